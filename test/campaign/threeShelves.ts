/** Two rooms, with other locations of the copies as strategies. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatIssue } from '../../src/base/issue.ts'
import { applySet, readScenario, type ScenarioSource } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

const file = join(import.meta.dirname, '../../scenarios/two-rooms.yaml')

/** Settings, written as on the command line. */
export const threeShelves = [
  'policies.none={ approach: none }',
  'policies.beside={ copies: [{ medium: backup, place: same-building, period: 24 h, lag: 2 h }], costShare: 4 % }',
  'policies.away={ copies: [{ medium: backup, place: another-site, period: 24 h, lag: 2 h }], costShare: 10 % }',
  'otherSites={ named: { far: {} } }',
  'strategies={ beside: { set: { products.machine.policies: { beside: 1 } } }, away: { label: Another site, set: { products.machine.policies: { away: 1 } } }, none: { set: { products.machine.policies: { none: 1 } } } }',
]

export function readTwoRooms(assignments: readonly string[]): {
  readonly scenario: Scenario
  readonly source: ScenarioSource
} {
  const read = readScenario(readFileSync(file, 'utf8'), { file })
  const { scenario, source, issues } = applySet(read.source!, assignments)
  if (scenario === undefined || source === undefined) throw new Error(issues.map(formatIssue).join('\n'))
  return { scenario, source }
}

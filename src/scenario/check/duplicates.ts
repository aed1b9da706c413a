/** Checks that names are unique: draws and ties are decided by names. */
import { say } from '../../base/complaint.ts'
import { numbered, roomsOf } from '../expand.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

interface Named {
  readonly name: string | undefined
  readonly path: readonly PropertyKey[]
}

export function duplicates(scenario: Scenario): Finding[] {
  const { buildings, population, policies, decisions, secondHits, gaps } = scenario
  return [
    ...Object.entries(buildings).flatMap(([name, building]) =>
      twice(
        'room',
        roomsOf(building).map(({ id, row }) => ({
          name: id,
          path: ['buildings', name, 'rooms', building.rooms.indexOf(row), 'id'],
        })),
      ),
    ),
    ...twice(
      'service',
      population.named.flatMap(({ name }, at) =>
        numbered(name).map(each => ({ name: each, path: ['population', 'named', at, 'name'] })),
      ),
    ),
    ...Object.entries(policies).flatMap(([name, { copies }]) =>
      twice(
        'copy',
        copies.map(({ id }, at) => ({ name: id, path: ['policies', name, 'copies', at, 'id'] })),
      ),
    ),
    ...twice(
      'decision',
      decisions.map(({ id }, at) => ({ name: id, path: ['decisions', at, 'id'] })),
    ),
    ...twice(
      'second hit',
      secondHits.map(({ id }, at) => ({ name: id, path: ['secondHits', at, 'id'] })),
    ),
    ...twice(
      'gap',
      gaps.map(({ between }, at) => ({
        name: between.toSorted().join(' to '),
        path: ['gaps', at, 'between'],
      })),
    ),
  ]
}

export function twice(thing: string, all: readonly Named[]): Finding[] {
  const seen = new Set<string>()
  const findings: Finding[] = []
  for (const { name, path } of all) {
    if (name === undefined) continue
    if (seen.has(name)) findings.push({ path, complaint: say('there is another {} "{}"', thing, name) })
    seen.add(name)
  }
  return findings
}

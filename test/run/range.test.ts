/** A fire outside the range of the correlations is flagged in the result, whatever happens in the run. */
import { describe, expect, test } from 'vitest'
import { runReplication } from '../../src/run/replication.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { shipped } from './scenario.ts'

/** Flags of a run of the two-room scenario with changes. */
function flags(assignments: readonly string[]): readonly string[] {
  const prepared = shipped('two-rooms.yaml', ['population.services=30', ...assignments])
  return runReplication(prepared, { seed: '1', replication: 0 }, createWorkspace(prepared)).impact.flags
}

const fuel = (peak: string, load = ''): string =>
  `kind: storage, ${load} sources: [{ kind: generator-fuel, peak: ${peak} }], detection: true`

describe('range of validity', () => {
  test('the hut as it stands is inside', () => {
    expect(flags([])).toEqual([])
  })

  test('a closet of 3 m2 at 5 MW is no room for a plume and a layer', () => {
    const closet = `buildings.hut.rooms.left={ id: left, at: [4 m, 0 m], size: [2 m, 1.5 m], ${fuel('5 MW')} }`
    const louvre = 'buildings.hut.openings.left-outside.side=south'
    expect(flags([closet, louvre, 'ignition.source=generator-fuel'])).toContain(
      'two zones: room narrower than a fifth of its height, or more than 1 MW per m³',
    )
  })

  test.each(['20 MW', '200 kW'])('a hall of 5,000 m2 has no one layer of one temperature at %s', peak => {
    const hall = `buildings.hut.rooms.left={ id: left, at: [0 m, 0 m], size: [100 m, 50 m], ${fuel(peak)} }`
    const plan = [
      'buildings.hut.plan={ width: 106 m, depth: 50 m }',
      'buildings.hut.rooms.right.at=[100 m, 0 m]',
    ]
    expect(flags([hall, ...plan, 'ignition.source=generator-fuel'])).toContain(
      'two zones: room longer than six times its height or five times its width',
    )
  })
})

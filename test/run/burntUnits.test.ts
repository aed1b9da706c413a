/** Fires in a room with power units that is never hot: as many units are lost as sources have burnt. */
import { describe, expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { silent } from '../../src/base/ledger.ts'
import { sourceStage } from '../../src/fire/fuel/sources.ts'
import { noOrders } from '../../src/run/orders.ts'
import { prepare, type Prepared } from '../../src/run/prepare.ts'
import { beginWorld, type ReplicationChoice } from '../../src/run/workspace.ts'
import { advance, unrecorded } from '../../src/run/world.ts'
import { readScenario } from '../../src/scenario/read.ts'

/** Units of a kind fed from outside, each with a source of its own, in a closed room. */
function scenario(kind: string, source: string, units: readonly string[]): Prepared {
  const read = readScenario(
    `
schema: firebreak/1
name: Burnt units
start: 2024-06-01T22:00+02:00
horizon: 1 d
buildings:
  b:
    plan: { width: 12 m, depth: 6 m }
    storeyHeight: 4 m
    walls: { assembly: concrete-slab, rating: REI 120 }
    rooms:
      - { id: p, kind: electrical, at: [0 m, 0 m], size: [6 m, 6 m], fireLoad: 0 MJ/m2, sources: [${units.map(() => source).join(', ')}] }
      - { id: q, kind: it, at: [6 m, 0 m], size: [6 m, 6 m], itLoad: 12 kW, racks: { count: 1, serversEach: 3 } }
power:
  units:
    mains: { kind: feed }
${units.map(unit => `    ${unit}: { kind: ${kind}, room: b/p, from: [mains] }`).join('\n')}
  serves: { b: [${units.join(', ')}] }
ignition: { room: b/p, source: ${source} }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { bare: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { bare: 100 % } } }
population: { customers: 1, services: 3, servicesPerCustomer: 3 }
`,
    { file: 'burnt.yaml', load: () => '' },
  )
  if (read.scenario === undefined) throw new Error(read.issues.map(formatIssue).join('\n'))
  return prepare(read.scenario)
}

/** Sources that were ever alight, and units lost. */
function burn(prepared: Prepared, choice: Partial<ReplicationChoice>): { burnt: number; lost: number } {
  const world = beginWorld(prepared, { seed: '1', replication: 0, ...choice }, silent)
  advance(world, noOrders, prepared.scenario.horizon, unrecorded)
  return {
    burnt: world.fire.sources.stage.filter(stage => stage !== sourceStage.unlit).length,
    lost: world.damage.power.lost.filter(lost => lost === 1).length,
  }
}

describe('a switchgear of one cabinet', () => {
  const gear = scenario('switchgear', 'cabinet', ['gear'])

  test('is lost when it burns, with every uncertain input at its median', () => {
    expect(burn(gear, { typical: true })).toEqual({ burnt: 1, lost: 1 })
  })

  // Two of three cabinets burn at less than the 134 kW of a burning rack (gamma of shape 0.46 and scale 386 kW).
  test('is lost when it burns, however small a fire it makes', () => {
    for (let replication = 0; replication < 30; replication++)
      expect(burn(gear, { replication })).toEqual({ burnt: 1, lost: 1 })
  })
})

test('of two equal UPS in a room one is lost with the first that burns, and both once the second has burnt', () => {
  const pair = scenario('ups', 'ups', ['left', 'right'])
  const seen = new Set<number>()
  for (let replication = 0; replication < 100; replication++) {
    const { burnt, lost } = burn(pair, { replication })
    seen.add(burnt)
    expect([replication, lost]).toEqual([replication, burnt])
  }
  expect(seen).toEqual(new Set([1, 2]))
})

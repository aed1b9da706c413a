/**
 * A room loses its power and gets it back from a generator, but people come only after 24 h; its rack burns at 5 h.
 * What was saved of it does not depend on the generator.
 */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { noOrders } from '../../src/run/orders.ts'
import type { Prepared } from '../../src/run/prepare.ts'
import { runReplication } from '../../src/run/replication.ts'
import { shared } from '../../src/run/record/sharedMemory.ts'
import { beginWorld, createWorkspace } from '../../src/run/workspace.ts'
import { advance, unrecorded } from '../../src/run/world.ts'
import { farAndNear } from './farAndNear.ts'

const minute = 60
const hour = 3600
const typical = { seed: '1', replication: 0, typical: true }

function scenario(start: string): Prepared {
  return farAndNear(
    'racks: { count: 1, serversEach: 2 }, sources: [cabinet]',
    `
power:
  units:
    mains: { kind: feed }
    gear: { kind: switchgear, room: near/r, from: [mains] }
    bus: { kind: ups, from: [gear, gen], store: 10 min }
    gen: { kind: generator, start: ${start}, store: 200 h }
  serves: { near: [gear], far: [bus] }
secondHits: [{ kind: re-ignition, room: far/q, at: 5 h }]
policies:
  kept:
    approach: backup-and-restore
    copies: [{ medium: backup, place: another-site, period: 30 min, lag: 1 min, retention: 14 d, repository: shelf }]
repositories: { shelf: { unusable: 0 % } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { kept: 100 % }, in: [far] } }
population: { customers: 1, services: 2, servicesPerCustomer: 2 }
recovery: { access: 24 h, power: 30 h, declared: 1 h, powerUpFailure: 0 % }
`,
  )
}

test.each([
  ['started before the rack burns', '15 min'],
  ['would have started later', '200 h'],
])('restore points are from before the room went dark where the generator %s', (_, start) => {
  const prepared = scenario(start)
  const world = beginWorld(prepared, typical, silent)
  advance(world, noOrders, prepared.scenario.horizon, unrecorded)
  const { racks } = world.damage
  expect(racks.burntAt[0]).toBeGreaterThanOrEqual(5 * hour)
  const dark = racks.darkAt[0]!
  expect(dark).toBeLessThan(15 * minute)
  for (const service of [0, 1]) {
    const point = world.fate.point[service]!
    expect(point).toBeLessThanOrEqual(dark - minute)
    expect(point).toBeGreaterThan(dark - 31 * minute)
    expect(world.fate.dataLossSeconds[service]).toBe(dark - point)
  }
})

test('a hazard from memory leaves the same restore points', () => {
  const prepared = scenario('15 min')
  const alone = runReplication(prepared, typical, createWorkspace(prepared)).digest
  const common = shared(Infinity)
  const again = (): string => runReplication(prepared, typical, createWorkspace(prepared, common)).digest
  expect([again(), again()]).toEqual([alone, alone])
})

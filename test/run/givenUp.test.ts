/** A building that is given up is emptied: what runs in it stops at that moment, and comes back elsewhere. */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { never } from '../../src/damage/damage.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { noOrders } from '../../src/run/orders.ts'
import { runReplication } from '../../src/run/replication.ts'
import { shared } from '../../src/run/record/sharedMemory.ts'
import { typicalEstate } from '../../src/run/typicalEstate.ts'
import { beginWorld, createWorkspace } from '../../src/run/workspace.ts'
import { advance, type World } from '../../src/run/world.ts'
import { hut } from './hut.ts'

const hour = 3600
const day = 24 * hour
const typical = { seed: '1', replication: 0, typical: true }

/** The hut burns, and nothing stands in its only rack; ten services run in a wing 60 m away, one to a server. */
const wing = (at: string, more: readonly string[] = []): readonly string[] => [
  'buildings.wing={ plan: { x: 60 m, width: 6 m, depth: 6 m }, storeyHeight: 3 m, walls: { assembly: block-wall }, rooms: [{ id: hall, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], racks: { count: 1, serversEach: 10 }, itLoad: 12 kW, fireLoad: 400 MJ/m2, sources: [cabinet] }] }',
  'power.serves={ hut: [mains], wing: [mains] }',
  'products.machine.in=[wing]',
  `secondHits=[{ kind: write-off, building: wing, at: ${at} }]`,
  ...more,
]

function ended(set: readonly string[], ledger = new Ledger()): World {
  const world = beginWorld(hut(set), typical, ledger)
  advance(world, noOrders, 30 * day, { ledger, transitions: { add() {}, rack() {} } })
  return world
}

/** Ten servers from stock, set up by two people in an hour each; their disks are carried over in no time. */
const inTurn = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map(hours => hours * hour)

test('services that no fire has touched stop when their building is given up, and are back with new servers', () => {
  const ledger = new Ledger()
  const { fate, recovery, damage } = ended(wing('10 d'), ledger)
  expect([...fate.outage]).toEqual(Array.from({ length: 10 }, () => outageKind.switchedOff))
  expect([...fate.downAt]).toEqual(Array.from({ length: 10 }, () => 10 * day))
  expect([...fate.dataLoss]).toEqual(Array.from({ length: 10 }, () => dataLossKind.none))
  expect([...recovery.downSeconds].sort((a, b) => a - b)).toEqual(inTurn)
  expect(recovery.rackBackAt[1]).toBe(never)
  expect([...damage.buildings.writtenOffAt]).toEqual([Infinity, 10 * day])
  const chain = ledger.chain(fate.downCause[0]!).map(row => ledger.kind[row])
  expect(chain).toEqual([cause['service-off'], cause['rack-dark'], cause['written-off'], cause['second-hit']])
})

test('so do those that were repaired where they stood', () => {
  // Power is cut for an hour on the second day; the rack is restarted within the minute it is back.
  const cut = '{ kind: power-cut, building: wing, at: 2 d, lasts: 1 h }'
  const set = [
    ...wing('10 d', ['recovery.tasks.restartRack={ time: 0 h }', 'recovery.powerUpFailure=0 %']),
    `secondHits=[${cut}, { kind: write-off, building: wing, at: 10 d }]`,
  ]
  const { recovery } = ended(set)
  const one = ended([...set, `secondHits=[${cut}]`]).recovery
  expect([...one.downSeconds]).toEqual(Array.from({ length: 10 }, () => hour))
  expect([...recovery.downSeconds].sort((a, b) => a - b)).toEqual(inTurn.map(seconds => hour + seconds))
})

test('racks and servers of the building cost what they cost new, once, and so does what stands in for them nothing', () => {
  const impact = (set: readonly string[]) =>
    runReplication(hut(set), typical, createWorkspace(hut(set))).impact
  const [left, kept] = [impact(wing('10 d')), impact([...wing('10 d'), 'secondHits=[]'])]
  const { operator } = typicalEstate(hut(wing('10 d'))).policy.money
  expect(left.metrics.servicesDown - kept.metrics.servicesDown).toBe(10)
  expect(left.costs.hardware - kept.costs.hardware).toBe(operator.rack + 10 * operator.server)
})

test('from memory, too', () => {
  const prepared = hut(wing('10 d'))
  const common = shared(Infinity)
  const [first, again] = [1, 2].map(() =>
    runReplication(prepared, typical, createWorkspace(prepared, common)),
  )
  expect(common.hazards.size).toBe(1)
  expect(again!.digest).toBe(first!.digest)
  expect(again!.impact.metrics.servicesDown).toBe(10)
})

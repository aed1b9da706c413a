/** Rooms that count as burnt: a battery of 60 MJ burns in a room without racks until nothing is left of it; the fire stays small. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { aftermath } from '../../src/run/aftermath.ts'
import { noOrders } from '../../src/run/orders.ts'
import { runReplication } from '../../src/run/replication.ts'
import { shared } from '../../src/run/record/sharedMemory.ts'
import { beginWorld, createWorkspace } from '../../src/run/workspace.ts'
import { advance } from '../../src/run/world.ts'
import { hut } from './hut.ts'

const minute = 60
const transitions = { add() {}, rack() {} }
const typical = { seed: '1', replication: 0, typical: true }
const prepared = hut([
  'buildings.hut.rooms.right.sources=[{ kind: li-ion, energy: 60 MJ, peak: 150 kW, growth: medium, reignition: 0 /h }]',
  'buildings.hut.rooms.left.sources=[]',
  'buildings.hut.rooms.left.fireLoad=0 MJ/m2',
  'ignition.room=hut/right',
  'ignition.source=li-ion',
  'decisions=[]',
])

function burntAt(time: number): number[] {
  const world = beginWorld(prepared, typical, silent)
  advance(world, noOrders, time, { ledger: silent, transitions })
  // Nothing here but what burns in it tells that the room has burnt.
  expect(world.fire.rooms.flashoverAt).toEqual(new Float64Array(2).fill(Infinity))
  expect(world.damage.rooms.burntAt).toEqual(new Float64Array(2).fill(Infinity))
  return [...aftermath(world).hazard.roomBurnt]
}

test('a room without racks has burnt once nothing is left of what burns in it', () => {
  // A medium fire is at 150 kW after 113 s and has given off 6 MJ, after 3 min 16 MJ.
  expect(burntAt(3 * minute)).toEqual([0, 0])
  expect(burntAt(60 * minute)).toEqual([0, 1])
})

test('from memory, too', () => {
  const common = shared(Infinity)
  const runs = [1, 2].map(() => runReplication(prepared, typical, createWorkspace(prepared, common)))
  expect(runs.map(({ impact }) => impact.metrics.roomsBurnt)).toEqual([1, 1])
  expect(common.hazards.size).toBe(1)
})

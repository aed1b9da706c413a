/** Power comes back to a building where its parts are ready for it, and never to what has burnt. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { allBurnt } from '../../src/damage/rooms.ts'
import { noOrders } from '../../src/run/orders.ts'
import { beginWorld, createWorkspace } from '../../src/run/workspace.ts'
import { advance, unrecorded, type World } from '../../src/run/world.ts'
import { shipped } from './scenario.ts'

const day = 86_400

/** Daejeon with certain times: power after 2 d, the lower halls after 3 d and the upper ones after 12 d. */
function lived(days: number, ...settings: string[]): World {
  const prepared = shipped('daejeon-2025.yaml', [
    'recovery.power=2 d',
    'recovery.buildings.main.parts=[{ in: ["main/hall-{storey}-south", "main/hall-{storey}-north"], ready: 3 d }, { in: [main/hall-7, main/hall-7-1, main/hall-8], ready: 12 d }]',
    ...settings,
  ])
  const world = beginWorld(
    prepared,
    { seed: '1', replication: 0, typical: true },
    silent,
    createWorkspace(prepared),
  )
  advance(world, noOrders, days * day, unrecorded)
  return world
}

function powered({ estate: { site }, damage }: World): string[] {
  return site.rooms.name.filter((_, room) => damage.rooms.powered[room] === 1)
}

test('each hall has power from when its part is ready, and the room that burnt has none', () => {
  const dark = lived(1.9)
  expect(powered(dark)).toEqual([])
  const burnt = dark.estate.site.rooms.name.filter((_, room) =>
    allBurnt(dark.estate.site, dark.damage.rooms, room),
  )
  expect(burnt).toContain('main/hall-7-1')

  const back = powered(lived(2.1))
  expect(back).toContain('main/electrical')
  expect(back.filter(name => name.startsWith('main/hall'))).toEqual([])

  const lower = powered(lived(3.1)).filter(name => name.startsWith('main/hall'))
  expect(lower).toHaveLength(6)
  expect(lower.every(name => /north|south/.test(name))).toBe(true)

  const late = powered(lived(12.1))
  expect(late).toContain('main/hall-8')
  expect(late).toContain('main/hall-7')
  for (const name of burnt) expect(late).not.toContain(name)
})

test('the racks of a part serve no earlier than before: they waited for it already', () => {
  const { recovery, estate } = lived(40)
  const { site } = estate
  const hall = site.rooms.name.indexOf('main/hall-8')
  const first = site.racks.firstOfRoom[hall]!
  for (let rack = first; rack < site.racks.firstOfRoom[hall + 1]!; rack++)
    if (recovery.racks.burnt[rack] === 0) expect(recovery.rackBackAt[rack]!).toBeGreaterThan(12 * day)
})

// A decision applies to the rooms of the room or building it names, and to no other.
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { ordersOf } from '../../src/run/decide.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { shipped } from './scenario.ts'

const { estate } = beginWorld(shipped('battery-room.yaml'), { seed: '1', replication: 0 }, silent)
const { rooms, buildings } = estate.site
type Decision = (typeof estate.site.decisions)[number]

/** Names of the rooms in the orders to the fire and to the power; undefined: all rooms. */
function roomsOf(decision: object): (string | undefined)[] {
  const decisions = [{ at: 10, ...decision } as Decision]
  const orders = ordersOf({ ...estate, site: { ...estate.site, decisions } }, new Map([[0, 10]]))
  return [...orders.fire, ...orders.power].map(({ room }) => (room === undefined ? room : rooms.name[room]))
}

const [name] = buildings.name
const inside = rooms.name.filter(room => room.startsWith(`${name}/`))

test.each([
  [{ do: 'close-openings', building: name }, inside],
  [{ do: 'close-openings', building: name, room: inside[1] }, [inside[1]]],
  [{ do: 'close-openings' }, [undefined]],
  [{ do: 'release-gas', room: inside[0] }, [inside[0]]],
  [{ do: 'orderly-shutdown', building: name }, [undefined]],
  [{ do: 'orderly-shutdown', room: inside[1] }, [inside[1]]],
])('%j', (decision, expected) => {
  expect(inside.length).toBeLessThan(rooms.count)
  expect(roomsOf(decision)).toEqual(expected)
})

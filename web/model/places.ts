/**
 * Where services run; one that stands in several racks, in the room of the first. This is the same for every seed of a
 * compiled scenario, so it is sent to the page only once.
 */
import type { Course } from '../../src/index.ts'
import { orderCells } from '../charts/cells.ts'

export interface Places {
  /** Room of each service; -1: none. */
  readonly roomOf: Int32Array
  /** Services in the order of the unit chart. */
  readonly order: Int32Array
  /** Number of services in each room. */
  readonly perRoom: Int32Array
  readonly buildingOf: readonly number[]
}

export function placesOf({
  services,
  racks,
  plan,
}: {
  readonly services: Pick<Course['services'], 'rack' | 'policy'>
  readonly racks: Pick<Course['racks'], 'room'>
  readonly plan: Course['plan']
}): Places {
  const { rack, policy } = services
  const roomOf = new Int32Array(rack.length)
  const perRoom = new Int32Array(plan.rooms.length)
  for (let service = 0; service < rack.length; service++) {
    const room = rack[service]! < 0 ? -1 : racks.room[rack[service]!]!
    roomOf[service] = room
    if (room >= 0) perRoom[room]!++
  }
  return {
    roomOf,
    order: orderCells(roomOf, policy),
    perRoom,
    buildingOf: plan.rooms.map(({ building }) => building),
  }
}

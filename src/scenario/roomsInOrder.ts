/**
 * Rooms by where they are: the order in which someone wrote them does not show. They are numbered by it, and so are their
 * racks; sums over rooms run in it, and places where a fire may begin are drawn along it.
 */
import { byText } from '../base/inOrderOfNames.ts'
import type { PlacedRoom } from './expand.ts'

/**
 * Rooms by the lowest storey of their row of the scenario, then from south to north and from west to east, then by
 * name; those of one row together, upwards.
 */
export function roomsInOrder(rooms: readonly PlacedRoom[]): PlacedRoom[] {
  return rooms.toSorted(
    ({ row: a, storey: from }, { row: b, storey: to }) =>
      a.storey.first - b.storey.first ||
      a.at[1] - b.at[1] ||
      a.at[0] - b.at[0] ||
      byText(a.id, b.id) ||
      from.first - to.first,
  )
}

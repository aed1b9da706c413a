/**
 * Rows of rooms and openings by where they are: the order in which someone wrote them does not show. Rooms are
 * numbered by it, and so are their racks; sums over rooms and openings run in it.
 */
import type { PlacedRoom } from '../scenario/expand.ts'
import type { OpeningPlan } from './openings.ts'

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

/** An opening as planned, and all that was written of it but the order of its two rooms. */
export interface WrittenOpening {
  readonly plan: OpeningPlan
  readonly written: object
}

/**
 * Openings by the rooms they join, their kind, side, height above the floor and size; those alike in all of these by
 * whatever else was written.
 */
export function openingsInOrder(openings: readonly WrittenOpening[]): OpeningPlan[] {
  return openings
    .toSorted(
      ({ plan: a, written: one }, { plan: b, written: other }) =>
        a.roomA - b.roomA ||
        a.roomB - b.roomB ||
        byText(a.kind, b.kind) ||
        a.side - b.side ||
        a.sillZ - b.sillZ ||
        a.areaM2 - b.areaM2 ||
        a.widthM - b.widthM ||
        byText(JSON.stringify(one), JSON.stringify(other)),
    )
    .map(({ plan }) => plan)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

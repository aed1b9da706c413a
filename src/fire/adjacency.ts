/**
 * Sources, openings, barriers and facings by room, as lists in CSR form: built once from the site's tables,
 * read-only afterwards.
 */
import type { Site } from '../estate/site.ts'

/** Rows of the site's tables, grouped by room. */
export interface Adjacency {
  /** Sources of room r are source[firstSource[r]] up to source[firstSource[r + 1]]; likewise below. */
  readonly firstSource: Int32Array
  readonly source: Int32Array
  /** Openings that have the room on one of their sides. */
  readonly firstOpening: Int32Array
  readonly opening: Int32Array
  readonly firstBarrier: Int32Array
  readonly barrier: Int32Array
  /** Facings by which the room radiates onto others. */
  readonly firstFacing: Int32Array
  readonly facing: Int32Array
  /** Facings by which others radiate onto the room. */
  readonly firstFacingTo: Int32Array
  readonly facingTo: Int32Array
}

/** The lists of a site. */
export function adjacencyOf(site: Site): Adjacency {
  const rooms = site.rooms.count
  const [firstSource, source] = lists(rooms, site.sources.count, [site.sources.room])
  const [firstOpening, opening] = lists(rooms, site.openings.count, [
    site.openings.roomA,
    site.openings.roomB,
  ])
  const [firstBarrier, barrier] = lists(rooms, site.barriers.count, [
    site.barriers.roomA,
    site.barriers.roomB,
  ])
  const [firstFacing, facing] = lists(rooms, site.facings.count, [site.facings.from])
  const [firstFacingTo, facingTo] = lists(rooms, site.facings.count, [site.facings.to])
  return {
    firstSource,
    source,
    firstOpening,
    opening,
    firstBarrier,
    barrier,
    firstFacing,
    facing,
    firstFacingTo,
    facingTo,
  }
}

/** Lists the rows of a table by the rooms that their columns name; -1 names none. */
function lists(rooms: number, count: number, columns: readonly Int32Array[]): [Int32Array, Int32Array] {
  const first = new Int32Array(rooms + 1)
  for (const column of columns) for (let i = 0; i < count; i++) if (column[i]! >= 0) first[column[i]! + 1]!++
  for (let r = 0; r < rooms; r++) first[r + 1]! += first[r]!
  const next = first.slice(0, rooms)
  const rows = new Int32Array(first[rooms]!)
  for (let i = 0; i < count; i++) {
    for (const column of columns) {
      const room = column[i]!
      if (room < 0) continue
      rows[next[room]!] = i
      next[room]!++
    }
  }
  return [first, rows]
}

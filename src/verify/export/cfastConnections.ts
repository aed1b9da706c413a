/**
 * Walls and floors between the rooms of a CFAST file as its surface connections (CFAST User's Guide, and read_conn in its
 * input_namelist.f90). A wall has one for each of its rooms, by the share of that room's walls, and what is left faces the air
 * outside. A floor is joined as a whole to one ceiling, and CFAST puts the layers of both one upon the other.
 */
import { barrierKinds } from '../../estate/barriers.ts'
import type { Site } from '../../estate/site.ts'
import { comment, group } from './namelist.ts'

/** A floor that is the back of a ceiling, by the rows of their rooms. */
export interface Slab {
  readonly above: number
  readonly below: number
}

const floor = barrierKinds.indexOf('floor')

/**
 * A floor and a ceiling are one slab if they share more than this of both: CFAST joins nothing less than whole ones, and each to
 * one other.
 */
const mostlyShared = 0.5

/** Slabs between rooms of the file. */
export function slabsBetween(site: Site, rows: readonly number[]): Slab[] {
  const { barriers, rooms } = site
  const planM2 = (row: number): number => rooms.width[row]! * rooms.depth[row]!
  return between(site, rows)
    .filter(k => barriers.kind[k] === floor)
    .map(k => ({ below: barriers.roomA[k]!, above: barriers.roomB[k]!, areaM2: barriers.areaM2[k]! }))
    .filter(({ below, above, areaM2 }) => areaM2 > mostlyShared * Math.max(planM2(below), planM2(above)))
}

/** Barriers of which both rooms are in the file. */
function between({ barriers }: Site, rows: readonly number[]): number[] {
  const inside = new Set(rows)
  return Array.from({ length: barriers.count }, (_, k) => k).filter(
    k => inside.has(barriers.roomA[k]!) && inside.has(barriers.roomB[k]!),
  )
}

/** @param ids of the rooms in the file, by row */
export function connectionGroups(
  site: Site,
  ids: ReadonlyMap<number, string>,
  slabs: readonly Slab[],
): string[] {
  const rows = [...ids.keys()]
  const lines = [
    ...rows.flatMap(row => wallsOf(site, ids, row)),
    ...slabs.map(({ above, below }) =>
      group('CONN', { TYPE: 'FLOOR', COMP_ID: ids.get(above)!, COMP_IDS: ids.get(below)! }),
    ),
  ]
  return lines.length === 0
    ? []
    : [
        comment(
          'heat through walls and floors into the next room: in Firebreak their backs face the air outside,',
        ),
        comment(
          'and each has its whole slab; here the floor and the ceiling of a FLOOR have half of it each',
        ),
        ...lines,
      ]
}

/** What the walls of a room have behind them, of the rooms in the file. */
function wallsOf(site: Site, ids: ReadonlyMap<number, string>, row: number): string[] {
  const { barriers, rooms } = site
  const wallM2 = 2 * (rooms.width[row]! + rooms.depth[row]!) * rooms.height[row]!
  const walls = between(site, [...ids.keys()])
    .filter(k => barriers.kind[k] !== floor && (barriers.roomA[k] === row || barriers.roomB[k] === row))
    .map(k => ({
      id: ids.get(barriers.roomA[k] === row ? barriers.roomB[k]! : barriers.roomA[k]!)!,
      areaM2: barriers.areaM2[k]!,
    }))
  if (walls.length === 0) return []
  return [
    group('CONN', {
      TYPE: 'WALL',
      COMP_ID: ids.get(row)!,
      COMP_IDS: walls.map(({ id }) => id),
      F: walls.map(({ areaM2 }) => roundedDown(areaM2 / wallM2)),
    }),
  ]
}

/** Shares of a room that has nothing but neighbours would add up to more than 1 if rounded up, which CFAST refuses. */
const roundedDown = (share: number): number => Math.floor(share * 1e6) / 1e6

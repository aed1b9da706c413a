/** Openings of the rooms of a CFAST file as its vents. */
import { zeroCelsiusK } from '../../base/celsius.ts'
import type { Site } from '../../estate/site.ts'
import { comment, group } from './namelist.ts'

/**
 * CFAST's names of the faces, by side: north, east, south, west. The y axis of the plan points to CFAST's
 * rear and our north.
 */
const faces = ['REAR', 'RIGHT', 'FRONT', 'LEFT'] as const

/**
 * @param ids of the rooms in the file, by row; an opening to another room is left out with a comment
 * @param seconds simulated time of the file
 * @param shares of the openings that gas can pass, by row
 */
export function ventGroups(
  site: Site,
  ids: ReadonlyMap<number, string>,
  seconds: number,
  shares: Float64Array,
): string[] {
  const { openings, rooms } = site
  const lines: string[] = []
  for (let o = 0; o < openings.count; o++) {
    const [a, b] = [openings.roomA[o]!, openings.roomB[o]!]
    const [idA, idB] = [ids.get(a), b < 0 ? 'OUTSIDE' : ids.get(b)]
    if (idA === undefined && (idB === undefined || b < 0)) continue
    if (idA === undefined || idB === undefined) {
      lines.push(comment(`left out, a room further off: opening ${rooms.name[a]} to ${rooms.name[b]}`))
      continue
    }
    const share = shares[o]!
    // A constant share as two points, because CFAST's time table needs a beginning and an end.
    const open = { CRITERION: 'TIME', T: [0, seconds], F: [share, share] }
    const vent = openings.horizontal[o] === 1 ? ceilingVent : wallVent
    lines.push(...vent(site, o, [idA, idB], open))
    const gives = whenItGives(site, o)
    if (share < 1 && gives !== '') lines.push(comment(`  ${ventId(o)} ${gives}: not in this file`))
  }
  return lines
}

const ventId = (o: number): string => `VENT_${o}`

type Fields = Parameters<typeof group>[1]

/** @param open how far it is open over time */
function ceilingVent({ openings, rooms }: Site, o: number, [lower, upper]: string[], open: Fields): string[] {
  const a = openings.roomA[o]!
  return [
    group('VENT', {
      TYPE: openings.roomB[o]! < 0 ? 'CEILING' : 'FLOOR',
      ID: ventId(o),
      COMP_IDS: [upper!, lower!],
      AREA: openings.areaM2[o]!,
      SHAPE: 'SQUARE',
      ...open,
      OFFSETS: [rooms.width[a]! / 2, rooms.depth[a]! / 2],
    }),
  ]
}

function wallVent(site: Site, o: number, ids: string[], open: Fields): string[] {
  const { openings, rooms } = site
  const a = openings.roomA[o]!
  const bottom = openings.sillZ[o]! - rooms.floorZ[a]!
  const top = openings.soffitZ[o]! - rooms.floorZ[a]!
  const width = openings.areaM2[o]! / (top - bottom)
  const side = openings.side[o]! >= 0 ? openings.side[o]! : sideTowards(site, a, openings.roomB[o]!)
  const wall = side % 2 === 0 ? rooms.width[a]! : rooms.depth[a]!
  const vent = group('VENT', {
    TYPE: 'WALL',
    ID: ventId(o),
    COMP_IDS: ids,
    BOTTOM: bottom,
    TOP: top,
    WIDTH: width,
    ...open,
    FACE: faces[side]!,
    OFFSET: Math.max(0, (wall - width) / 2),
  })
  // CFAST computes it as written; its editor and an engineer would take it for a slip.
  const note = `  ${ventId(o)} is wider than this wall: openings of several walls of the room, as one`
  return width > wall ? [vent, comment(note)] : [vent]
}

function whenItGives({ openings }: Site, o: number): string {
  const minutes = openings.ratingSeconds[o]! / 60
  if (minutes > 0) return `gives way once fire has used up its ${minutes} minutes`
  const failsK = openings.failsK[o]!
  return failsK === Infinity
    ? ''
    : `gives way when the gas there reaches ${Math.round(failsK - zeroCelsiusK)} degC`
}

/** Side of room a on which b lies: where their plans are furthest apart; east if they coincide. */
function sideTowards({ rooms }: Site, a: number, b: number): number {
  if (b < 0) return 1
  const { x, y, width, depth } = rooms
  const apart = [
    y[b]! - (y[a]! + depth[a]!),
    x[b]! - (x[a]! + width[a]!),
    y[a]! - (y[b]! + depth[b]!),
    x[a]! - (x[b]! + width[b]!),
  ]
  return apart.indexOf(Math.max(...apart))
}

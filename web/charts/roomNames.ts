/** Names of rooms on the plan of the site, as far as they fit. */
import type { Plan } from '../../src/index.ts'
import type { Rect } from './siteLayout.ts'
import { iconWidth } from './siteRoom.tsx'
import { shortened, shortenedBefore, textWidth } from './textWidth.ts'

/** Least width of a room with a shortened name, px: below it hardly a letter would remain. */
const fewLetters = 34
/** Margins of a name in its room, px. */
const margins = 6

/**
 * The name of each room without that of its building; empty where hardly a letter would fit. Where names of a storey
 * look alike once they are cut, as those of courtyard-west and courtyard-east, the last part is kept of each.
 * @param rects of each room
 * @param origin the room whose sign of the start of the fire takes part of the place, if any
 */
export function roomNames({ rooms }: Plan, rects: readonly (readonly Rect[])[], origin = -1): string[] {
  const names = rooms.map(({ name }) => name.slice(name.lastIndexOf('/') + 1))
  const widths = rects.map(
    (each, row) => Math.min(...each.map(({ width }) => width)) - margins - (row === origin ? iconWidth : 0),
  )
  const cut = names.map((name, row) =>
    widths[row]! + margins < fewLetters && textWidth(name) > widths[row]!
      ? ''
      : shortened(name, widths[row]!),
  )
  const places = cut.map((shown, row) => `${rooms[row]!.building} ${rooms[row]!.storey} ${shown}`)
  const isLikeAnother = (row: number): boolean =>
    places.indexOf(places[row]!) !== places.lastIndexOf(places[row]!)
  return cut.map((shown, row) =>
    shown !== '' && shown !== names[row] && isLikeAnother(row)
      ? (shortenedBefore(names[row]!, /[^-_ .]*$/.exec(names[row]!)![0], widths[row]!) ?? shown)
      : shown,
  )
}

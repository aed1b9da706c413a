/** Names of rooms on the plan of the site, as far as they fit. */
import type { Plan } from '../../src/index.ts'
import type { Rect } from './siteLayout.ts'
import { iconWidth } from './siteRoom.tsx'
import { rowsBy, shortenedApart } from './shortenedApart.ts'
import { textWidth } from './textWidth.ts'

/** Least width of a room with a shortened name, px: below it hardly a letter would remain. */
const fewLetters = 34
/** Margins of a name in its room, px. */
const margins = 6

/**
 * The name of each room without that of its building; empty where hardly a letter would fit. Names of a storey that
 * would look alike once they are cut, as those of courtyard-west and courtyard-east, are cut so that they do not.
 * @param rects of each room
 * @param origin the room whose sign of the start of the fire takes part of the place, if any
 * @param labels of each room, shown instead where it fits as a whole; empty if it has none
 */
export function roomNames(
  { rooms }: Plan,
  rects: readonly (readonly Rect[])[],
  origin = -1,
  labels?: readonly string[],
): string[] {
  const names = rooms.map(({ name }) => name.slice(name.lastIndexOf('/') + 1))
  const widths = rects.map(
    (each, row) => Math.min(...each.map(({ width }) => width)) - margins - (row === origin ? iconWidth : 0),
  )
  const shown = names.map(() => '')
  const readable = [...rooms.keys()].filter(
    row => widths[row]! + margins >= fewLetters || textWidth(names[row]!) <= widths[row]!,
  )
  for (const rows of rowsBy(readable, row => `${rooms[row]!.building} ${rooms[row]!.storey}`))
    shortenedApart(
      rows.map(row => names[row]!),
      nth => widths[rows[nth]!]!,
    ).forEach((name, nth) => (shown[rows[nth]!] = name))
  labels?.forEach((label, row) => {
    if (label !== '' && textWidth(label) <= widths[row]! && !names.includes(label)) shown[row] = label
  })
  return shown
}

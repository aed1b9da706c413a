/** Names of rooms on the plan of the site, as far as they fit. */
import type { Plan } from '../../src/index.ts'
import type { Rect } from './siteLayout.ts'
import { iconWidth } from './siteRoom.tsx'
import { rowsBy, shortenedApart } from './shortenedApart.ts'
import { textWidth } from './textWidth.ts'

/** Least width of a room with a shortened name, px: below it hardly a letter would remain. */
const fewLetters = 34
/** A longer label, in widths of its room, says less once it is cut than the name does. A named assumption. */
const mostCut = 2
/** Margins of a name in its room, px. */
const margins = 6

/**
 * What each room is called without its building; empty where hardly a letter would fit. That is its label where it fits
 * as a whole, else its name where that does, else as much of the label as fits, if that is half of it: the name of a room
 * says little to most readers, and is of one language. What would look alike on a storey once it is cut, as those of
 * courtyard-west and courtyard-east, is cut so that it does not.
 * @param rects of each room
 * @param origin the room whose sign of the start of the fire takes part of the place, if any
 * @param labels of each room; empty if it has none
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
  const fits = (text: string, row: number): boolean => textWidth(text) <= widths[row]!
  const called = names.map((name, row) => {
    const label = labels?.[row] ?? ''
    if (label === '' || names.includes(label)) return name
    return fits(label, row) || (!fits(name, row) && textWidth(label) <= mostCut * widths[row]!) ? label : name
  })
  const shown = names.map(() => '')
  const readable = [...rooms.keys()].filter(
    row => widths[row]! + margins >= fewLetters || fits(called[row]!, row),
  )
  for (const rows of rowsBy(readable, row => `${rooms[row]!.building} ${rooms[row]!.storey}`))
    shortenedApart(
      rows.map(row => called[row]!),
      nth => widths[rows[nth]!]!,
    ).forEach((name, nth) => (shown[rows[nth]!] = name))
  return shown
}

/** Names of rooms on the plan of the site, as far as they fit. */
import type { Plan } from '../../src/index.ts'
import { iconStep } from './glyphs.tsx'
import type { Rect } from './siteLayout.ts'
import { rowsBy, shortenedApart } from './shortenedApart.ts'
import { textWidth } from './textWidth.ts'

/** Least width of a room with a shortened name, px: below it hardly a letter would remain. */
const fewLetters = 34
/** Margins of a name in its room, px. */
const margins = 6

/**
 * What each room is called without its building; empty where hardly a letter would fit. That is as much of its label as
 * fits, and its name only if it has no label, or one that is the name of another room: the name is a word of the file,
 * which says little to most readers, and is of one language. What would look alike on a storey once it is cut, as those
 * of courtyard-west and courtyard-east, is cut so that it does not.
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
    (each, row) => Math.min(...each.map(({ width }) => width)) - margins - (row === origin ? iconStep : 0),
  )
  const fits = (text: string, row: number): boolean => textWidth(text) <= widths[row]!
  const called = names.map((name, row) => {
    const label = labels?.[row] ?? ''
    return label === '' || names.includes(label) ? name : label
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

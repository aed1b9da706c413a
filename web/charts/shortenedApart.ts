/** Names cut to what fits, so that those that differ still do. */
import { shortened, shortenedBefore } from './textWidth.ts'

/** @param widthOf the width that the name of a row may take, px */
export function shortenedApart(names: readonly string[], widthOf: (row: number) => number): string[] {
  const shown = names.map((name, row) => shortened(name, widthOf(row)))
  tellApart([...names.keys()], names, widthOf, shown)
  // A beginning says more than a later part without its end, once the others have other ends.
  for (const [row, name] of names.entries()) {
    const plain = shortened(name, widthOf(row))
    const others = [...names.keys()].filter(other => names[other] !== name && begins(names[other]!, plain))
    if (isCut(shown[row]!) && others.every(other => !isCut(shown[other]!))) shown[row] = plain
  }
  // What is left of one name may be all of another: "hall-west" without its beginning, beside "west".
  for (const alike of rowsBy(shown.keys(), row => shown[row]!))
    if (differ(alike, names))
      for (const row of alike)
        if (shown[row] !== names[row]) shown[row] = shortened(names[row]!, widthOf(row))
  return shown
}

const isCut = (shown: string): boolean => shown.endsWith('…')

/** Whether a text may be what was cut to this. */
const begins = (text: string, cut: string): boolean => isCut(cut) && text.startsWith(cut.slice(0, -1))

const differ = (rows: readonly number[], names: readonly string[]): boolean =>
  new Set(rows.map(row => names[row])).size > 1

/** Rows that have the same key, in the order of their first ones. */
export function rowsBy(rows: Iterable<number>, keyOf: (row: number) => string): number[][] {
  const found = new Map<string, number[]>()
  for (const row of rows) {
    const same = found.get(keyOf(row))
    if (same === undefined) found.set(keyOf(row), [row])
    else same.push(row)
  }
  return [...found.values()]
}

/** Rows of which one is cut to what is a beginning of the others too: wider ones may show more of the same. */
function alikeIn(rows: readonly number[], names: readonly string[], shown: readonly string[]): number[][] {
  const cuts = rows
    .filter(row => begins(names[row]!, shown[row]!))
    .map(row => shown[row]!)
    .toSorted((one, other) => one.length - other.length)
  const keyOf = (row: number): string => cuts.find(cut => begins(names[row]!, cut)) ?? shown[row]!
  return rowsBy(rows, keyOf).filter(alike => differ(alike, names))
}

/**
 * Replaces the beginnings that rows have in common, more of them where that leaves some alike.
 * @param names without the beginnings that are replaced already
 */
function tellApart(
  rows: readonly number[],
  names: readonly string[],
  widthOf: (row: number) => number,
  shown: string[],
): void {
  for (const alike of alikeIn(rows, names, shown)) {
    const from = firstDifference(alike.map(row => names[row]!))
    if (from === 0) continue
    const ends = names.map(name => name.slice(from).replace(leading, ''))
    for (const row of alike)
      if (isCut(shown[row]!))
        // The ellipsis goes before letters of the end do.
        shown[row] =
          shortenedBefore(names[row]!, ends[row]!, widthOf(row)) ?? shortened(ends[row]!, widthOf(row))
    tellApart(alike, ends, widthOf, shown)
  }
}

/** What stands between words; labels have spaces that do not break. */
const between = '[-_ \u00a0\u202f.,:/]'
const isBetween = new RegExp(between)
const leading = new RegExp(`^${between}+`)
const lastWord = new RegExp(`${between.replace('[', '[^')}*$`)

/** Where the first word begins that is not the same in all names. */
function firstDifference([first = '', ...others]: readonly string[]): number {
  let same = 0
  while (same < first.length && others.every(other => other[same] === first[same])) same++
  // "Floor, north" and "Floor of pumps" have their first word in common.
  if ([first, ...others].every(name => isBetween.test(name[same] ?? ''))) return same
  return first.slice(0, same).search(lastWord)
}

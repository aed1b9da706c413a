/** Names cut to what fits, so that those that differ still do. */
import { shortened, shortenedBefore } from './textWidth.ts'

/** @param widthOf the width that the name of a row may take, px */
export function shortenedApart(names: readonly string[], widthOf: (row: number) => number): string[] {
  const shown = names.map((name, row) => shortened(name, widthOf(row)))
  for (const rows of alikeIn(shown, names)) tellApart(rows, names, widthOf, shown)
  // What is left of one name may be all of another: "hall-west" without its beginning, beside "west".
  for (const alike of alikeIn(shown, names))
    for (const row of alike) if (shown[row] !== names[row]) shown[row] = shortened(names[row]!, widthOf(row))
  return shown
}

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

/** Rows shown alike although their names differ. */
function alikeIn(
  shown: readonly string[],
  names: readonly string[],
  rows: Iterable<number> = shown.keys(),
): number[][] {
  return rowsBy(rows, row => shown[row]!).filter(alike => new Set(alike.map(row => names[row])).size > 1)
}

/** Replaces the beginnings that rows have in common, more of them where that leaves some alike. */
function tellApart(
  rows: readonly number[],
  names: readonly string[],
  widthOf: (row: number) => number,
  shown: string[],
): void {
  const from = firstDifference(rows.map(row => names[row]!))
  for (const row of rows) shown[row] = ending(names[row]!, from, widthOf(row))
  for (const alike of alikeIn(shown, names, rows))
    if (alike.length < rows.length) tellApart(alike, names, widthOf, shown)
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

/** A name without its beginning, or with as much of it as fits; the ellipsis goes before letters do. */
function ending(name: string, from: number, width: number): string {
  const end = name.slice(from).replace(leading, '')
  return shortenedBefore(name, end, width) ?? shortened(end, width)
}

/** The data of a chart: as its table tells it, and as a spreadsheet counts with it. */

/** A figure in words, and what it is. */
export interface Exact {
  readonly said: string
  readonly value: number
  readonly unit: string
}

export type Cell = string | number | Exact

export interface DataTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** So many rows are shown; all are taken away. */
  readonly first?: number
  /** Said when only the first rows are shown. */
  readonly note?: string
}

/** What is no number, such as a time that never comes, is what it is told as. */
export function exact(said: string, value: number, unit = ''): Cell {
  return Number.isFinite(value) ? { said, value, unit } : said
}

export function inHours(said: string, seconds: number): Cell {
  return exact(said, seconds / 3600, 'h')
}

export function inPercent(said: string, share: number): Cell {
  return exact(said, 100 * share, '%')
}

export function saidOf(cell: Cell): string | number {
  return typeof cell === 'object' ? cell.said : cell
}

/** The table of each figure on show, as it was drawn last. */
export const tables = new WeakMap<Element, DataTable | (() => DataTable)>()

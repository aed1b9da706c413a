/** The data of a chart, as its table shows it and as a spreadsheet needs it. */

/** A figure as it is shown, and its exact value. */
export interface Exact {
  readonly said: string
  readonly value: number
  readonly unit: string
}

export type Cell = string | number | Exact

export interface DataTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** How many rows are shown; all of them are exported. */
  readonly first?: number
  /** Shown if the table has only the first rows. */
  readonly note?: string
}

/** Rows that are shown of the data of a long chart. */
export const mostRows = 500

/** A value that is not finite, such as a time that never comes, is exported as it is shown. */
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

/** The table of each figure, as of its last rendering. */
export const tables = new WeakMap<Element, DataTable | (() => DataTable)>()

/** The data of a chart, as its table shows it and as a spreadsheet needs it. */

/** A figure as it is shown, and its exact value. */
export interface Exact {
  readonly said: string
  readonly value: number
  readonly unit: string
}

/** A date and time as it is shown, and as a spreadsheet reads it. */
export interface Dated {
  readonly said: string
  readonly written: string
}

/**
 * Figures that the page shows in one cell, such as the ends of an interval. In an export each has a column and a head of
 * its own.
 */
export interface Several {
  readonly said: string
  readonly parts: readonly { readonly head: string; readonly cell: string | number | Exact }[]
  /** Shown small beside it. */
  readonly beside?: string
}

export type Cell = string | number | Exact | Dated | Several

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

/** Rows of the data of a curve over time. */
const rowsOfCurve = 41

/** The steps of a curve that its table shows, from the first to the last, evenly apart. */
export const spreadOver = (steps: number): number[] =>
  Array.from({ length: rowsOfCurve }, (_, nth) => Math.round((nth / (rowsOfCurve - 1)) * (steps - 1)))

/** A value that is not finite, such as a time that never comes, is exported as it is shown. */
export function exact(said: string, value: number, unit = ''): string | Exact {
  return Number.isFinite(value) ? { said, value, unit } : said
}

export const dated = (said: string, written: string | null): string | Dated =>
  written === null ? said : { said, written }

export function inHours(said: string, seconds: number): string | Exact {
  return exact(said, seconds / 3600, 'h')
}

export function inPercent(said: string, share: number): string | Exact {
  return exact(said, 100 * share, '%')
}

export function interval<Value>(
  [low, high]: readonly [Value, Value],
  heads: readonly [low: string, high: string],
  cellOf: (value: Value) => string | Exact,
): Several {
  const cells = [cellOf(low), cellOf(high)] as const
  return {
    said: cells.map(saidOf).join(' – '),
    parts: cells.map((cell, nth) => ({ head: heads[nth]!, cell })),
  }
}

/**
 * A thing by its label, with its name in the scenario beside it if that is another.
 * @param head of its column; in an export the name has one of its own
 */
export function labelledCell(label: string, name: string, head: string): Several {
  return {
    said: label,
    beside: label === name ? '' : name,
    parts: [
      { head, cell: label },
      { head: `${head} (YAML)`, cell: name },
    ],
  }
}

/** Class of a cell that says zero: of the counts in a table, the others are what is read. */
export function zero(said: string | number): 'zero' | undefined {
  return String(said) === '0' ? 'zero' : undefined
}

export function saidOf(cell: Cell): string | number {
  return typeof cell === 'object' ? cell.said : cell
}

/** The table of each figure, as of its last rendering. */
export const tables = new WeakMap<Element, DataTable | (() => DataTable)>()

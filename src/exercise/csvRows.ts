/**
 * Rows of cells from text with commas, quotes and line ends in quotes (RFC 4180), each with the line it begins on. Spread
 * sheets of countries whose decimals have a comma write semicolons instead: the first line tells.
 */
import { inert, revived } from './inert.ts'

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** undefined: a quote is left open, from that line on. */
export function csvRows(text: string): { readonly rows: CsvRow[]; readonly openQuote?: number } {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let begun = 1
  let quoted = 0
  const endRow = (): void => {
    cells.push(cell)
    if (cells.some(one => one.trim() !== '')) rows.push({ line: begun, cells: cells.map(revived) })
    cells = []
    cell = ''
  }
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const separator = /^[^\n,"]*;/.test(body) ? ';' : ','
  for (let at = 0; at < body.length; at++) {
    const sign = body[at]!
    if (sign === '\n') line++
    if (quoted > 0) {
      if (sign !== '"') cell += sign
      else if (body[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = 0
    } else if (sign === '"' && cell === '') quoted = line
    else if (sign === separator) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') {
      endRow()
      begun = line
    } else if (sign !== '\r') cell += sign
  }
  if (quoted > 0) return { rows, openQuote: quoted }
  if (cell !== '' || cells.length > 0) endRow()
  return { rows }
}

/** Cells that a spread sheet would calculate are written so that it shows them. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const written = (cell: string): string =>
    /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return rows.map(row => `${row.map(cell => written(inert(cell))).join(',')}\r\n`).join('')
}

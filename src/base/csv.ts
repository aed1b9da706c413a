/**
 * Reads CSV (RFC 4180) into rows of cells: commas, quotes, and line ends in quotes; each cell with the place
 * where it begins. Spreadsheets of countries with a decimal comma write semicolons instead, others tabs: the
 * first line with a word tells. A line ends with LF, with CR LF, or with CR alone ("CSV (Macintosh)" of Excel).
 */
import { inert, revived } from './inert.ts'
import type { LineAndColumn } from './lineAndColumn.ts'

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Place of each cell, in the same order. */
  readonly places: readonly LineAndColumn[]
}

export interface CsvRows {
  readonly rows: CsvRow[]
  readonly separator: string
  /** Line of a quote that is never closed; reading stops there. */
  readonly openQuote?: number
  /** Line on which there are more cells than are read; reading stops there. */
  readonly overfull?: number
}

/** Most cells that are read: a named assumption. Each takes about 90 bytes, whatever is in it. */
export const mostCells = 5_000_000

/** Rows in which every cell is blank are left out. */
export function csvRows(text: string, most = mostCells): CsvRows {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  // A line for spreadsheets alone, which some programs write first.
  const [said = '', sign] = /^sep=([,;\t])(?:\r?\n|\r)/.exec(body) ?? []
  const separator = sign ?? separatorOf(body.replace(/^\s*[\r\n]/, ''))
  const rows: CsvRow[] = []
  let cells: string[] = []
  let places: LineAndColumn[] = []
  let cell = ''
  let from = said.length
  let line = said === '' ? 1 : 2
  let lineStart = said.length
  let begun = { line, column: 1 }
  let quoted = 0
  let left = most
  // Letters are taken by the run: one by one, a cell of some megabytes would take gigabytes.
  const take = (to: number, next: number): void => {
    cell += body.slice(from, to)
    from = next
  }
  const endCell = (next: number): void => {
    take(next - 1, next)
    left--
    cells.push(cell)
    places.push(begun)
    cell = ''
    begun = { line, column: next - lineStart + 1 }
  }
  const endRow = (next: number): void => {
    endCell(next)
    if (cells.every(one => one.trim() === '')) left += cells.length
    else rows.push({ line: places[0]!.line, cells: cells.map(revived), places })
    cells = []
    places = []
  }
  for (let at = said.length; at < body.length; at++) {
    if (left < 0) return { rows, separator, overfull: line }
    const sign = body[at]!
    const isEnd = sign === '\n' || (sign === '\r' && quoted === 0 && body[at + 1] !== '\n')
    if (isEnd) {
      line++
      lineStart = at + 1
    }
    if (quoted > 0) {
      if (sign !== '"') continue
      if (body[at + 1] === '"') take(++at, at + 1)
      else {
        take(at, at + 1)
        quoted = 0
      }
    } else if (sign === '"' && cell === '' && from === at) {
      quoted = line
      from = at + 1
    } else if (sign === separator) endCell(at + 1)
    else if (isEnd) endRow(at + 1)
    else if (sign === '\r') take(at, at + 1)
  }
  if (quoted > 0) return { rows, separator, openQuote: quoted }
  if (cell !== '' || from < body.length || cells.length > 0) endRow(body.length + 1)
  return { rows, separator }
}

/** The separator that splits the first row into the most cells, outside of quotes; on a tie the comma. */
function separatorOf(body: string): string {
  const counts = countsInFirstRow(body)
  return separators[counts.indexOf(Math.max(...counts))]!
}

const separators = [',', ';', '\t']

/** How often each separator stands in the first row, unless it is quoted; the row may go over several lines. */
function countsInFirstRow(body: string): number[] {
  const counts = separators.map(() => 0)
  let quoted = false
  for (let at = 0; at < body.length; at++) {
    const sign = body[at]!
    if (quoted) {
      if (sign !== '"') continue
      if (body[at + 1] === '"') at++
      else quoted = false
    } else if (sign === '"' && (at === 0 || separators.includes(body[at - 1]!))) quoted = true
    else if (sign === '\n' || sign === '\r') break
    else if (separators.includes(sign)) counts[separators.indexOf(sign)]!++
  }
  return counts
}

/** A cell as it is written: what a spreadsheet would calculate is shown, and what a reader would split is quoted. */
export function csvCell(text: string): string {
  const cell = inert(text)
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

export function csvText(rows: readonly (readonly string[])[], separator = ','): string {
  return rows.map(row => `${row.map(csvCell).join(separator)}\r\n`).join('')
}

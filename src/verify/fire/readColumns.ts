/** Reads a CSV of numbers with one header line: the reference curves of a fire case. */
import { csvRows, type CsvRow } from '../../base/csv.ts'
import type { Issue } from '../../base/issue.ts'
import type { Columns } from './series.ts'

export interface ColumnsRead {
  /** NaN for an empty cell (not measured). A column of words only is left out. */
  readonly columns: Columns
  /** Each cell that is not a number in a column of numbers, and each time that goes back. */
  readonly issues: readonly Issue[]
}

interface Cell {
  readonly value: number
  readonly text: string
  readonly line: number
  readonly column: number
}

export function readColumns(csv: string, file: string): ColumnsRead {
  const { rows: read, openQuote, overfull } = csvRows(csv)
  const [head = [], ...rows] = read.map(cellsOf)
  const columns: Record<string, number[]> = {}
  const issues: Issue[] = []
  if (rows.length === 0)
    issues.push({ path: '', message: 'has no rows of numbers', file, line: 1, column: 1 })
  if (openQuote !== undefined)
    issues.push({ path: '', message: 'a quote is never closed', file, line: openQuote, column: 1 })
  if (overfull !== undefined)
    issues.push({ path: '', message: 'has more cells than are read', file, line: overfull, column: 1 })
  head.forEach(({ text: written, line, column }, at) => {
    // As `roomColumns` names them.
    const name = written.replaceAll(' ', '_')
    const cells = rows.map(row => row[at] ?? { ...row.at(-1)!, text: '', value: NaN })
    const full = cells.filter(({ text }) => !isEmpty(text))
    if (full.length > 0 && full.every(({ value }) => Number.isNaN(value))) return
    if (name !== '' && Object.hasOwn(columns, name))
      issues.push({ path: name, message: 'names a second column', file, line, column })
    columns[name] = cells.map(({ value }) => value)
    const refuse = ({ line, column }: Cell, message: string) =>
      issues.push({ path: name, message, file, line, column })
    for (const cell of full)
      if (!Number.isFinite(cell.value)) refuse(cell, `must be a number, is "${cell.text}"`)
    if (name === 'time_s') expectRising(cells, refuse)
  })
  return { columns, issues: issues.sort((a, b) => a.line! - b.line! || a.column! - b.column!) }
}

/** The longest case lasts thirty days, s: a time beyond is in other units, and nothing would ever run up to it. */
const LATEST_S = 30 * 86_400

function expectRising(cells: readonly Cell[], refuse: (cell: Cell, message: string) => void): void {
  cells.forEach((cell, at) => {
    const before = cells[at - 1]
    if (isEmpty(cell.text)) refuse(cell, 'a time is missing')
    else if (before !== undefined && cell.value < before.value)
      refuse(cell, `goes back from ${before.value} to ${cell.value} s`)
    else if (cell.value > LATEST_S) refuse(cell, `lies after ${LATEST_S} s, is ${cell.value}`)
  })
}

function cellsOf({ cells, places }: CsvRow): Cell[] {
  return cells.map((cell, at) => {
    const text = cell.trim()
    return { text, ...places[at]!, value: isEmpty(text) ? NaN : Number(text) }
  })
}

/** Programs write NaN for what was not measured. */
function isEmpty(text: string): boolean {
  return text === '' || /^nan$/i.test(text)
}

/**
 * A table as people export it, recognised by its header: rows of cells by column, each cell with its place.
 */
import { say } from '../base/complaint.ts'
import { csvRows, type CsvRow, mostCells } from '../base/csv.ts'
import { type Issue, told } from '../base/issue.ts'
import { type LineAndColumn, lineAndColumn } from '../base/lineAndColumn.ts'
import { mostNamed } from '../scenario/spec/population.ts'
import type { Kind } from './columns.ts'
import { type Header, readHeader } from './header.ts'
import type { Cell, Row } from './row.ts'
import { unsureThousands } from './thousands.ts'
import { joined } from './twoColumns.ts'

/** A file as it was read; the name is for people. */
export interface Table {
  readonly file: string
  readonly text: string
  /** What its bytes were taken for, as they are no UTF-8. */
  readonly encoding?: string | undefined
}

export interface Sheet {
  readonly file: string
  readonly kind: Kind
  readonly rows: readonly Row[]
  /** Decimals have a comma: 1,5 is one and a half. */
  readonly decimalComma: boolean
}

export interface SheetRead {
  /** Only if there are no issues. */
  readonly sheet?: Sheet
  readonly issues: readonly Issue[]
  /** What was not read, although it is not wrong. */
  readonly notes: readonly Issue[]
}

export function readSheet(table: Table): SheetRead {
  const { file, encoding } = table
  const read = readText(table)
  if (encoding === undefined) return read
  const complaint = say(
    'is no UTF-8 text, and was read as {}: if letters with accents are wrong, save it as "CSV UTF-8"',
    encoding,
  )
  return { ...read, notes: [{ file, path: '', ...told(complaint) }, ...read.notes] }
}

function readText({ file, text }: Table): SheetRead {
  const garbled = garbledAt(text)
  if (garbled !== undefined)
    return refused({ file, path: '', message: 'is no UTF-8 text: save it as "CSV UTF-8"', ...garbled })
  const { rows, separator, openQuote, overfull } = csvRows(text)
  if (overfull !== undefined)
    return refused({
      file,
      path: '',
      ...told(say('has more than {} cells: leave out empty columns', mostCells)),
      line: overfull,
    })
  if (openQuote !== undefined)
    return refused({ file, path: '', message: 'a quote is opened here and never closed', line: openQuote })
  const [head, ...body] = rows
  if (head === undefined)
    return refused({
      file,
      path: '',
      message: 'is empty: the first line names the columns',
      line: 1,
      column: 1,
    })
  const { header, issues, notes } = readHeader(head, file)
  if (header === undefined) return { issues, notes }
  // Beyond what a scenario may name there may be millions of rows: told before a record is made of each.
  if (header.kind === 'inventory' && body.length > mostNamed)
    return { issues: [...issues, tooManyServices(body.length, file)], notes }
  const tooLong = body.flatMap(row => surplusOf(row, header.columns.length, file))
  if (issues.length + tooLong.length > 0) return { issues: [...issues, ...tooLong], notes }
  const named = body.map(row => rowOf(row, header, file))
  const unsure = unsureThousands(named, header.kind, separator)
  if (unsure.length > 0) return { issues: unsure, notes }
  const sheet: Sheet = {
    file,
    kind: header.kind,
    rows: named,
    decimalComma: separator !== ',',
  }
  return { sheet, issues, notes }
}

export function tooManyServices(services: number, file: string): Issue {
  const message = `${services} services are more than the ${mostNamed} that a scenario may name: leave out those that the question is not about, or say how many there are and in what shares`
  return { path: '', message, file }
}

const refused = (issue: Issue): SheetRead => ({ issues: [issue], notes: [] })

/** Bytes that were not UTF-8 have become U+FFFD. Text never contains NUL. */
function garbledAt(text: string): LineAndColumn | undefined {
  const at = text.search(/[\0\uFFFD]/)
  return at < 0 ? undefined : lineAndColumn(text, at)
}

function surplusOf({ cells, places }: CsvRow, columns: number, file: string): Issue[] {
  const surplus = cells.findIndex((cell, nth) => nth >= columns && cell.trim() !== '')
  if (surplus < 0) return []
  const complaint = say(
    'has {} cells for {} columns: quote cells that hold what parts them',
    cells.length,
    columns,
  )
  return [{ file, path: '', ...told(complaint), ...places[surplus]! }]
}

function rowOf({ cells, places }: CsvRow, { columns, building }: Header, file: string): Row {
  const row = new Map<string, Cell>()
  // Spreadsheets leave out empty cells at the end of a row.
  const cellAt = (nth: number): Cell => ({
    text: (cells[nth] ?? '').replace(/\s+/g, ' ').trim(),
    at: { file, ...(places[nth] ?? places.at(-1)!) },
  })
  for (const [nth, column] of columns.entries())
    if (column !== undefined)
      row.set(
        column.name,
        column.parts && building !== undefined ? joined(cellAt(building), cellAt(nth)) : cellAt(nth),
      )
  return row
}

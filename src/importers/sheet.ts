/**
 * A table as people export it, recognised by its header: rows of cells by column, each cell with its place.
 */
import { type CsvPlace, csvRows, type CsvRow } from '../base/csv.ts'
import type { Issue } from '../base/issue.ts'
import { nearestWord } from '../base/nearest.ts'
import { describe } from '../scenario/field/measure.ts'
import { type Column, columnsOf, frenchHeadersOf, headersOf, type Kind, kinds, plainWord } from './columns.ts'
import type { Cell, Row } from './row.ts'
import { unsureThousands } from './thousands.ts'
import { joined, partHeaders, partsAmong } from './twoColumns.ts'

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

interface Header {
  readonly kind: Kind
  /** By position; undefined: not read. */
  readonly columns: readonly (Column | undefined)[]
  /** The column of the buildings whose rooms stand in that of the place. */
  readonly building?: number
}

export function readSheet(table: Table): SheetRead {
  const { file, encoding } = table
  const read = readText(table)
  if (encoding === undefined) return read
  const message = `is no UTF-8 text, and was read as ${encoding}: if letters with accents are wrong, save it as "CSV UTF-8"`
  return { ...read, notes: [{ file, path: '', message }, ...read.notes] }
}

function readText({ file, text }: Table): SheetRead {
  const garbled = garbledAt(text)
  if (garbled !== undefined)
    return refused({ file, path: '', message: 'is no UTF-8 text: save it as "CSV UTF-8"', ...garbled })
  const { rows, separator, openQuote } = csvRows(text)
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

const refused = (issue: Issue): SheetRead => ({ issues: [issue], notes: [] })

/** Bytes that were not UTF-8 have become U+FFFD. Text never contains NUL. */
function garbledAt(text: string): CsvPlace | undefined {
  const at = text.search(/[\0\uFFFD]/)
  if (at < 0) return undefined
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

function readHeader({ cells, places }: CsvRow, file: string): Omit<SheetRead, 'sheet'> & { header?: Header } {
  const words = cells.map(plainWord)
  const kind = kindOf(words)
  const issueAt = (nth: number, message: string): Issue => ({ path: '', message, file, ...places[nth]! })
  if (kind === undefined) return { issues: [issueAt(0, neither())], notes: [] }
  const known = columnsOf[kind]
  const { columns, building } = inTwo(words, meantBy(words, known), known)
  const strange = [...cells.entries()].filter(
    ([nth, cell]) => columns[nth] === undefined && nth !== building && cell.trim() !== '',
  )
  const twice = columns.flatMap((column, nth) =>
    column === undefined || columns.indexOf(column) === nth
      ? []
      : [issueAt(nth, `the column "${column.name}" stands twice`)],
  )
  const missing = known
    .filter(column => column.required && !columns.includes(column))
    .map(column => {
      const others = strange.map(([, cell]) => cell.trim())
      const [nearest] = calledAs(column).flatMap(word => nearestWord(word, others) ?? [])
      const issue = issueAt(0, `the column "${column.name}" is missing`)
      return nearest === undefined ? issue : { ...issue, nearest }
    })
  const free = known.filter(column => !columns.includes(column)).flatMap(calledAs)
  const leftOut = strange.map(([nth, cell]) => ({
    ...issueAt(nth, `the column ${describe(cell.trim())} is left out`),
    ...nearestTo(cell.trim(), free),
  }))
  const header = { kind, columns, ...(building !== undefined && { building }) }
  return { header, issues: [...twice, ...missing], notes: leftOut }
}

/** Headers of a column as they are written, for one that is written otherwise. */
const calledAs = ({ name, aka = [], french = [], parts }: Column): string[] => [
  name,
  ...aka,
  ...french,
  ...(parts ? partHeaders : []),
]

/** The column that each header means. A French one counts where the table has no other for the column. */
function meantBy(words: readonly string[], known: readonly Column[]): (Column | undefined)[] {
  const columns = words.map(word => known.find(column => headersOf(column).includes(word)))
  for (const column of known) {
    if (columns.includes(column)) continue
    const french = frenchHeadersOf(column).find(header => words.includes(header))
    for (const [nth, word] of words.entries())
      if (word === french && columns[nth] === undefined) columns[nth] = column
  }
  return columns
}

/** A place without a column of its own is in the column of its room, of its building, or in both. */
function inTwo(
  words: readonly string[],
  columns: readonly (Column | undefined)[],
  known: readonly Column[],
): Pick<Header, 'columns' | 'building'> {
  const place = known.find(({ parts }) => parts === true)
  const { building, room } = partsAmong(words)
  const at = room < 0 ? building : room
  if (place === undefined || at < 0 || columns.includes(place)) return { columns }
  const both = building >= 0 && room >= 0
  return { columns: columns.with(at, place), ...(both && { building }) }
}

function neither(): string {
  const [services, copies] = kinds.map(kind => columnsOf[kind].map(({ name }) => name).join(', '))
  return `the first line names neither the columns of an inventory (${services}) nor those of a register of backups (${copies})`
}

function nearestTo(word: string, known: readonly string[]): { readonly nearest?: string } {
  const nearest = nearestWord(word, known)
  return nearest === undefined ? {} : { nearest }
}

/** The kind that alone has most of the words; undefined on a tie. */
function kindOf(words: readonly string[]): Kind | undefined {
  const [services, copies] = kinds.map(kind =>
    columnsOf[kind].flatMap(column => [...headersOf(column), ...frenchHeadersOf(column)]),
  )
  const alone = (own: readonly string[], others: readonly string[]): number =>
    words.filter(word => own.includes(word) && !others.includes(word)).length
  const lead = alone(services!, copies!) - alone(copies!, services!)
  return lead === 0 ? undefined : lead > 0 ? 'inventory' : 'register'
}

function surplusOf({ cells, places }: CsvRow, columns: number, file: string): Issue[] {
  const surplus = cells.findIndex((cell, nth) => nth >= columns && cell.trim() !== '')
  if (surplus < 0) return []
  const message = `has ${cells.length} cells for ${columns} columns: quote cells that hold what parts them`
  return [{ file, path: '', message, ...places[surplus]! }]
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

/** The first line of a table: which kind it is, and what stands in each column. */
import { type Complaint, say } from '../base/complaint.ts'
import type { CsvRow } from '../base/csv.ts'
import { type Issue, told } from '../base/issue.ts'
import { nearestWord } from '../base/nearest.ts'
import { describe } from '../scenario/field/measure.ts'
import { type Column, columnsOf, frenchHeadersOf, headersOf, type Kind, kinds, plainWord } from './columns.ts'
import { partHeaders, partsAmong } from './twoColumns.ts'

export interface Header {
  readonly kind: Kind
  /** By position; undefined: not read. */
  readonly columns: readonly (Column | undefined)[]
  /** The column of the buildings whose rooms stand in that of the place. */
  readonly building?: number
}

interface HeaderRead {
  /** Only if the kind of table is known. */
  readonly header?: Header
  readonly issues: readonly Issue[]
  /** Columns that are left out. */
  readonly notes: readonly Issue[]
}

export function readHeader({ cells, places }: CsvRow, file: string): HeaderRead {
  const words = cells.map(plainWord)
  const kind = kindOf(words)
  const issueAt = (nth: number, complaint: Complaint): Issue => ({
    path: '',
    ...told(complaint),
    file,
    ...places[nth]!,
  })
  if (kind === undefined) return { issues: [issueAt(0, neither())], notes: [] }
  const known = columnsOf[kind]
  const { columns, building } = inTwo(words, meantBy(words, known), known)
  const strange = [...cells.entries()].filter(
    ([nth, cell]) => columns[nth] === undefined && nth !== building && cell.trim() !== '',
  )
  const twice = columns.flatMap((column, nth) =>
    column === undefined || columns.indexOf(column) === nth
      ? []
      : [issueAt(nth, say('the column "{}" stands twice', column.name))],
  )
  const missing = known
    .filter(column => column.required && !columns.includes(column))
    .map(column => {
      const others = strange.map(([, cell]) => cell.trim())
      const [nearest] = calledAs(column).flatMap(word => nearestWord(word, others) ?? [])
      const issue = issueAt(0, say('the column "{}" is missing', column.name))
      return nearest === undefined ? issue : { ...issue, nearest }
    })
  const free = known.filter(column => !columns.includes(column)).flatMap(calledAs)
  const leftOut = strange.map(([nth, cell]) => ({
    ...issueAt(nth, say('the column {} is left out', describe(cell.trim()))),
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

function neither(): Complaint {
  const [services, copies] = kinds.map(kind => columnsOf[kind].map(({ name }) => name).join(', '))
  return say(
    'the first line names neither the columns of an inventory ({}) nor those of a register of backups ({})',
    services!,
    copies!,
  )
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

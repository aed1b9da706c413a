/** The columns of a list of injects, and what a French spreadsheet calls them and says in them. */
import { type Language, languages } from '../../scenario/words/language.ts'
import { methodWords, seatWords } from '../told/seatWords.ts'

export const mselColumns = [
  'number',
  'time or condition',
  'event',
  'from',
  'to',
  'method',
  'controller',
  'expected action',
  'objective',
  'unless decided',
  'given',
  'unless happened',
  'wrong on purpose',
  'source',
] as const
/** Columns that get a version in another language, where it differs. */
export const saidColumns = ['event', 'from', 'controller', 'expected action'] as const
export type SaidColumn = (typeof saidColumns)[number]
export type MainColumn = (typeof mselColumns)[number]
export type Column = MainColumn | `${SaidColumn} (${Language})`

const others = languages.filter(language => language !== 'en')
export const inOther = (column: SaidColumn, language: Language): Column => `${column} (${language})`

/** As the printed list has them. */
export const frenchColumns: Readonly<Record<MainColumn, string>> = {
  number: 'n°',
  'time or condition': 'heure ou condition',
  event: 'événement',
  from: 'de',
  to: 'à',
  method: 'moyen',
  controller: 'animateur',
  'expected action': 'action attendue',
  objective: 'objectif',
  'unless decided': 'sauf si décidé',
  given: 'à condition de',
  'unless happened': 'sauf si arrivé',
  'wrong on purpose': 'volontairement faux',
  source: 'source',
}

export const knownColumns: readonly string[] = [
  ...mselColumns,
  ...others.flatMap(language => saidColumns.map(column => inOther(column, language))),
  ...Object.values(frenchColumns),
]

/** Whatever their capitals. Some programs write an accent apart from its letter. */
const headsRead = (heads: readonly string[]): string[] =>
  heads.map(head => head.normalize('NFC').trim().toLowerCase())

/**
 * The columns by their heads, in their order; what no column is called stays as it is written. A French head beside the
 * English one of what is said is that of the French text.
 */
export function columnsOf(heads: readonly string[]): string[] {
  const written = headsRead(heads)
  return written.map(head => {
    const column = mselColumns.find(each => frenchColumns[each] === head)
    if (column === undefined || head === column) return head
    const said = saidColumns.find(each => each === column)
    return said !== undefined && written.includes(said) ? inOther(said, 'fr') : column
  })
}

/** What a column would be called beside these heads: as in French if some are French and none is English. */
export function calledBeside(heads: readonly string[], column: MainColumn): string {
  const written = headsRead(heads)
  const named = mselColumns.filter(each => each !== frenchColumns[each])
  const isFrench =
    named.some(each => written.includes(frenchColumns[each])) && !named.some(each => written.includes(each))
  return isFrench ? frenchColumns[column] : column
}

/** The column in which a part of an inject is written, by its head. */
export function headOf([part, ...within]: readonly PropertyKey[], heads: readonly string[]): string {
  if (part === undefined) return ''
  const named: Readonly<Partial<Record<PropertyKey, MainColumn>>> = {
    id: 'number',
    at: 'time or condition',
    after: 'time or condition',
    expected: 'expected action',
    unless: 'unless decided',
    unlessIn: 'unless decided',
    unlessTo: 'unless decided',
    unlessHappened: 'unless happened',
  }
  const column = named[part] ?? String(part)
  const inside = within.filter(each => Number.isNaN(Number(each))).map(String)
  return [heads[columnsOf(heads).indexOf(column)] ?? column, ...inside].join(': ')
}

/** A seat by its name in either language; any other word as it is. */
export const roleRead = (cell: string): string => wordOf(cell, seatWords)

/** A way in which a message arrives, likewise, with or without its preposition: by phone, téléphone. */
export function methodRead(cell: string): string {
  const preposition = /^(?:by|on the|in the|par|à la|dans les) /
  return wordOf(cell, methodWords, said => said.replace(preposition, ''))
}

function wordOf(
  cell: string,
  among: Readonly<Record<Language, Readonly<Record<string, string>>>>,
  bare = (said: string) => said,
): string {
  const meant = bare(cell.toLowerCase())
  const found = languages.flatMap(language => Object.entries(among[language]))
  return found.find(([, said]) => bare(said) === meant)?.[0] ?? cell
}

/** As spreadsheets write them too: VRAI of a French one. */
export const yesOrNo = /^(?:yes|true|oui|vrai|1|no|false|non|faux|0)?$/i
export const isYes = (cell: string): boolean => /^(?:yes|true|oui|vrai|1)$/i.test(cell)

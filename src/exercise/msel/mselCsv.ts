/**
 * Writes and reads the master scenario events list as CSV: the columns that controllers know, one row per
 * inject.
 */
import { type Complaint, say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import { nearestWord } from '../../base/nearest.ts'
import { shortened } from '../../base/quoted.ts'
import { type FormNode, formOf } from '../../scenario/form.ts'
import { explain } from '../../scenario/read/explain.ts'
import { refusalOf } from '../../scenario/read/yaml.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Sentence } from '../../scenario/sentence.ts'
import { Inject } from '../../scenario/spec/exercise.ts'
import { inEach, type Language, languages, type Said } from '../../scenario/words/language.ts'
import { type CsvRow, csvRows, csvText } from '../../base/csv.ts'
import { eventOf, eventRead, isTimeOfDay, unlessOf, unlessRead, whenOf, whenRead } from './mselWhen.ts'
import type { InjectSpec } from '../setting.ts'
import {
  calledBeside,
  type Column,
  columnsOf,
  frenchColumns,
  headOf,
  inOther,
  isYes,
  knownColumns,
  type MainColumn,
  methodRead,
  mselColumns,
  roleRead,
  type SaidColumn,
  saidColumns,
  yesOrNo,
} from './mselColumns.ts'

type WrittenInject = NonNullable<Scenario['exercise']>['injects'][number]

/** Columns without which the list cannot be read. */
const needed: readonly MainColumn[] = ['number', 'time or condition', 'event']

/** Without it, Excel reads UTF-8 as the local code page. */
const byteOrderMark = '\uFEFF'

/**
 * The injects as CSV, as a spreadsheet of that language opens it without conversion: text of the other language stands
 * in columns of its own where it differs.
 */
export function mselCsv(injects: readonly (InjectSpec | WrittenInject)[], language: Language = 'en'): string {
  const differs = (column: SaidColumn): boolean =>
    injects.some(inject => cellOf(inject, column) !== cellOf(inject, column, 'fr'))
  const beside = saidColumns.some(differs) ? languages.filter(each => each !== language) : []
  const all = [
    ...mselColumns.map(column => ({
      head: language === 'fr' ? frenchColumns[column] : column,
      column,
      of: language,
    })),
    ...beside.flatMap(of =>
      saidColumns.map(column => ({ head: of === 'en' ? column : inOther(column, of), column, of })),
    ),
  ]
  const rows = injects.map(inject => all.map(({ column, of }) => cellOf(inject, column, of)))
  return byteOrderMark + csvText([all.map(({ head }) => head), ...rows], language === 'fr' ? ';' : ',')
}

export function cellOf(
  inject: InjectSpec | WrittenInject,
  column: MainColumn,
  language: Language = 'en',
): string {
  switch (column) {
    case 'number':
      return inject.id
    case 'time or condition':
      return whenOf(inject)
    case 'to':
      return inject.to.join('; ')
    case 'expected action':
      return inject.expected?.[language] ?? ''
    case 'event':
    case 'from':
    case 'controller':
      return inject[column][language]
    case 'unless decided':
      return unlessOf(inject)
    case 'given':
      return eventOf(inject.given)
    case 'unless happened':
      return eventOf(inject.unlessHappened)
    case 'wrong on purpose':
      return inject.wrong ? (language === 'fr' ? 'oui' : 'yes') : ''
    case 'objective':
    case 'source':
      return inject[column] ?? ''
    case 'method':
      return inject.method
  }
}

export interface MselRead {
  readonly injects: readonly WrittenInject[]
  /** The same as written in a scenario file. */
  readonly written: readonly Readonly<Record<string, unknown>>[]
  /** Line on which each inject begins. */
  readonly lines: readonly number[]
  /** What the columns are called. */
  readonly heads: readonly string[]
  readonly issues: readonly Issue[]
}

/**
 * All injects, or everything that is wrong, with lines. Names are checked later, with the scenario the list
 * is put into.
 */
export function readMselCsv(text: string, file: string): MselRead {
  const refused = refusalOf(text)
  if (refused !== undefined)
    return {
      injects: [],
      written: [],
      lines: [],
      heads: [],
      issues: [{ path: '', file, ...ofList(refused) }],
    }
  const { rows, openQuote } = csvRows(text)
  const issues: Issue[] = []
  const [head, ...body] = rows
  const heads = filledOf(head?.cells ?? []).map(called => called.normalize('NFC').trim())
  const columns = columnsOf(heads)
  const complain: Complain = (line, complaint, part = [], nearest) => {
    const path = headOf(part, heads)
    issues.push({ path, ...told(complaint), file, line, ...(nearest !== undefined && { nearest }) })
  }
  if (openQuote !== undefined) complain(openQuote, say('a quote is opened here and never closed'))
  if (head === undefined) complain(1, say('is empty: the first line names the columns'))
  for (const [at, column] of columns.entries())
    if (!knownColumns.includes(column))
      complain(head!.line, say('unknown column "{}"', column), [], nearestWord(column, knownColumns))
    else if (columns.indexOf(column) < at)
      complain(head!.line, say('the column "{}" stands twice', heads[at]!))
  const missing = head === undefined ? [] : needed.filter(column => !columns.includes(column))
  for (const column of missing)
    complain(head!.line, say('the column "{}" is missing', calledBeside(heads, column)))
  // Rows are read beside a column that nobody knows: all is told at once.
  if (head === undefined || openQuote !== undefined || missing.length > 0)
    return { injects: [], written: [], lines: [], heads: [], issues }
  const form = formOf(Inject)
  const read = body.flatMap(row => injectOf(row, columns, form, complain) ?? [])
  return {
    injects: read.map(({ inject }) => inject),
    written: read.map(({ plain }) => plain),
    lines: read.map(({ line }) => line),
    heads,
    issues,
  }
}

/** What the reader of scenarios says of a text that is too long, as it is said of a list. */
const tooLong = new Map<string, MselSentence>([
  [
    'is {} MB, but a scenario may have at most {} MB: give numbers and shares instead of listing them',
    'is {} MB, but a list of injects may have at most {} MB',
  ],
  [
    'has {} lines or values, but a scenario may have at most {}: give numbers and shares instead of listing them',
    'has {} lines or values, but a list of injects may have at most {}',
  ],
])

export function ofList<Told extends Omit<Issue, 'path'>>(refused: Told): Told {
  const sentence = tooLong.get(refused.complaint?.sentence ?? '')
  return sentence === undefined
    ? refused
    : { ...refused, ...told({ sentence, values: refused.complaint!.values }) }
}

/** Without the blank cells at the end of a row, which spreadsheets leave. */
function filledOf(cells: readonly string[]): readonly string[] {
  return cells.slice(0, 1 + cells.findLastIndex(cell => cell.trim() !== ''))
}

/** All that only a list of injects is refused for. */
export type MselSentence =
  | 'counts from the start of the exercise: write how long after it, such as "5 min" or "1 h 30 min", is "{}"'
  | 'has {} lines or values, but a list of injects may have at most {}'
  | 'is {} MB, but a list of injects may have at most {} MB'
  | 'has {} cells for {} columns: quote cells that hold what parts them'
  | 'is empty: the first line names the columns'
  | 'must be a time such as "10 min" or a condition such as "after flashover + 2 min", is "{}"'
  | 'the column "{}" stands twice'
  | 'the column "{}" is missing'
  | 'the event is empty: it is what people are told'
  | 'unknown column "{}"'
  | 'wrong on purpose must be yes, no or empty, is "{}"'

/** What is wrong with a time or condition that resembles neither; undefined if it may be one. */
function unlikeBoth(when: string): Complaint<MselSentence> | undefined {
  const cell = shortened(when)
  if (isTimeOfDay(when))
    return say(
      'counts from the start of the exercise: write how long after it, such as "5 min" or "1 h 30 min", is "{}"',
      cell,
    )
  return /^$|\d/.test(when) || !('at' in whenRead(when))
    ? undefined
    : say('must be a time such as "10 min" or a condition such as "after flashover + 2 min", is "{}"', cell)
}

/** @param part of the inject, for what a scenario may complain of as well */
type Complain = (
  line: number,
  complaint: Complaint<MselSentence | Sentence>,
  part?: readonly PropertyKey[],
  nearest?: string,
) => void

interface InjectRead {
  readonly inject: WrittenInject
  readonly plain: Readonly<Record<string, unknown>>
  readonly line: number
}

/** Undefined if the row is no inject, which is complained of. */
function injectOf(
  { line, cells: written }: CsvRow,
  columns: readonly string[],
  form: FormNode,
  complain: Complain,
): InjectRead | undefined {
  const cells = filledOf(written)
  if (cells.length > columns.length) {
    complain(
      line,
      say('has {} cells for {} columns: quote cells that hold what parts them', cells.length, columns.length),
    )
    return undefined
  }
  const cell = (column: Column): string => cells[columns.indexOf(column)]?.normalize('NFC').trim() ?? ''
  if (cell('event') === '') complain(line, say('the event is empty: it is what people are told'))
  if (!yesOrNo.test(cell('wrong on purpose')))
    complain(line, say('wrong on purpose must be yes, no or empty, is "{}"', cell('wrong on purpose')))
  const when = cell('time or condition')
  const unlike = unlikeBoth(when)
  if (unlike !== undefined) complain(line, unlike, ['at'])
  const plain = plainInject(cell)
  const read = Inject.safeParse(plain)
  if (read.success) return { inject: read.data, plain, line }
  for (const issue of read.error.issues)
    for (const { path, complaint, nearest } of explain(issue, form, plain))
      if (path[0] !== 'event' && !(unlike !== undefined && path[0] === 'at'))
        complain(line, complaint, path, nearest)
  return undefined
}

function plainInject(cell: (column: Column) => string): Record<string, unknown> {
  const plain: Record<string, unknown> = {
    id: cell('number'),
    event: saidIn('event', cell),
    ...whenRead(cell('time or condition')),
    // By commas as well, as the page lists them.
    to: cell('to')
      .split(/[;,]/)
      .map(role => roleRead(role.trim()))
      .filter(role => role !== ''),
    wrong: isYes(cell('wrong on purpose')),
  }
  if (cell('method') !== '') plain['method'] = methodRead(cell('method'))
  for (const column of ['objective', 'source'] as const) if (cell(column) !== '') plain[column] = cell(column)
  if (cell('unless decided') !== '') Object.assign(plain, unlessRead(cell('unless decided')))
  const events = { given: 'given', unlessHappened: 'unless happened' } as const
  for (const [key, column] of Object.entries(events))
    if (cell(column) !== '') plain[key] = eventRead(cell(column))
  const told = { from: 'from', controller: 'controller', expected: 'expected action' } as const
  for (const [key, column] of Object.entries(told)) if (cell(column) !== '') plain[key] = saidIn(column, cell)
  return plain
}

/** A language without a cell of its own uses the main one. */
function saidIn(column: SaidColumn, cell: (column: Column) => string): Said {
  return inEach(language =>
    language === 'en' ? cell(column) : cell(inOther(column, language)) || cell(column),
  )
}

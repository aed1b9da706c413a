/** Puts issues of a scenario into terms of the tables it was made from. */
import { say } from '../base/complaint.ts'
import { besides, formatIssue, type Issue } from '../base/issue.ts'
import { kinds } from '../base/kinds.ts'
import { namesOf } from '../scenario/check/names.ts'
import type { FormNode } from '../scenario/form.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Column, columnOfField, formOfColumn, type Kind, plainWord } from './columns.ts'
import { nearestFrequency } from './frequency.ts'
import { nearestFrench } from './french.ts'
import { commaIn } from './located.ts'
import type { Register, RegisterCopy } from './register.ts'

const rowPaths: readonly (readonly [Kind, RegExp])[] = [
  ['inventory', /^population\.named\.[^.]+(?:\.([^.]+)(?:\.\d+)?)?$/],
  ['register', /^policies\.[^.]+\.copies\.[^.]+(?:\.([^.]+))?$/],
]

/** A longer list of names would hide what is wrong. */
const mostNames = 12

/** Each issue once for each row that is wrong. */
export function inTheirColumns(issues: readonly Issue[], { copies }: Register, scenario: Scenario): Issue[] {
  const all = new Set([...copies.values()].flat())
  const told = issues.flatMap(issue => inEachRow(issue, all)).map(issue => inColumn(issue, scenario))
  return [...new Map(told.map(issue => [formatIssue(issue), issue])).values()]
}

/** A kind of copy was read from one row, but is as wrong in all rows that say the same. */
function inEachRow(issue: Issue, copies: Iterable<RegisterCopy>): Issue[] {
  for (const { row, rows } of copies)
    for (const [column, { at }] of row)
      if (at.file === issue.file && at.line === issue.line && at.column === issue.column)
        // Another register may have no such column.
        return rows.map(each => ({ ...issue, ...(each.get(column) ?? each.get('service')!).at }))
  return [issue]
}

/**
 * The path becomes the column. Whoever exports a table does not have the scenario at hand, so the message
 * says what may stand there.
 */
function inColumn(issue: Issue, scenario: Scenario): Issue {
  for (const [kind, path] of rowPaths) {
    const [whole, field = ''] = path.exec(issue.path) ?? []
    if (whole === undefined) continue
    const column = columnOfField(kind, field)
    const form = column && formOfColumn(kind, column)
    const one = form?.type === 'list' ? form.item : form
    const nearest = issue.nearest ?? (one && column && nearestTo(issue, column, one, scenario))
    const hinted = nearest === undefined ? issue : { ...issue, nearest }
    const words = one === undefined ? [] : wordsFor(hinted, one, scenario)
    const said = inTheirWords({ ...hinted, path: column?.name ?? '' }, form)
    if (words.length === 0) return said
    return besides(
      said,
      words.length === 1 ? say('there is {}', words[0]!) : say('there are {}', words.join(', ')),
    )
  }
  return issue
}

/** What was probably meant by a word that tables have, and scenarios do not. */
function nearestTo(
  { message }: Issue,
  { frequency }: Column,
  form: FormNode,
  scenario: Scenario,
): string | undefined {
  const [, word] = /(?:^there is no [^"]*|, is )"([^"]*)"$/.exec(message) ?? []
  if (word === undefined) return undefined
  if (frequency) return nearestFrequency(word)
  if (form.type === 'choice') return nearestFrench(word, form.options)
  if (form.type !== 'reference') return undefined
  const names = namesOf(scenario, form.to)
  const inside = names.filter(name => name.toLowerCase().endsWith(`/${word.toLowerCase()}`))
  return inside.length === 1 ? inside[0] : (labelled(scenario, word, names) ?? nearestFrench(word, names))
}

/** People write what is on the door: the building or room with this label, if it is one. */
function labelled({ buildings }: Scenario, word: string, names: readonly string[]): string | undefined {
  const labels = Object.entries(buildings).flatMap(([building, { label, rooms }]) => [
    [building, label] as const,
    ...rooms.map(room => [`${building}/${room.id}`, room.label] as const),
  ])
  const wanted = plainWord(word)
  const found = labels.filter(
    ([name, label]) => label !== undefined && plainWord(label) === wanted && names.includes(name),
  )
  return found.length === 1 ? found[0]![0] : undefined
}

function inTheirWords(issue: Issue, form: FormNode | undefined): Issue {
  const { path, message, complaint } = issue
  if (form?.type === 'flag' && complaint !== undefined) {
    const yesOrNo = (text: string): string => text.replace('true or false', 'yes or no')
    return {
      ...issue,
      message: yesOrNo(message),
      complaint: { ...complaint, sentence: yesOrNo(complaint.sentence) },
    }
  }
  // Other programs know the day of a test, or say that there was none.
  if (path === 'lastRestoreTest' && !message.startsWith('has no unit') && !message.startsWith('must be at'))
    return besides(issue, say('how long before the fire it was, not a date; empty if there was none'))
  if (form?.type === 'list') return commaIn(issue, /^there is no [^"]*"(.*)"/.exec(message)?.[1] ?? '')
  return issue
}

function wordsFor({ message, nearest }: Issue, form: FormNode, scenario: Scenario): readonly string[] {
  if (form.type === 'quantity' && message.startsWith('has no unit')) return unitsOf(form.measure)
  if (form.type !== 'reference' || !message.startsWith('there is no') || nearest !== undefined) return []
  const names = namesOf(scenario, form.to)
  return names.length > mostNames ? [] : names
}

function unitsOf(measure: string): readonly string[] {
  return Object.keys(Object.hasOwn(kinds, measure) ? kinds[measure as keyof typeof kinds] : {})
}

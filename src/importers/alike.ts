/**
 * Customers, and services, that seem to be one: a scenario tells them apart by every sign of their names, while exports
 * of several programs write `Acme`, `ACME` and `Acmé`.
 */
import { type Complaint, say } from '../base/complaint.ts'
import { byText } from '../base/inOrderOfNames.ts'
import { type Issue, told } from '../base/issue.ts'
import { quoted } from '../base/quoted.ts'
import type { Cell } from './row.ts'
import type { Service } from './inventory.ts'

/** Most spellings of one that are repeated. */
const mostSpellings = 4

type Column = 'customer' | 'service'

/** @param words the spellings of one, as many as `count`; `others`: how many more have several */
type Note = (words: string, count: number, others: number) => Complaint

const notes: Readonly<Record<Column, Note>> = {
  customer: (words, count, others) =>
    others === 0
      ? say('{} count as {} customers: if they are one, spell it in one way', words, count)
      : say(
          '{} count as {} customers, and the spellings of {} more likewise: if they are one, spell it in one way',
          words,
          count,
          others,
        ),
  service: (words, count, others) =>
    others === 0
      ? say('{} count as {} services: if they are one, leave one row of it', words, count)
      : say(
          '{} count as {} services, and the spellings of {} more likewise: if they are one, leave one row of it',
          words,
          count,
          others,
        ),
}

/** One note for all of them: the one with the most spellings, and how many more there are. They stay apart. */
export function alike(services: readonly Service[], column: Column): Issue[] {
  const spellings = new Map<string, Map<string, Cell>>()
  for (const { row } of services) {
    const cell = row.get(column)!
    const letters = lettersOf(cell.text)
    const known = spellings.get(letters) ?? new Map<string, Cell>()
    spellings.set(letters, known)
    if (!known.has(cell.text)) known.set(cell.text, cell)
  }
  const several = [...spellings.values()]
    .filter(({ size }) => size > 1)
    .map(known => [...known.values()].sort((a, b) => byText(a.text, b.text)))
    .sort((a, b) => b.length - a.length || byText(a[0]!.text, b[0]!.text))
  const [most, ...others] = several
  if (most === undefined) return []
  const named = most.slice(0, mostSpellings).map(({ text }) => quoted(text))
  const words = named.join(', ') + (most.length > named.length ? ', ...' : '')
  const complaint = notes[column](words, most.length, others.length)
  return [{ path: column, ...told(complaint), ...most[1]!.at }]
}

/** The same whatever the capitals, accents and blanks; a blank between two digits parts numbers. */
function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/(?<!\d) | (?!\d)/g, '')
}

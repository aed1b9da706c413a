/**
 * Turns cells into values as they would stand in a scenario file, located where they stand in their table.
 */
import { say } from '../base/complaint.ts'
import { besides, type Issue } from '../base/issue.ts'
import type { Located, LocatedMap, Place, Scalar } from '../scenario/read/located.ts'
import { respelt } from '../scenario/respelt.ts'
import { type Column, columnsOf, fieldOf, formOfColumn, type Kind } from './columns.ts'
import { periodCalled } from './frequency.ts'
import { quantityText } from './quantityText.ts'
import type { Cell, Row } from './row.ts'
import type { Spell } from './spell.ts'

/** A spreadsheet writes its own words for yes and no in the language of its user. */
const flags = new Map([
  ['yes', true],
  ['true', true],
  ['oui', true],
  ['vrai', true],
  ['no', false],
  ['false', false],
  ['non', false],
  ['faux', false],
])

const scalar = (value: Scalar, at: Place): Located => ({ kind: 'scalar', value, at })

export function mapAt(at: Place, entries: Readonly<Record<string, Located>>): LocatedMap {
  const all = Object.entries(entries).map(([key, value]) => [key, { keyAt: value.at, value }] as const)
  return { kind: 'map', entries: new Map(all), at }
}

export const listAt = (at: Place, items: readonly Located[]): Located => ({ kind: 'list', items, at })

export const wordAt = (at: Place, word: string): Located => scalar(word, at)

/** All fields of a row, in the order of the known columns, whatever their order in the table. */
export function fieldsOf(row: Row, kind: Kind, decimalComma: boolean, spell: Spell): Record<string, Located> {
  const { at } = row.get('service')!
  const fields: Record<string, Located> = {}
  for (const column of columnsOf[kind])
    if (formOfColumn(kind, column) !== undefined) {
      const cell = row.get(column.name) ?? { text: '', at }
      fields[fieldOf(column)] = located(cell, column, kind, decimalComma, spell)
    }
  return fields
}

/** The parts of a cell that holds several. */
export function partsOf({ text }: Cell): string[] {
  return text
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** With what to do if a part may be several. */
export function commaIn(issue: Issue, part: string): Issue {
  return part.includes(',') ? besides(issue, say('several are parted by ";"')) : issue
}

function located(cell: Cell, column: Column, kind: Kind, decimalComma: boolean, spell: Spell): Located {
  const { text, at } = cell
  // An empty value counts as not written, and marks the place where it is missing.
  if (text === '') return scalar(null, at)
  const form = formOfColumn(kind, column)
  // Nothing of a thing is nothing in any unit.
  if (form?.type === 'quantity' && text === '0') return scalar(0, at)
  const one = form?.type === 'list' ? form.item : form
  const word = (part: string): Located => scalar(column.names ? respelt(part) : spell(part, one), at)
  switch (form?.type) {
    case 'list':
      return listAt(at, partsOf(cell).map(word))
    case 'flag':
      return scalar(flags.get(text.toLowerCase()) ?? text, at)
    case 'quantity':
      return scalar(
        (column.frequency ? periodCalled(text) : undefined) ?? quantityText(text, form.measure, decimalComma),
        at,
      )
    default:
      return word(text)
  }
}

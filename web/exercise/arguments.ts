/** What each decision is said of: the fields of its form, and the choice they make. */
import type { Choice, Verb } from '../../src/index.ts'
import type { Table } from './protocol.ts'

export type Field =
  | 'building'
  | 'room'
  | 'policy'
  | 'tier'
  | 'pool'
  | 'units'
  | 'servers'
  | 'weight'
  | 'where'
  | 'rule'
  | 'point'
  | 'to'

/** With `?`: not said, it means all of them. */
const fields: Readonly<Partial<Record<Verb, readonly (Field | `${Field}?`)[]>>> = {
  evacuate: ['building?'],
  'close-openings': ['building?', 'room?'],
  'release-gas': ['room'],
  'cut-power': ['where', 'building?'],
  'restore-power': ['building?'],
  'orderly-shutdown': ['building?', 'room?'],
  'preemptive-failover': ['building?', 'policy?'],
  'emergency-copy': ['building?', 'policy?'],
  'set-dispatch': ['rule'],
  prioritise: ['tier', 'weight'],
  'add-units': ['pool', 'units'],
  'buy-servers': ['servers'],
  'release-building': ['building?'],
  'choose-point': ['point', 'policy?', 'tier?'],
  communicate: ['to'],
}

export interface FieldAsked {
  readonly field: Field
  readonly optional: boolean
}

export function fieldsOf(verb: Verb): readonly FieldAsked[] {
  return (fields[verb] ?? []).map(written => ({
    field: written.replace('?', '') as Field,
    optional: written.endsWith('?'),
  }))
}

/** Numbers are typed; of everything else there is a list. */
export const typed: ReadonlySet<Field> = new Set<Field>(['units', 'servers', 'weight'])

/** Of these, whole ones from one up. */
export const counted: ReadonlySet<Field> = new Set<Field>(['units', 'servers'])

/** What a field starts from; a number somebody can live with, the first of a list, or all. */
export function firstValue({ field, optional }: FieldAsked, options: readonly string[]): string {
  if (field === 'units') return '20'
  if (field === 'servers') return '1000'
  if (field === 'weight') return '10'
  return optional ? '' : (options[0] ?? '')
}

/** @param words of the catalogue whose keys are what can be chosen */
export function optionsOf(
  field: Field,
  table: Table,
  words: Readonly<Record<'where' | 'rules' | 'points' | 'audiences', object>>,
): readonly string[] {
  switch (field) {
    case 'building':
      return table.buildings
    case 'room':
      return table.rooms
    case 'policy':
      return table.policies
    case 'tier':
      return table.tiers
    case 'pool':
      return table.pools
    case 'where':
      return Object.keys(words.where).reverse()
    case 'rule':
      return Object.keys(words.rules)
    case 'point':
      return Object.keys(words.points)
    case 'to':
      return Object.keys(words.audiences)
    default:
      return []
  }
}

export function choiceOf(verb: Verb, values: Readonly<Partial<Record<Field, string>>>): Choice {
  const said = fieldsOf(verb).flatMap(asked => {
    const value = values[asked.field] ?? ''
    if (value === '' && asked.optional) return []
    return [[asked.field, typed.has(asked.field) ? Number(value) : value] as const]
  })
  return { do: verb, ...Object.fromEntries(said) } as Choice
}

/** The arguments of each decision: the fields of its form, and the choice made from their values. */
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
  | 'site'

/** `?` marks an optional field; omitted, it means all. */
const fields: Readonly<Partial<Record<Verb, readonly (Field | `${Field}?`)[]>>> = {
  evacuate: ['building?'],
  'close-openings': ['building?', 'room?'],
  'release-gas': ['room'],
  'cut-power': ['where', 'building?'],
  'restore-power': ['building?'],
  'orderly-shutdown': ['building?', 'room?'],
  'preemptive-failover': ['building?', 'policy?'],
  'emergency-copy': ['building?', 'policy?', 'site?'],
  'set-dispatch': ['rule'],
  prioritise: ['tier', 'weight'],
  'add-units': ['pool', 'units'],
  'buy-servers': ['servers'],
  'release-building': ['building?'],
  'choose-point': ['point', 'policy?', 'tier?'],
  communicate: ['to'],
}

/** Where copies go is another question than to whom something is told, though a decision has both as `to`. */
const keyOf = (field: Field): string => (field === 'site' ? 'to' : field)

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

/** Fields for numbers; all others are chosen from a list. */
export const typed: ReadonlySet<Field> = new Set<Field>(['units', 'servers', 'weight'])

/** Fields for whole numbers from 1. */
export const counted: ReadonlySet<Field> = new Set<Field>(['units', 'servers'])

/**
 * Initial value of a field: a reasonable number, all, or the only one there is. Of several that differ none is
 * chosen for the player: in a hurry it would be taken for a decision.
 */
export function firstValue({ field, optional }: FieldAsked, options: readonly string[]): string {
  if (field === 'units') return '20'
  if (field === 'servers') return '1000'
  if (field === 'weight') return '10'
  return optional || options.length > 1 ? '' : (options[0] ?? '')
}

/** @param words catalogues whose keys are the options */
export function optionsOf(
  verb: Verb,
  field: Field,
  table: Omit<Table, 'labels' | 'verbs'>,
  words: Readonly<Record<'where' | 'rules' | 'points' | 'audiences', object>>,
): readonly string[] {
  const offered = table.offered[verb]?.[keyOf(field)]
  if (offered !== undefined) return offered
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
      return Object.keys(words.where)
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

/** Whether there is anything to choose: copies that can go to one place alone go there. */
export const isOpen = (field: Field, options: readonly string[]): boolean =>
  field !== 'site' || options.length > 1

export function choiceOf(verb: Verb, values: Readonly<Partial<Record<Field, string>>>): Choice {
  const said = fieldsOf(verb).flatMap(asked => {
    const value = values[asked.field] ?? ''
    if (value === '' && asked.optional) return []
    return [[keyOf(asked.field), typed.has(asked.field) ? Number(value) : value] as const]
  })
  return { do: verb, ...Object.fromEntries(said) } as Choice
}

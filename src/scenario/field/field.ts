/** What a field says about itself, for the parser's messages, the JSON Schema and the editor's form. */
import type { Kind } from '../../base/units.ts'
import { z } from '../zod.ts'

/** How a number is written: with a unit, as a plain or whole number (of `unit`), or as the growth of a fire. */
export type Measure = Kind | 'number' | 'count' | 'growth'

/** Things of a scenario that other parts call by name. */
export type Subject =
  | 'activity'
  | 'assembly'
  | 'building'
  | 'building or room'
  | 'cooling unit'
  | 'link'
  | 'material'
  | 'network room'
  | 'place of a copy'
  | 'policy'
  | 'pool'
  | 'power unit'
  | 'product'
  | 'repository'
  | 'room'
  | 'room or outside'
  | 'service'
  | 'site'
  | 'target'
  | 'tier'

/** What may be written for a quantity. */
export interface QuantityField {
  readonly measure: Measure
  readonly unit?: string
  /** Explains a value whose meaning is not obvious. */
  readonly meaning?: string
  /** In SI, as the parsed number. */
  readonly min?: number
  readonly max?: number
  /** A distribution may stand here: one value for each replication. */
  readonly uncertain: boolean
  /** A distribution may stand here: one value for each row. */
  readonly perRow: boolean
}

export type Field =
  | (QuantityField & { readonly field: 'quantity'; readonly label: string })
  | { readonly field: 'text'; readonly label: string }
  | { readonly field: 'said'; readonly label: string }
  | { readonly field: 'storeys'; readonly label: string }
  | { readonly field: 'window'; readonly label: string }
  | { readonly field: 'reference'; readonly label: string; readonly to: Subject }
  | { readonly field: 'referenceMap'; readonly label: string; readonly to: Subject }
  | { readonly field: 'group'; readonly label: string }

export const fields = z.registry<Field>()

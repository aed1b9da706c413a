/** The JSON Schema of a number, as a scenario writes it. What stands in a text (`30 min`) only a reader can judge. */
import type { Field } from './field/field.ts'
import { needsUnit } from './field/measure.ts'

type Json = Record<string, unknown>
type Quantity = Pick<
  Extract<Field, { field: 'quantity' }>,
  'measure' | 'min' | 'max' | 'uncertain' | 'perRow'
>

/** What `numberSchema` refers to, besides the definition of a distribution; a fresh copy each time. */
export function numberDefs(): Json {
  const defs = {
    number: { type: ['number', 'string'] },
    withUnit: { type: 'string', minLength: 1 },
    withUnitOrZero: { anyOf: [{ const: 0 }, { type: 'string', minLength: 1 }] },
  }
  const orDistribution = Object.keys(defs).map(name => [
    uncertainOf(name),
    { anyOf: [{ $ref: `#/$defs/${name}` }, { $ref: '#/$defs/distribution' }] },
  ])
  return { ...defs, ...(Object.fromEntries(orDistribution) as Json) }
}

const uncertainOf = (name: string): string => `uncertain${name[0]!.toUpperCase()}${name.slice(1)}`

/** Limits concern plain numbers only. */
export function numberSchema(field: Quantity): Json {
  const { measure, min = -Infinity, max = Infinity, uncertain, perRow } = field
  const name = nameOf(field)
  const $ref = `#/$defs/${uncertain || perRow ? uncertainOf(name) : name}`
  if (name !== 'number') return { $ref }
  return {
    $ref,
    ...(min > -Infinity && { minimum: min }),
    ...(max < Infinity && { maximum: max }),
    ...(measure === 'count' && !perRow && { multipleOf: 1 }),
  }
}

function nameOf({
  measure,
  min = -Infinity,
  max = Infinity,
}: Quantity): 'number' | 'withUnit' | 'withUnitOrZero' {
  if (!needsUnit(measure, 1)) return 'number'
  return needsUnit(measure, 0) || min > 0 || max < 0 ? 'withUnit' : 'withUnitOrZero'
}

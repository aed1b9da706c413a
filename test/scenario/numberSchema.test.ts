/** What an editor accepts by the JSON Schema and what the reader of scenarios accepts are the same plain numbers. */
import { expect, test } from 'vitest'
import { uncertain } from '../../src/scenario/field/quantity.ts'
import { type FormNode, formOf } from '../../src/scenario/form.ts'
import { jsonSchema } from '../../src/scenario/json-schema.ts'
import { numberSchema } from '../../src/scenario/numberSchema.ts'
import { Scenario } from '../../src/scenario/scenario.ts'

type Quantity = Extract<FormNode, { type: 'quantity' }>
type Json = Readonly<Record<string, unknown>>

function* quantities(node: FormNode, path: string): Generator<readonly [string, Quantity]> {
  if (node.type === 'quantity') yield [path, node]
  for (const [key, child] of Object.entries(within(node))) yield* quantities(child, `${path}.${key}`)
}

function within(node: FormNode): Readonly<Record<string, FormNode>> {
  switch (node.type) {
    case 'group':
      return node.fields
    case 'variants':
      return node.options
    case 'list':
      return { '[]': node.item }
    case 'map':
      return { '*': node.value }
    case 'tuple':
      return Object.fromEntries(node.items.entries())
    default:
      return {}
  }
}

const definitions = jsonSchema()['$defs'] as Record<string, Json>

/** Draft 2020-12, as far as numbers need it: keywords beside a reference hold as well. */
function accepts(schema: Json, value: unknown): boolean {
  const { $ref, anyOf, type, minimum, maximum, multipleOf } = schema
  if (typeof $ref === 'string' && !accepts(definitions[$ref.slice('#/$defs/'.length)]!, value)) return false
  if (Array.isArray(anyOf) && !anyOf.some(each => accepts(each as Json, value))) return false
  if ('const' in schema && schema['const'] !== value) return false
  if (type !== undefined && ![type].flat().includes(value === null ? 'null' : typeof value)) return false
  if (schema['oneOf'] !== undefined) return false
  if (typeof value !== 'number') return true
  return (
    value >= ((minimum as number | undefined) ?? -Infinity) &&
    value <= ((maximum as number | undefined) ?? Infinity) &&
    (multipleOf === undefined || Number.isInteger(value / (multipleOf as number)))
  )
}

test('each number of a scenario: a plain number passes in an editor exactly if the reader takes it', () => {
  const all = [...quantities(formOf(Scenario), 'scenario')]
  expect(all.length).toBeGreaterThan(200)
  for (const [path, field] of all) {
    const { measure, min, max } = field
    const limits = { label: path, ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
    const around = [min, max].flatMap(end => (end === undefined ? [] : [end - 1, end, end + 1]))
    for (const value of [-1, 0, 0.5, 1, 4.5, 86_400, ...around])
      expect(accepts(numberSchema(field), value), `${path}: ${value}`).toBe(
        uncertain(measure, limits).safeParse(value).success || (field.perRow && takesPart(field, value)),
      )
    expect(accepts(numberSchema(field), '30 min'), path).toBe(true)
    expect(accepts(numberSchema(field), true), path).toBe(false)
  }
})

/** Rows share out a sum that is whole, so a number for each of them need not be. */
const takesPart = ({ measure, min = -Infinity, max = Infinity }: Quantity, value: number): boolean =>
  measure === 'count' && value >= min && value <= max

test('an entry of a map may be left empty, as in a file that takes it away', () => {
  const { policies } = jsonSchema()['properties'] as Record<string, Json>
  const entry = policies!['additionalProperties'] as Json
  expect(accepts(entry, null)).toBe(true)
  expect(accepts({ ...entry, anyOf: (entry['anyOf'] as Json[]).slice(0, 1) }, null)).toBe(false)
})

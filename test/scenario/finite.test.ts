// Whatever a field accepts as a distribution can be drawn from: always a number within the field's limits, never an
// error.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Distribution, sampler } from '../../src/base/distribution.ts'
import { formatMeasure } from '../../src/scenario/field/measure.ts'
import { spread, uncertain } from '../../src/scenario/field/quantity.ts'
import { shapes } from '../../src/scenario/field/shapes.ts'
import { type FormNode, scenarioForm } from '../../src/scenario/form.ts'
import { over, sentences } from './read.ts'

type Quantity = Extract<FormNode, { readonly type: 'quantity' }>

function* quantitiesIn(node: FormNode): Generator<Quantity> {
  const within = (nodes: Iterable<FormNode>) => [...nodes].flatMap(each => [...quantitiesIn(each)])
  if (node.type === 'quantity' && (node.uncertain || node.perRow)) yield node
  if (node.type === 'group') yield* within(Object.values(node.fields))
  if (node.type === 'variants') yield* within(Object.values(node.options))
  if (node.type === 'tuple') yield* within(node.items)
  if (node.type === 'list') yield* within([node.item])
  if (node.type === 'map') yield* within([node.value])
}
const quantities = [...quantitiesIn(scenarioForm)]

/** Values in a field's own unit, many of them near its limits or near each other. */
function writtenIn({ measure, min = -1e3, max = 1e6 }: Quantity): fc.Arbitrary<unknown> {
  const numbers = fc.oneof(
    fc.constantFrom(min, max, 0, 1, 2, min / 2, max * 2),
    fc.double({ min, max, noNaN: true }),
    fc.double({ min: 0, max: Math.min(max, 10), noNaN: true }),
  )
  return fc.oneof(
    { weight: 30, arbitrary: numbers.map(number => formatMeasure(number, measure)) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, null, '', 'x', [], {}, 1e308) },
  )
}

/** Any combination of distribution keys, each with a value of the right form. */
function distributionIn(quantity: Quantity): fc.Arbitrary<Record<string, unknown>> {
  const value = writtenIn(quantity)
  const plain = fc.oneof(fc.double({ min: 0, max: 20, noNaN: true }), fc.constantFrom(0, 1e-300, 1e300))
  const bodies = Object.entries(shapes).map(([word, shape]): fc.Arbitrary<Record<string, unknown>> => {
    const body =
      shape === 'weighted'
        ? fc.array(fc.tuple(value, plain), { maxLength: 3 })
        : shape === 'values'
          ? fc.array(value, { maxLength: 3 })
          : Array.isArray(shape)
            ? fc.tuple(...shape.map(() => value))
            : fc.record(
                Object.fromEntries(
                  Object.entries(shape).map(([part, of]) => [part, of === 'plain' ? plain : value]),
                ),
              )
    return body.map(written => ({ [word]: written }))
  })
  const shape = fc.oneof(
    { weight: 20, arbitrary: fc.oneof(...bodies) },
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.tuple(...bodies.slice(0, 2)).map(two => Object.assign({}, ...two) as object) },
  )
  const cut = fc.record({ min: value, max: value }, { requiredKeys: [] })
  return fc.tuple(shape, cut).map(parts => Object.assign({}, ...parts) as Record<string, unknown>)
}

const anyWritten = fc
  .constantFrom(...quantities)
  .chain(quantity => distributionIn(quantity).map(written => ({ quantity, written })))

test('what is taken for a distribution gives finite numbers within the limits of its field, and nothing else is taken', () => {
  let taken = 0
  fc.assert(
    fc.property(anyWritten, ({ quantity, written }) => {
      const { measure, min = -Infinity, max = Infinity, perRow } = quantity
      const limits = { label: 'It', ...(min > -Infinity && { min }), ...(max < Infinity && { max }) }
      const read = (perRow ? spread : uncertain)(measure, limits).safeParse(written)
      if (!read.success) return
      taken++
      const draw = sampler(read.data as Distribution)
      for (const u of [2 ** -53, 0.01, 0.5, 0.99, 1 - 2 ** -53]) {
        expect(draw(u)).toBeGreaterThanOrEqual(min)
        expect(draw(u)).toBeLessThanOrEqual(max)
        expect(draw(u)).toSatisfy(Number.isFinite)
      }
    }),
    { seed: 1, numRuns: 5000 },
  )
  expect(taken).toBeGreaterThan(500)
})

test('ends of a distribution without its shape are told where they stand', () => {
  expect(sentences(over('recovery: { access: { min: 10 h, max: 20 h } }'))).toEqual([
    'scenarios/test.yaml:2:21 recovery.access: min and max only cut the tails off a distribution, but there is none: did you mean "uniform: [10 h, 20 h]"?',
  ])
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type FormNode, formOf } from '../../src/scenario/form.ts'
import { shapes } from '../../src/scenario/field/shapes.ts'
import { uncertain } from '../../src/scenario/field/quantity.ts'
import { jsonSchema } from '../../src/scenario/json-schema.ts'
import { Scenario } from '../../src/scenario/scenario.ts'

test('the checked-in JSON Schema is that of the code: npx firebreak schema > scenarios/firebreak.schema.json', () => {
  const file = new URL('../../scenarios/firebreak.schema.json', import.meta.url)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(jsonSchema())))
})

function* walk(node: FormNode, path: string): Generator<[string, FormNode]> {
  yield [path, node]
  if (node.type === 'group')
    for (const [key, child] of Object.entries(node.fields)) yield* walk(child, `${path}.${key}`)
  if (node.type === 'variants')
    for (const [key, child] of Object.entries(node.options)) yield* walk(child, `${path}.${key}`)
  if (node.type === 'list') yield* walk(node.item, `${path}[]`)
  if (node.type === 'map') yield* walk(node.value, `${path}.*`)
  if (node.type === 'tuple')
    for (const [at, child] of node.items.entries()) yield* walk(child, `${path}.${at}`)
}
const nodes = [...walk(formOf(Scenario), 'scenario')]

test('a field said once gives the form its label, unit, limits and default', () => {
  const form = new Map(nodes)
  expect(form.get('scenario.intervention.brigade.setUp')).toEqual({
    type: 'quantity',
    measure: 'duration',
    label: 'From arrival to first water',
    min: 0,
    uncertain: true,
    perRow: false,
    required: false,
    default: '5 min',
  })
  expect(form.get('scenario.buildings.*.rooms[].kind')).toMatchObject({
    type: 'choice',
    required: true,
    label: 'Kind',
  })
  expect(form.get('scenario.ignition.room')).toMatchObject({ type: 'reference', to: 'room', required: true })
  expect(form.get('scenario.decisions[].cut-power.where')).toMatchObject({
    type: 'choice',
    options: ['switch', 'upstream'],
  })
})

test('every number, choice and reference has a label for the form', () => {
  const bare = nodes.filter(
    ([, node]) =>
      ['quantity', 'choice', 'reference', 'flag', 'storeys'].includes(node.type) && node.label === undefined,
  )
  expect(
    bare
      .map(([path]) => path)
      .filter(path => !/\.(do|kind|schema)$/.test(path) && !path.startsWith('scenario.observed')),
  ).toEqual([])
})

test('every default is read by its own field, within its own limits', () => {
  const withDefault = nodes.flatMap(([path, node]) =>
    node.type === 'quantity' && node.default !== undefined ? [[path, node] as const] : [],
  )
  expect(withDefault.length).toBeGreaterThan(100)
  for (const [path, { measure, min, max, default: written }] of withDefault) {
    const limits = { label: path, ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
    expect(uncertain(measure, limits).safeParse(written).error?.issues, path).toBeUndefined()
  }
})

test('no choice of the scenario reads like a distribution, which is told by its kind', () => {
  const words = nodes.flatMap(([path, node]) =>
    node.type === 'choice' ? node.options.map(word => [path, word] as const) : [],
  )
  expect(words.filter(([, word]) => word in shapes)).toEqual([])
})

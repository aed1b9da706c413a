import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type FormNode, formOf } from '../../src/scenario/form.ts'
import { shapes } from '../../src/scenario/field/shapes.ts'
import { uncertain } from '../../src/scenario/field/quantity.ts'
import { jsonSchema } from '../../src/scenario/json-schema.ts'
import type { Meanings } from '../../src/scenario/meaning/meaning.ts'
import { distribution, scenario } from '../../src/scenario/meaning/scenario.ts'
import { Policies } from '../../src/scenario/spec/protection.ts'
import { Decision } from '../../src/scenario/spec/decision.ts'
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

test('how often a copy can be used is told with its default and where that comes from', () => {
  const form = new Map(nodes)
  const copy = scenario['policies'] as readonly [string, Meanings]
  const [, parts] = copy[1]['copies'] as readonly [string, Meanings]
  const failover = (copy[1]['failover'] as readonly [string, Meanings])[1]
  const repository = (scenario['repositories'] as readonly [string, Meanings])[1]
  for (const [meaning, path] of [
    [parts['jobSuccess'], 'policies.*.copies[].jobSuccess'],
    [repository['unusable'], 'repositories.*.unusable'],
  ] as const) {
    const { default: written } = form.get(`scenario.${path}`)!
    expect(meaning).toContain(`its default, ${String(written)}, is a named assumption`)
  }
  const nightly = { medium: 'backup', place: 'another-site' }
  const copies = [nightly, { ...nightly, lastRestoreTest: '90 d' }]
  const plan = Policies.parse({ plan: { copies } })['plan']!
  const [untested, tested] = plan.copies.map(({ restoreSuccess }) =>
    Math.round(100 * (restoreSuccess as number)),
  )
  expect(parts['restoreSuccess']).toContain(`default: ${tested} % where a restore was tested`)
  expect(parts['restoreSuccess']).toContain(`otherwise ${untested} %, named assumptions`)
  for (const exercised of ['exercised', 'yearly', 'never'] as const) {
    const policy = { copies: [], failover: { exercised } }
    const share = Policies.parse({ plan: policy })['plan']!.failover!.success as number
    expect(failover['success']).toContain(`${Math.round(100 * share)} % (${exercised})`)
  }
})

test('every number, choice and reference has a label for the form', () => {
  const bare = nodes.filter(
    ([, node]) =>
      ['quantity', 'choice', 'reference', 'flag', 'storeys', 'window'].includes(node.type) &&
      node.label === undefined,
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

type Json = Readonly<Record<string, unknown>>

/** Every property of a schema and its definitions, with the keys that lead to it. */
function* propertiesOf(schema: Json, path: readonly string[] = []): Generator<[readonly string[], Json]> {
  for (const [key, property] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
    yield [[...path, key], property]
    yield* propertiesOf(property, [...path, key])
  }
  for (const key of ['items', 'additionalProperties', 'anyOf', 'oneOf', 'prefixItems'])
    for (const within of [schema[key]].flat())
      if (typeof within === 'object' && within !== null) yield* propertiesOf(within as Json, path)
  for (const [name, within] of Object.entries((schema['$defs'] ?? {}) as Record<string, Json>))
    yield* propertiesOf(within, [`$defs ${name}`])
}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const properties = [...propertiesOf(jsonSchema())]

test('every property says what it means, in more words than its name, and a number how it is written', () => {
  expect(properties.length).toBeGreaterThan(1000)
  for (const [path, { title, description }] of properties) {
    const said = textOf(description)
    const [meaning = ''] = said.split('; ')
    expect(meaning.split(' ').length, path.join('.')).toBeGreaterThanOrEqual(3)
    expect(said.split(' ').length, path.join('.')).toBeGreaterThanOrEqual(4)
    expect(meaning.toLowerCase(), path.join('.')).not.toBe(textOf(title).toLowerCase())
  }
  const at = (...path: string[]): unknown =>
    properties.find(([each]) => each.join('.') === path.join('.'))?.[1]['description']
  expect(at('horizon')).toBe(
    'How long after ignition the recovery is followed: what is not back by then has met no time objective; duration, at least 1 h, at most 1098 d',
  )
  expect(at('ignition', 'room')).toBe('Room in which the fire begins; name of: room')
})

test('each verb of a decision and each second hit says what it does', () => {
  const said = (last: string): unknown[] =>
    properties.filter(([path]) => path.join('.') === last).map(([, { description }]) => description)
  expect(said('decisions.do')).toContain('Restores power to a building or the site')
  expect(new Set(said('decisions.do')).size).toBe(Decision.options.length)
  expect(new Set(said('secondHits.kind')).size).toBe(5)
})

test('wherever an event can have a place, it is said that a power cut without one is of the whole site', () => {
  const places = properties.filter(([path]) => /\.(?:after|given|unlessHappened)\.in$/.test(path.join('.')))
  expect(places.length).toBeGreaterThan(20)
  for (const [path, { description }] of places)
    expect(textOf(description), path.join('.')).toContain('power-cut, which is then that of the whole site')
})

test('no meaning is left of a field that is gone', () => {
  const known = new Set(properties.map(([path]) => path.join('.')))
  const words = properties.flatMap(([path, { const: word }]) =>
    word === undefined ? [] : [`${path.join('.')}.${textOf(word)}`],
  )
  const paths = function* (meanings: Meanings, path: string): Generator<string> {
    for (const [key, meaning] of Object.entries(meanings)) {
      yield path + key
      if (typeof meaning !== 'string') yield* paths(meaning[1], `${path}${key}.`)
    }
  }
  const told = [...paths(scenario, ''), ...paths(distribution, '$defs distribution.')]
  expect(told.filter(path => !known.has(path) && !words.includes(path))).toEqual([])
})

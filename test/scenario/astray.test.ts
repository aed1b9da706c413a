// A scenario that was changed by hand after it was read: no run begins with numbers that no file may have.
import { expect, test } from 'vitest'
import { prepare } from '../../src/index.ts'
import { belowZero, mostOf } from '../../src/scenario/astray.ts'
import { type FormNode, scenarioForm } from '../../src/scenario/form.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { good, over } from './read.ts'

test('a number that is finite, and none that a file may have, is told with its path', () => {
  const changed = (path: string, value: number): Scenario => {
    const scenario = structuredClone(good(over('')))
    const keys = path.split('.')
    const parent = keys.slice(0, -1).reduce<object>((at, key) => at[key as never], scenario)
    ;(parent as Record<string, number>)[keys.at(-1)!] = value
    return scenario
  }
  for (const [path, value, told] of [
    ['population.customers', -5, 'is -5, must be at least 0'],
    ['population.services', 1e12, 'is 1000000000000, must be at most 20000000'],
    ['buildings.hut.rooms.0.racks.count', 1e9, 'is 1000000000, must be at most 100000'],
    ['buildings.hut.storeyHeight', -3, 'is -3, must be at least 0'],
  ] as const)
    expect(() => prepare(changed(path, value))).toThrow(`${path} ${told}`)
  // What may be negative stays so.
  expect(() => prepare(changed('buildings.hut.plan.x', -3))).not.toThrow()
})

test('a run begins with whatever was observed, and with a normal distribution cut off at 0 whose mean is below', () => {
  for (const written of [
    'observed: [{ key: serversBurnt, value: -3, kind: emergent }, { key: roomsBurnt, value: .inf, kind: unknown }]',
    'recovery: { supply: { stock: { normal: { mean: -5, sd: 10 } } } }',
    'intervention: { brigade: { setUp: { normal: { mean: -5 min, sd: 10 min } } } }',
  ])
    expect(() => prepare(good(over(written)))).not.toThrow()
})

test('those limits are none that a field does not have', () => {
  const quantities = (node: FormNode, path: string): [string, FormNode & { type: 'quantity' }][] => {
    if (node.type === 'quantity') return [[path, node]]
    if (node.type === 'group')
      return Object.entries(node.fields).flatMap(([key, of]) => quantities(of, `${path}.${key}`))
    if (node.type === 'variants') return Object.values(node.options).flatMap(of => quantities(of, path))
    if (node.type === 'list') return quantities(node.item, `${path}.0`)
    if (node.type === 'tuple') return node.items.flatMap(of => quantities(of, `${path}.0`))
    return node.type === 'map' ? quantities(node.value, `${path}.x`) : []
  }
  const all = quantities(scenarioForm, '').map(([path, of]) => [path.slice(1), of] as const)
  expect(all.length).toBeGreaterThan(300)
  expect(all.filter(([path, { min }]) => !(min! >= 0) && !belowZero.test(path))).toEqual([])
  const tooMany = all.filter(([path, { max = Infinity }]) => {
    const name = path.slice(path.lastIndexOf('.') + 1)
    return Object.hasOwn(mostOf, name) && max > mostOf[name]!
  })
  expect(tooMany).toEqual([])
})

import { expect, test } from 'vitest'
import { compilePopulation } from '../../src/estate/compilePopulation.ts'
import { layOut } from '../../src/estate/layout.ts'
import { populationKey, populationParts } from '../../src/estate/populationKey.ts'
import { shipped } from './estateOf.ts'

const names = ['two-rooms', 'battery-room', 'strasbourg-2021', 'strasbourg-2021-offsite'] as const

test.each(names)('the population of %s is made of what its key is made of, and of nothing else', name => {
  const parts: readonly PropertyKey[] = populationParts
  const guarded = new Proxy(shipped(name), {
    get(scenario, part, receiver) {
      if (!parts.includes(part)) throw new Error(`a population reads ${String(part)} of its scenario`)
      return Reflect.get(scenario, part, receiver) as unknown
    },
  })
  expect(compilePopulation(guarded, layOut(guarded)).services.count).toBeGreaterThan(0)
})

test('another share of a policy is another population, another place to begin is not', () => {
  const scenario = shipped('two-rooms')
  const key = populationKey(scenario)
  expect(populationKey({ ...scenario, ignition: { ...scenario.ignition, room: 'hut/right' } })).toBe(key)
  const [[name, product] = []] = Object.entries(scenario.products)
  const policies = { ...product!.policies, none: 0.125 }
  expect(
    populationKey({ ...scenario, products: { ...scenario.products, [name!]: { ...product!, policies } } }),
  ).not.toBe(key)
})

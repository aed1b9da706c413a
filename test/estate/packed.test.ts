import { expect, test } from 'vitest'
import { pack } from '../../src/base/pack.ts'
import { digestEstate, packEstate, unpackEstate } from '../../src/estate/packed.ts'
import { estateOf, shipped, valuesOf } from './estateOf.ts'
import { estateCompiler } from '../../src/estate/estate.ts'
import { campus } from '../recovery/campus.ts'

const scenario = shipped('two-rooms')
const estate = estateOf(scenario)

test('an estate survives its buffer', () => {
  const back = unpackEstate(packEstate(estate))
  expect(digestEstate(back)).toEqual(digestEstate(estate))
  expect(back.site.rooms.name).toEqual(['hut/left', 'hut/right'])
  expect(back.population.customers.name.length).toBe(12)
  expect(back.site.power.storeSeconds[0]).toBe(Infinity)
})

test('and so do the names of its services', () => {
  const named = campus({
    named: '[{ name: "shop {1..2}", customer: C, product: machine, tier: urgent, policy: bare }]',
  })
  const { population } = unpackEstate(packEstate(named))
  expect([...population.named.keys()].sort()).toEqual(['shop 1', 'shop 2', 'shop {1..2}'])
  expect(population.named).toEqual(named.population.named)
})

test('what is no estate, and an estate of another format, are refused in words', () => {
  expect(() => unpackEstate(new ArrayBuffer(64))).toThrow('not a Firebreak estate')
  expect(() => unpackEstate(pack({}, { format: 'something else', version: 1 }))).toThrow(
    'not a Firebreak estate',
  )
  expect(() => unpackEstate(pack({}, { format: 'Firebreak estate', version: 6 }))).toThrow(
    'Firebreak estate format 6, this engine reads 5',
  )
})

test('each part has a digest of its own: another replication moves the site, never the population', () => {
  const compiler = estateCompiler(scenario)
  const [one, two] = [1, 2].map(replication =>
    digestEstate(compiler.estate(valuesOf(scenario, { seed: 'a', replication }))),
  )
  expect(one!.population).toBe(two!.population)
  expect(one!.site).not.toBe(two!.site)
})

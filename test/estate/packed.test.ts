import { expect, test } from 'vitest'
import { pack } from '../../src/base/pack.ts'
import { digestEstate, packEstate, unpackEstate } from '../../src/estate/packed.ts'
import { estateOf, shipped, valuesOf } from './estateOf.ts'
import { estateCompiler } from '../../src/estate/estate.ts'

const scenario = shipped('two-rooms')
const estate = estateOf(scenario)

test('an estate survives its buffer', () => {
  const back = unpackEstate(packEstate(estate))
  expect(digestEstate(back)).toEqual(digestEstate(estate))
  expect(back.site.rooms.name).toEqual(['hut/left', 'hut/right'])
  expect(back.population.named).toEqual(estate.population.named)
  expect(back.population.customers.name.length).toBe(12)
  expect(back.site.power.storeSeconds[0]).toBe(Infinity)
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

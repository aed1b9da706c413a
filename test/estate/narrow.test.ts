/** Columns of services take the fewest bytes that hold their rows, and lose none where these become too few. */
import { expect, test } from 'vitest'
import { compilePopulation } from '../../src/estate/compilePopulation.ts'
import { serviceColumns } from '../../src/estate/describe.ts'
import { groupServices } from '../../src/estate/groups.ts'
import { dataBytesOf } from '../../src/estate/population.ts'
import { estateOf, scenarioOf, shipped, shippedText } from './estateOf.ts'

test.each([
  [256, 1],
  [257, 2],
])('a rack of %i servers, one service on each: %i bytes', (servers, bytes) => {
  const text = shippedText('two-rooms')
    .replaceAll('count: 3, serversEach: 10', `count: 1, serversEach: ${servers}`)
    .replace(/population: .*/, `population: { customers: 12, services: ${2 * servers} }`)
  const { rack, server } = estateOf(scenarioOf(text)).population.services
  expect(server.BYTES_PER_ELEMENT).toBe(bytes)
  expect([...server]).toEqual([...rack.keys()].map(row => row % servers))
})

test.each([
  [0x8000, 2],
  [0x8001, 4],
])('%i customers with two services each that restore together: %i bytes', (customers, bytes) => {
  const strasbourg = shipped('strasbourg-2021')
  const together = Object.values(strasbourg.products).findIndex(
    ({ consistency }) => consistency === 'customer',
  )
  const columns = serviceColumns(2 * customers)
  columns.product.fill(together)
  columns.customer.forEach((_, row) => (columns.customer[row] = row % customers))
  const group = groupServices(columns, customers, strasbourg, [], new Int32Array(0))
  expect(group.BYTES_PER_ELEMENT).toBe(bytes)
  expect([...group].filter((each, row) => each !== row % customers)).toEqual([])
})

test('an amount of data is kept once, and only if it was drawn, of however many products', () => {
  const products = Array.from(
    { length: 40 },
    (_, nth) =>
      `  p${nth}: { share: 2.5 %, serversEach: 1, data: ${1 + (nth >> 1)} GB, tiers: { normal: 100 % }, policies: { nightly: 100 % } }`,
  )
  const text = shippedText('two-rooms').replace(/ {2}machine: .*/, products.join('\n'))
  const { services } = estateOf(scenarioOf(text)).population
  const had = [...services.product].map(product => 1e9 * (1 + (product >> 1)))
  expect(had.map((_, row) => dataBytesOf(services, row))).toEqual(had)
  expect(services.sizes).toHaveLength(new Set(had).size)
})

test.each([
  [0x10000, 2],
  [0x10001, 4],
])('%i machines of an inventory, each with an amount of data of its own: %i bytes', (machines, bytes) => {
  const { population, ...rest } = scenarioOf(
    shippedText('two-rooms')
      .replace('serversEach: 1, data', 'serversEach: 0.0001, data')
      .replace(
        /population: .*/,
        'population: { customers: 1, services: 1, named: [{ name: m, customer: c, product: machine, tier: normal, policy: nightly, data: 1 B }] }',
      ),
  )
  const [one] = population.named
  const named = Array.from({ length: machines }, (_, nth) => ({
    ...one!,
    name: `m${nth}`,
    data: { kind: 'discrete', values: [[2e11 + nth, 1]], perRow: true } as const,
  }))
  const { services, named: rowsOf } = compilePopulation({
    ...rest,
    population: { ...population, services: machines, named },
  })
  expect(services.size.BYTES_PER_ELEMENT).toBe(bytes)
  const lost = named.filter(
    ({ name, data }) => dataBytesOf(services, rowsOf.get(name)![0]!) !== data.values[0][0],
  )
  expect(lost).toEqual([])
})

test('a hundred services that take 0.07 servers each stand on seven, whatever that is in binary', () => {
  const text = shippedText('two-rooms')
    .replace('serversEach: 1, data', 'serversEach: 0.07, data')
    .replace(/services: \d+/, 'services: 100')
  const { services } = estateOf(scenarioOf(text)).population
  expect(services.count).toBe(100)
  expect(new Set([...services.rack].map((rack, row) => `${rack} ${services.server[row]!}`)).size).toBe(7)
})

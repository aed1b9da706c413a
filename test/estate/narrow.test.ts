/** Columns of services take the fewest bytes that hold their rows, and lose none where these become too few. */
import { expect, test } from 'vitest'
import { serviceColumns } from '../../src/estate/describe.ts'
import { groupServices } from '../../src/estate/groups.ts'
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

/** A service that fills several servers needs as many new ones, and is placed in one rack if it fits. */
import { describe, expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import { campus, hour, on, recoverFrom } from './campus.ts'

const factories = '{}'
const burnt = [{ racks: [0], at: 600, what: 'burnt' }] as const

describe('two services of two servers each, whose rack burns', () => {
  const backWith = (stock: number): number[] => {
    const estate = campus({ services: 24, stock, factories })
    const { recovery } = recoverFrom(estate, burnt)
    return on(estate, 0)
      .map(service => recovery.backAt[service]!)
      .sort((a, b) => a - b)
  }
  // Declared 1 h after 600 s, the stock arrives 11 h later, and each crew sets up a service's two servers in 1 h each.
  const back = 600 + (1 + 11 + 2) * hour

  test.each([
    [1, [never, never]],
    [2, [back, never]],
    [3, [back, never]],
    [4, [back, back]],
  ])('with %i new servers', (stock, expected) => {
    expect(backWith(stock)).toEqual(expected)
  })
})

test('all servers of a service that do not come back with their rack are repaired, one after another, before it is back', () => {
  const estate = campus({ services: 12, powerUpFailure: '100 %' })
  const { recovery } = recoverFrom(estate, [{ racks: [0], at: 600, what: 'dark' }])
  // Power at 48 h, restart of the rack 2 h, four servers 7 h each.
  expect(on(estate, 0).map(service => recovery.backAt[service]! / hour)).toEqual([48 + 2 + 4 * 7])
})

describe('where they stand', () => {
  const placed = (services: number, serversEach: number): [rack: number, server: number, fills: number][] => {
    const { services: of } = campus({ services, serversEach, place: '[west]' }).population
    return Array.from({ length: of.count }, (_, row) => [of.rack[row]!, of.server[row]!, of.servers[row]!])
  }
  test('one rack each, as long as there are racks', () => {
    expect(placed(6, 3)).toEqual([0, 1, 2, 3, 4, 5].map(rack => [rack, 0, 3]))
  })
  test('side by side where every server is taken', () => {
    // Two rooms of twelve servers.
    expect(placed(8, 3)).toEqual(
      [0, 3, 6, 9, 12, 15, 18, 21].map(server => [Math.floor(server / 4), server % 4, 3]),
    )
  })
  test('whole servers, one and two by turns where each fills one and a half', () => {
    const fills = placed(16, 1.5).map(([, , each]) => each)
    expect(fills.reduce((sum, each) => sum + each, 0)).toBe(24)
    expect(new Set(fills)).toEqual(new Set([1, 2]))
  })
  test('from the first server of a rack on where they are larger than one', () => {
    expect(placed(4, 6)).toEqual([
      [0, 0, 6],
      [1, 2, 6],
      [3, 0, 6],
      [4, 2, 6],
    ])
    expect(placed(2, 7).map(([rack, server]) => [rack, server])).toEqual([
      [0, 0],
      [3, 0],
    ])
  })
})

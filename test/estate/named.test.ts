/** Named services get servers of their own, as long as there are enough. */
import { describe, expect, test } from 'vitest'
import type { Population } from '../../src/estate/population.ts'
import { estateOf, scenarioOf } from './estateOf.ts'

const machine = '{ customer: C, product: machine, tier: t, policy: bare, name: '

/** Two racks of ten servers, in two rooms. */
function population(serversEach: number, named: string[], services: number): Population {
  const room = (id: string, x: number): string =>
    `{ id: ${id}, kind: it, at: [${x} m, 0 m], size: [5 m, 5 m], racks: { count: 1, serversEach: 10 }, sources: [cabinet] }`
  return estateOf(
    scenarioOf(`
schema: firebreak/1
name: Two racks
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings:
  hut:
    plan: { width: 10 m, depth: 5 m }
    walls: { assembly: block }
    rooms: [${room('left', 0)}, ${room('right', 5)}]
ignition: { room: hut/left, source: cabinet }
tiers: { t: { rto: 4 h, rpo: 1 h, mtpd: 1 d } }
policies: { bare: { approach: none } }
products:
  machine: { share: 100 %, serversEach: ${serversEach}, data: 1 GB, tiers: { t: 100 % }, policies: { bare: 100 % } }
population: { customers: 1, services: ${services}, named: [${named.join(', ')}] }
`),
  ).population
}

/** Number of services on each of the twenty servers. */
function loads({ services }: Population): number[] {
  const on = Array.from({ length: 20 }, () => 0)
  for (let row = 0; row < services.count; row++) {
    const fills = services.servers.length > 0 ? services.servers[row]! : 1
    for (let nth = 0; nth < fills; nth++) on[services.rack[row]! * 10 + services.server[row]! + nth]!++
  }
  return on
}

describe('services known by name', () => {
  test.each([
    ['as many machines as servers', 1, 20, Array.from({ length: 20 }, () => 1)],
    ['four to a server', 0.25, 80, Array.from({ length: 20 }, () => 4)],
  ])('%s have what they fill to themselves', (_, each, count, expected) => {
    expect(loads(population(each, [`${machine}"m {1..${count}}" }`], count))).toEqual(expected)
  })

  test.each([
    [1, 13],
    [2, 6],
    [2, 10],
    [5, 4],
    [4, 4],
    [3, 6],
    [10, 2],
  ])('fewer than fit share none: of %i servers each, %i', (each, count) => {
    const on = loads(population(each, [`${machine}"m {1..${count}}" }`], count))
    expect(on.filter(services => services === 1)).toHaveLength(each * count)
  })

  test('those that may stand in one room alone stand there, and the others where there is room', () => {
    const left = `${machine}"l {1..8}", in: [hut/left] }`
    const any = `${machine}"a {1..12}" }`
    expect(loads(population(1, [any, left], 20)).slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 1))
  })

  test('more than there are servers share them', () => {
    const on = loads(population(1, [`${machine}"m {1..30}" }`], 30))
    expect(on.reduce((sum, count) => sum + count, 0)).toBe(30)
    expect(Math.min(...on)).toBe(1)
  })

  test('stand where they stand in whatever order they are listed', () => {
    const placeOf = (named: string[]): string[] => {
      const { services, named: rows } = population(1, named, 20)
      return [...rows]
        .filter(([name]) => !name.includes('{'))
        .map(([name, [row]]) => `${name}: ${services.rack[row!]} ${services.server[row!]}`)
        .sort()
    }
    const [one, two] = [`${machine}"a {1..9}" }`, `${machine}"b {1..11}" }`]
    expect(placeOf([one, two])).toEqual(placeOf([two, one]))
  })
})

import { expect, test } from 'vitest'
import { estateOf, scenarioOf } from './estateOf.ts'

const held = (racks: number): string => (racks === 0 ? '' : `, racks: { count: ${racks}, serversEach: 4 }`)

/** Two buildings of two rooms with two racks each, one service per server, with a copy at `place`. */
function copiesAt(place: string, declared = place, racksInB = 2) {
  const rooms = (racks: number): string =>
    `[{ id: r1, kind: it, at: [0 m, 0 m], size: [5 m, 5 m]${held(racks)} }, { id: r2, kind: it, at: [5 m, 0 m], size: [5 m, 5 m]${held(racks)} }]`
  const { site, population } = estateOf(
    scenarioOf(`
schema: firebreak/1
name: test
buildings:
  a: { plan: { width: 10 m, depth: 5 m }, rooms: ${rooms(2)} }
  b: { plan: { x: 30 m, width: 10 m, depth: 5 m }, rooms: ${rooms(racksInB)} }
ignition: { room: a/r1, source: cabinet }
otherSites: { count: 3, named: { far: { jurisdiction: FR } } }
tiers: { one: { rto: 1 h, rpo: 1 h, mtpd: 2 h } }
policies: { kept: { copies: [{ medium: backup, place: ${place}, declared: ${declared} }] } }
products: { thing: { share: 1, serversEach: 1, data: 1 GB, tiers: { one: 1 }, policies: { kept: 1 } } }
population: { customers: 8, services: ${8 * (2 + racksInB)}, servicesPerCustomer: 4 }
`),
  )
  const { services, copies } = population
  const roomOf = (rack: number): number => site.racks.room[rack]!
  return [...services.rack].map((home, row) => ({
    home,
    rack: copies.rack[row]!,
    site: copies.site[row]!,
    declared: copies.declared[row]!,
    roomOf,
    buildingOf: (rack: number): number => site.rooms.building[roomOf(rack)]!,
  }))
}

test('same rack: with the service', () => {
  for (const { home, rack } of copiesAt('same-rack')) expect(rack).toBe(home)
})

test('same room: another rack of the room', () => {
  for (const { home, rack, roomOf } of copiesAt('same-room')) {
    expect(roomOf(rack)).toBe(roomOf(home))
    expect(rack).not.toBe(home)
  }
})

test('same building: another rack of the building, also in the other room', () => {
  const all = copiesAt('same-building')
  for (const { home, rack, buildingOf } of all) {
    expect(buildingOf(rack)).toBe(buildingOf(home))
    expect(rack).not.toBe(home)
  }
  expect(all.some(({ home, rack, roomOf }) => roomOf(rack) !== roomOf(home))).toBe(true)
})

test('another room of the building, and a room by name', () => {
  const all = copiesAt('another-room')
  for (const { home, rack, buildingOf, roomOf } of all) {
    expect(buildingOf(rack)).toBe(buildingOf(home))
    expect(roomOf(rack)).not.toBe(roomOf(home))
  }
  const seen = (room: number): Set<number> =>
    new Set(all.filter(({ home, roomOf }) => roomOf(home) === room).map(({ rack }) => rack))
  expect([seen(0), seen(3)]).toEqual([new Set([2, 3]), new Set([4, 5])])
  const named = copiesAt('b/r2')
  for (const { home, rack, roomOf, declared } of named) {
    expect([roomOf(rack), declared]).toEqual([3, 1])
    expect(rack).not.toBe(home)
  }
  expect(new Set(named.map(({ rack }) => rack))).toEqual(new Set([6, 7]))
})

test('another building, and a building by name', () => {
  for (const { home, rack, buildingOf, declared } of copiesAt('another-building')) {
    expect(buildingOf(rack)).not.toBe(buildingOf(home))
    expect(declared).toBe(buildingOf(rack))
  }
  for (const { rack, buildingOf } of copiesAt('b')) expect(buildingOf(rack)).toBe(1)
})

test('another site, and a site by name', () => {
  const sites = copiesAt('another-site').map(({ site }) => site)
  expect(new Set(sites).size).toBeGreaterThan(1)
  for (const { rack, site, declared } of copiesAt('far')) expect([rack, site, declared]).toEqual([-1, 0, -1])
})

test('what the customer was told may be another place', () => {
  for (const { home, rack, buildingOf, declared } of copiesAt('same-building', 'far')) {
    expect(buildingOf(rack)).toBe(buildingOf(home))
    expect(declared).toBe(-1)
  }
})

test('a customer may be told of a building that holds no racks: nobody looks', () => {
  for (const told of ['another-building', 'b'])
    for (const { home, rack, buildingOf, declared } of copiesAt('same-building', told, 0)) {
      expect([buildingOf(home), buildingOf(rack)]).toEqual([0, 0])
      expect(declared).toBe(1)
    }
})

// Values that can be read but make no sense: openings larger than their walls, fractions of whole things, services of
// nobody.
import { expect, test } from 'vitest'
import { good, over, read, said, sentences } from './read.ts'

/** The two rooms are 6 m by 6 m by 3 m and share one wall. */
const openings = (row: string) => `buildings: { hut: { openings: [{ ${row} }] } }\n`
const door = 'between: [left, right], kind: door'
const louvre = 'between: [right, outside], side: north, kind: louvre'

test.each([
  [
    `${door}, width: 1 m, height: 21 m`,
    'left-right.height: reaches up to 21 m, but the ceiling of left is at 3 m',
  ],
  [
    `${door}, width: 1 m, height: 2 m, sill: 1.5 m`,
    'left-right.height: reaches up to 3.5 m, but the ceiling of left is at 3 m',
  ],
  [
    `${door}, width: 1 m, height: 2 m, sill: 4 m`,
    'left-right.sill: reaches up to 6 m, but the ceiling of left is at 3 m',
  ],
  [`${door}, area: 16 m2`, 'left-right.area: reaches up to 4 m, but the ceiling of left is at 3 m'],
  [`${door}, width: 7 m, height: 2 m`, 'left-right.width: is 7 m, but the wall it is in is 6 m long'],
  [`${louvre}, width: 8 m, height: 2 m`, 'right-outside.width: is 8 m, but the wall it is in is 6 m long'],
  [
    'between: [left, outside], kind: hole, horizontal: true, area: 40 m2',
    'left-outside.area: is 40 m2 in all, but the floor it is in has 36 m2',
  ],
  [
    'between: [left, right], kind: hole, horizontal: true, area: 1 m2',
    'left-right.between: left and right lie on one storey, with no floor between them',
  ],
])('an opening that does not fit: %s', (row, expected) => {
  expect(said(openings(row))).toEqual([`buildings.hut.openings.${expected}`])
})

test.each([
  `${door}, width: 6 m, height: 3 m`,
  `${louvre}, width: 6 m, height: 1 m, sill: 2 m`,
  'between: [left, right], kind: duct, area: 16 m2',
  'between: [left, outside], kind: hole, horizontal: true, area: 36 m2',
])('an opening that just fits: %s', row => {
  good(over(openings(row)))
})

const tower = (rows: string, more: string) => `
buildings:
  hut: { storeys: 4 }
  tower:
    plan: { x: 20 m, width: 8 m, depth: 4 m }
    storeys: 4
    rooms:
      - { id: "hall-{storey}", kind: storage, storey: 0..3, at: [0 m, 0 m], size: [4 m, 4 m] }
      - { id: low, kind: storage, at: [4 m, 0 m], size: [2 m, 4 m], height: 2 m }
      - { id: shaft, kind: shaft, storey: 0..3, at: [6 m, 0 m], size: [2 m, 4 m]${more} }
    openings: [${rows}]
`

test.each([
  [
    '{ between: [hall-0, low], kind: door, width: 1 m, height: 2.5 m }',
    '',
    'openings.hall-0-low.height: reaches up to 2.5 m, but the ceiling of low is at 2 m',
  ],
  [
    '{ between: ["hall-{storey}", outside], side: west, storey: 0..3, kind: window, width: 1 m, height: 4 m }',
    '',
    'openings.hall-{storey}-outside.height: reaches up to 4 m, but the ceiling of hall-0 is at 3 m',
  ],
  [
    '{ between: [hall-0, hall-3], horizontal: true, kind: hole, area: 1 m2 }',
    '',
    'openings.hall-0-hall-3.between: hall-0 and hall-3 do not touch',
  ],
  [
    '',
    ', opensTo: [low], opening: { kind: door, width: 1 m, height: 2.1 m }',
    'rooms.shaft.opening.height: reaches up to 2.1 m, but the ceiling of low is at 2 m',
  ],
])('among rooms of several heights: %s%s', (rows, more, expected) => {
  expect(said(tower(rows, more))).toEqual([`buildings.tower.${expected}`])
})

test('what is changed between two rooms is a wall or a floor that they share', () => {
  const barriers = (between: string) =>
    tower('', '').replace('openings: []', `barriers: [{ between: [${between}], change: { rating: REI 60 } }]`)
  good(over(barriers('hall-0, low')))
  good(over(barriers('hall-0, hall-1')))
  for (const between of ['hall-1, low', 'hall-0, hall-2', 'hall-0, shaft'])
    expect(said(barriers(between))).toEqual([
      `buildings.tower.barriers.${between.replace(', ', '-')}.between: ${between.replace(', ', ' and ')} do not touch`,
    ])
})

test('an opening high up in a shaft fits the room it leads to', () => {
  good(over(tower('', ', opensTo: ["hall-{storey}"], opening: { kind: door, width: 1 m, height: 2.9 m }')))
  good(
    over(
      tower(
        '{ between: [shaft, outside], side: east, kind: window, width: 1 m, height: 1 m, sill: 10 m }',
        '',
      ),
    ),
  )
})

test('buildings face each other over no more than the shorter side', () => {
  const gap = (overlap: string) =>
    `${tower('', '')}gaps: [{ between: [hut, tower], distance: 8 m, sides: [east, west], overlap: ${overlap} }]\n`
  good(over(gap('4 m')))
  expect(said(gap('5 m'))).toEqual([
    'gaps.hut-tower.overlap: is 5 m, but the shorter of the two sides is 4 m',
  ])
})

test.each([
  ['recovery: { supply: { stock: 1.5 } }', 'recovery.supply.stock: must be a whole number, is 1.5'],
  ['recovery: { supply: { batch: "2.5" } }', 'recovery.supply.batch: must be a whole number, is 2.5'],
  ['otherSites: { spareServers: 0.5 }', 'otherSites.spareServers: must be a whole number, is 0.5'],
  [
    'recovery: { pools: { crew: { units: [{ from: 0 h, units: 2.5 }] } } }',
    'recovery.pools.crew.units.0.units: must be a whole number, is 2.5',
  ],
  [
    'recovery: { supply: { stock: { discrete: [[1, 1], [2.5, 1]] } } }',
    'recovery.supply.stock.discrete.1.0: must be a whole number, is 2.5',
  ],
  [
    'recovery: { supply: { stock: { empirical: [1, 1.25] } } }',
    'recovery.supply.stock.empirical.1: must be a whole number, is 1.25',
  ],
  ['buildings: { hut: { built: 1990.5 } }', 'buildings.hut.built: must be a whole number, is 1990.5'],
  ['population: { services: 0 }', 'population.services: must be at least 1 where rooms have racks, is 0'],
  ['population: { customers: 0 }', 'population.customers: must be at least 1 where there are services, is 0'],
  [
    'policies: { nightly: { copies: [{ medium: backup, place: same-building, lag: 2 h, hold: 14 d, retention: 14 d }] } }',
    'policies.nightly.copies.backup.retention: is shorter than the lag and the time it is held back: no copy could be used',
  ],
  [
    'population: { named: [{ name: "a {5..1}", customer: x, product: machine, tier: normal, policy: nightly }] }',
    'population.named.a {5..1}.name: must count up, such as {1..9}, is "a {5..1}"',
  ],
  [
    'population: { named: [{ name: "row {1..2} rack {1..3}", customer: x, product: machine, tier: normal, policy: nightly }] }',
    'population.named.row {1..2} rack {1..3}.name: a name has only letters, digits, spaces, "-" and "_"',
  ],
  [
    'policies: { nightly: { jurisdictions: [] } }',
    'policies.nightly.jurisdictions: must have at least 1 row',
  ],
  [
    'buildings: { hut: { barriers: [{ between: [left, left], change: { rating: REI 60 } }] } }',
    'buildings.hut.barriers.left-left.between: lies between a room and itself',
  ],
])('%s makes no sense', (text, expected) => {
  expect(said(`${text}\n`)).toEqual([expected])
})

test.each([
  [
    'products: { machine: { share: 100 } }',
    'products.machine.share: must be at most 100 %, is 100 (nearest: "100 %")',
  ],
  [
    'buildings: { hut: { facade: { openShare: 30 } } }',
    'buildings.hut.facade.openShare: must be at most 100 %, is 30 (nearest: "30 %")',
  ],
  [
    'buildings: { hut: { facade: { openShare: 300 } } }',
    'buildings.hut.facade.openShare: must be at most 100 %, is 300',
  ],
])('%s: the share that was meant is told', (text, expected) => {
  expect(said(`${text}\n`)).toEqual([expected])
})

test('a source that is a misspelt word is told with the word that was meant', () => {
  const left =
    '{ id: left, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], racks: { count: 6, serversEach: 10 }, sources: [cabnet] }'
  expect(said(`buildings: { hut: { rooms: [${left}], openings: [] } }\n`)).toEqual([
    expect.stringMatching(
      /^buildings\.hut\.rooms\.left\.sources\.0\.kind: must be one of cabinet, .*, is "cabnet" \(nearest: "cabinet"\)$/,
    ),
  ])
})

test('what is drawn of a distribution may lie between whole numbers, and services of a customer are a mean', () => {
  good(over('recovery: { supply: { stock: { triangular: [0.5, 10, 20.5] } } }\n'))
  good(over('population: { servicesPerCustomer: 2.5 }\n'))
})

test('a site without racks may be without services: its fire is of interest alone', () => {
  const rooms = '[{ id: left, kind: office, at: [0 m, 0 m], size: [6 m, 6 m] }]'
  good(
    over(
      `buildings: { hut: { rooms: ${rooms}, openings: [] } }\npopulation: { services: 0, customers: 0 }\n`,
    ),
  )
})

test('an exercise says nothing after its end', () => {
  const late = read(`extends: two-rooms.yaml
exercise:
  until: 90 min
  injects:
    - { id: first, at: 90 min, event: A call }
    - { id: second, at: 2 h, event: A call }
  expected: [{ id: cut, do: cut-power, by: 90 min }, { id: copy, do: emergency-copy, by: 2 h }]
  moments: [30 min, 91 min]
  early: 3 h
`)
  expect(sentences(late).map(sentence => sentence.replace(/^\S+ exercise\./, ''))).toEqual([
    'injects.second.at: is 2 h, after the end of the exercise at 90 min',
    'expected.copy.by: is 2 h, after the end of the exercise at 90 min',
    'moments.1: is 91 min, after the end of the exercise at 90 min',
    'early: is 3 h, after the end of the exercise at 90 min',
  ])
})

test('more policies than a service can tell apart are refused, and as many as it can are not', () => {
  const policies = (count: number) =>
    `policies: { ${Array.from({ length: count }, (_, nth) => `p${nth}: { approach: none }`).join(', ')} }\n`
  // The scenario below has one policy of its own.
  expect(sentences(over(policies(256)))).toEqual([
    expect.stringMatching(/policies: are 257, but at most 256 can be told apart$/),
  ])
  expect(sentences(over(policies(255)))).toEqual([])
})

test.each([
  [
    'engine: { kind: generator, start: 15 s }',
    'engine.store: is required for a generator: how long its fuel lasts',
  ],
  ['board: { kind: switchgear }', 'board.from: is required for a switchgear: nothing feeds it'],
  ['ups: { kind: ups, store: 10 min }', 'ups.from: is required for a ups: nothing feeds it'],
])('a unit of power that would deliver nothing from the beginning: %s', (unit, expected) => {
  expect(said(`power: { units: { ${unit} } }\n`)).toEqual([`power.units.${expected}`])
})

test('units that deliver from the beginning, or will when they are asked, are good', () =>
  good(
    over(
      'power: { units: { engine: { kind: generator, store: 8 h }, ups: { kind: ups, from: [mains, engine], store: 10 min } } }\n',
    ),
  ))

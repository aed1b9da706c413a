// What is wrong with one part hides nothing that is wrong with the others, and makes nothing look wrong that is not.
import { expect, test } from 'vitest'
import { over, read, sentences } from './read.ts'

/** The issues without file, line and column. */
function said(text: string): string[] {
  return sentences(over(text)).map(sentence => sentence.replace(/^\S+:\d+:\d+ /, ''))
}

const objective =
  'tiers.late.rto: the recovery time objective, 2 d, is beyond the maximum tolerable period of disruption, 1 d'
const late = 'late: { rto: 2 d, rpo: 1 h, mtpd: 1 d }'

test('a misspelt key, a negative width and all that does not fit together are said at once', () => {
  expect(
    said(`
horizn: 3 d
buildings: { hut: { plan: { width: -1 m } } }
ignition: { room: hut/attic }
tiers: { ${late} }
policies: { nightly: { copies: [{ medium: backup, place: barn }] } }
products: { machine: { tiers: { normal: 90 % } } }
`),
  ).toEqual([
    'horizn: unknown key "horizn" (nearest: "horizon")',
    'buildings.hut.plan.width: must be at least 1 m, is -1 m',
    'ignition.room: there is no room "hut/attic"',
    objective,
    'policies.nightly.copies.backup.place: there is no building or other site "barn"',
    'products.machine.tiers: the shares of the tiers add up to 90 %, must add up to 100 %',
  ])
})

test.each([
  ['a number that others are compared with', 'tiers: { normal: { mtpd: 1 kg } }', 'tiers.normal.mtpd'],
  ['the size of a building', 'buildings: { hut: { plan: { width: wide } } }', 'buildings.hut.plan.width'],
  ['a share of a whole', 'products: { machine: { tiers: { normal: much } } }', 'products.machine.tiers'],
  ['a misspelt share', 'products: { machine: { share: ~, shar: 1 } }', 'products.machine.shar:'],
  ['all rooms', 'buildings: { hut: { rooms: 5 } }', 'buildings.hut.rooms'],
  ['all buildings', 'buildings: 5', 'buildings'],
  ['a count of services', 'population: { services: many }', 'population.services'],
  ['where the site lies', 'policies: { nightly: { jurisdictions: FR } }', 'policies.nightly.jurisdictions'],
  ['a kind of unit', 'power: { units: { mains: { kind: fed } } }', 'power.units.mains.kind'],
  ['the name of a link', 'repositories: { shelf: { link: 5 } }', 'repositories.shelf.link'],
  ['the end of the exercise', 'exercise: { until: soon }', 'exercise.until'],
])('%s that cannot be read is the only thing said of it', (_, text, path) => {
  const found = said(`${text}\n`)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(path)
  expect(said(`${text}\n${text.startsWith('tiers') ? '' : `tiers: { ${late} }`}\n`)).toEqual(
    text.startsWith('tiers') ? found : expect.arrayContaining([...found, objective]),
  )
})

const rooms = (first: string, second: string) => `
buildings:
  hut:
    rooms:
      - ${first}
      - ${second}
    openings: []
`

test.each([
  [
    'a room of unknown size still has its name, and neighbours that are judged',
    rooms(
      '{ id: left, kind: it, at: [0 m, 0 m], size: [6 kg, 6 m], racks: { count: 6, serversEach: 10 } }',
      '{ id: right, kind: it, at: [9 m, 0 m], size: [6 m, 6 m], needs: [middle] }',
    ),
    [
      'buildings.hut.rooms.left.size.0: is a mass, must be a length such as "2.5 m"',
      'buildings.hut.rooms.right.size.0: reaches 3 m out of its building, which is 12 m wide',
      'buildings.hut.rooms.right.needs.0: there is no room "middle"',
    ],
  ],
  [
    'a room without a size, and one whose kind is no kind',
    rooms(
      '{ id: left, kind: it, at: [0 m, 0 m], racks: { count: 6, serversEach: 10 } }',
      '{ id: right, kind: itt, at: [6 m, 0 m], size: [6 m, 6 m], storey: 4 }',
    ),
    [
      'buildings.hut.rooms.left.size: is missing',
      'buildings.hut.rooms.right.kind: must be one of',
      'buildings.hut.rooms.right.storey: is on storey 4, its building has one storey, storey 0',
    ],
  ],
  [
    'racks that cannot be counted are racks all the same, and so are misspelt ones',
    rooms(
      '{ id: left, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], rack: { count: 3, serversEach: 10 } }',
      '{ id: right, kind: it, at: [6 m, 0 m], size: [6 m, 6 m] }',
    ),
    ['buildings.hut.rooms.left.rack: unknown key "rack" (nearest: "racks")'],
  ],
  [
    'what racks that cannot be counted would hold is not missed',
    rooms(
      '{ id: left, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], rack: { count: 3, serversEach: 10 } }',
      '{ id: right, kind: it, at: [6 m, 0 m], size: [6 m, 6 m], racks: { count: 3, serversEach: 10 } }',
    ),
    ['buildings.hut.rooms.left.rack: unknown key "rack" (nearest: "racks")'],
  ],
  [
    'nor what a rack of so many servers would',
    rooms(
      '{ id: left, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], racks: { count: 3, serversEach: ten } }',
      '{ id: right, kind: it, at: [6 m, 0 m], size: [6 m, 6 m], racks: { count: 3, serversEach: 10 } }',
    ),
    ['buildings.hut.rooms.left.racks.serversEach: '],
  ],
  [
    'a name that cannot be one is not missed where it is used',
    rooms(
      '{ id: a.b, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], racks: { count: 3, serversEach: 10 } }',
      '{ id: right, kind: it, at: [6 m, 0 m], size: [6 m, 6 m], needs: [a.b] }',
    ),
    [`buildings.hut.rooms.a.b.id: a name has letters, digits, spaces, "-" and "_" only`],
  ],
])('%s', (_, text, expected) => {
  const found = said(text)
  expect(found.map((sentence, at) => sentence.slice(0, expected[at]?.length))).toEqual(expected)
})

test('an opening whose width is misspelt does not lack one', () => {
  const opening = '{ between: [left, right], kind: door, widht: 1 m, height: 2.1 m }'
  expect(said(`buildings: { hut: { openings: [${opening}] } }\n`)).toEqual([
    'buildings.hut.openings.left-right.widht: unknown key "widht" (nearest: "width")',
  ])
})

test('a strategy is judged although the scenario under it has issues', () => {
  expect(
    said(`
horizon: 3 kg
strategies:
  worse: { set: { tiers.normal.rto: 30 d } }
  gone: { set: { tiers.gone.rto: 30 d } }
`),
  ).toEqual([
    'horizon: is a mass, must be a duration such as "10 min"',
    'tiers.normal.rto: the recovery time objective, 30 d, is beyond the maximum tolerable period of disruption, 7 d',
    expect.stringMatching(/^tiers\.gone\.rto: there is no "gone" here/),
  ])
})

test('a strategy that changes a part which could not be read has nothing wrong with it', () => {
  expect(
    said('buildings: 5\nstrategies: { thick: { set: { buildings.hut.walls.rating: REI 120 } } }\n'),
  ).toEqual(['buildings: must be a map, is 5'])
})

test('where next to nothing is written, only what is missing is said', () => {
  const found = sentences(read('schema: firebreak/1\n'))
  expect(found.length).toBeGreaterThan(3)
  for (const sentence of found) expect(sentence).toMatch(/: is missing$/)
})

// Mistakes in one part hide none in the others, and do not cause false ones there.
import { expect, test } from 'vitest'
import { read, said, sentences } from './read.ts'

const objective =
  'tiers.late.rto: the recovery time objective, 2 d, exceeds the maximum tolerable period of disruption, 1 d'
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
    'policies.nightly.copies.backup.place: there is no building, room or other site "barn"',
    'products.machine.tiers: the shares of the tiers add up to 90 %, but must add up to 100 %',
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
  [
    'the sites that an emergency copy may go to',
    'otherSites: { count: 0, named: 5 }\njurisdiction: here\npolicies: { nightly: { jurisdictions: [here] } }\ndecisions: [{ do: emergency-copy, at: 1 h }]',
    'otherSites.named',
  ],
  [
    'the sites where a copy is declared to be',
    'otherSites: { jurisdiction: there, named: 5 }\npolicies: { nightly: { jurisdictions: [here], copies: [{ medium: backup, place: hut, declared: another-site }] } }\njurisdiction: here',
    'otherSites.named',
  ],
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
      'buildings.hut.rooms.right.size.0: extends 3 m beyond its building, which is 12 m wide',
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
      'buildings.hut.rooms.right.storey: is on storey 4, but its building has one storey, storey 0',
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
    [`buildings.hut.rooms.a.b.id: a name has only letters, digits, spaces, "-" and "_"`],
  ],
  [
    'a range of names that is too long is told as that, and no name of it is missed',
    `population: { named: [{ name: "x {1..20000}", customer: K, product: machine, tier: normal, policy: nightly }] }
products: { machine: { needs: [x 7] } }
`,
    [
      'population.named.x {1..20000}.name: a range of names goes up to 9999: write more of them as several names',
    ],
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

test('a strategy may say how often it burns, but not how far the fires of the site go', () => {
  const under = (set: string) => said(`strategies: { watched: { set: { ${set} } } }\n`)
  const complaint = /the shares of the severities are those of the site as it is/
  expect(under('money.frequency.firesPerYear: 0.001')).toEqual([])
  expect(under('money.frequency: { item: 70 % }')).toEqual([])
  expect(under('money.frequency: { item: 80 %, room: 10 % }')).toEqual([expect.stringMatching(complaint)])
  expect(under('money.frequency.item: 80 %, money.frequency.room: 10 %')).toEqual([
    expect.stringMatching(complaint),
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
    'tiers.normal.rto: the recovery time objective, 30 d, exceeds the maximum tolerable period of disruption, 7 d',
    expect.stringMatching(/^tiers\.gone\.rto: there is no "gone" here/),
  ])
})

test('a strategy that changes a part which could not be read has nothing wrong with it', () => {
  expect(
    said('buildings: 5\nstrategies: { thick: { set: { buildings.hut.walls.rating: REI 120 } } }\n'),
  ).toEqual(['buildings: must be a map, is 5'])
})

const faults = `
horizn: 3 d
ignition: { room: hut/attic }
products: { machine: { tiers: { normal: 90 % } } }
repositories: { shelf: { link: cabel } }
recovery: { tasks: { cleanRack: { pool: crwe } } }
power: { serves: { huut: [mains] } }
`
/** Contradictions between parts of `faults`. */
const apart = [
  'ignition.room: there is no room "hut/attic"',
  'products.machine.tiers: the shares of the tiers add up to 90 %, but must add up to 100 %',
  'repositories.shelf.link: there is no link "cabel" (nearest: "cable")',
  'recovery.tasks.cleanRack.pool: there is no pool "crwe" (nearest: "crew")',
  'power.serves.huut: there is no building or room "huut" (nearest: "hut")',
]

const inHut = (row: string) => `${faults}
buildings:
  hut:
    rooms:
      - ${row}
      - { id: right, kind: it, at: [6 m, 0 m], size: [6 m, 6 m], racks: { count: 6, serversEach: 10 } }
    openings: []
`
const inRecovery = (part: string) => faults.replace('recovery: {', `recovery: { ${part},`)
const rest = 'kind: it, at: [0 m, 0 m], size: [6 m, 6 m]'

test.each([
  ['a source that is no source', inHut(`{ id: left, ${rest}, sources: [cabinett] }`), undefined],
  ['a room whose name is a number, and no name', inHut(`{ id: 1.5, ${rest} }`), 'ignition'],
  ['a room that is no room', inHut('5'), 'ignition'],
  ['factories that are none', inRecovery('supply: { factories: 5 }'), undefined],
  ['pools that are none', inRecovery('pools: 5'), 'recovery.tasks'],
  ['links that are none', inRecovery('restoring: { links: 5 }'), 'repositories'],
])('%s: all is judged but the names that it may hide', (_, text, hidden) => {
  const told = apart.filter(sentence => hidden === undefined || !sentence.startsWith(hidden))
  const found = said(text)
  expect(found.filter(sentence => apart.includes(sentence)).toSorted()).toEqual(told.toSorted())
  // The other two are the misspelt horizon, and the part that could not be read.
  expect(found).toHaveLength(told.length + 2)
})

test('a decision of a misspelt word is judged as the word that was meant', () => {
  expect(said('decisions: [{ do: cut-powr, after: { event: alarm, in: hutt }, building: huts }]\n')).toEqual([
    expect.stringMatching(/^decisions\.cut-powr\.do: must be one of .* \(nearest: "cut-power"\)$/),
    'decisions.cut-powr.after.in: there is no building or room "hutt" (nearest: "hut")',
    'decisions.cut-powr.building: there is no building "huts" (nearest: "hut")',
  ])
})

test('what the parser says again and again of one line is said once', () => {
  expect(sentences(read('a: b: c: d: e\n'))).toHaveLength(1)
})

test('a place of one number is told', () => {
  const left = '{ id: left, kind: it, at: [0 m], size: [6 m, 6 m], racks: { count: 6, serversEach: 10 } }'
  const found = said(`buildings: { hut: { rooms: [${left}], openings: [] } }\n`)
  expect(found).toEqual(['buildings.hut.rooms.left.at: must have at least 2 rows'])
})

test.each([
  ['start: tomorrow', ['start: must be a time with its offset, such as 2021-03-10T00:35+01:00']],
  [
    'recovery: { pools: { crew: { units: "" } } }',
    ['recovery.pools.crew.units: must be a list of maps with from, units, is ""'],
  ],
  [
    'products: { machine: { share: 60 % }, other: 5 }',
    [
      'products.other: must be a map with label, share, serversEach, data, dailyChange, tiers, policies, activity, in, needs, consistency, price, is 5',
    ],
  ],
  ['products: { machine: { in: [barn] } }', ['products.machine.in.0: there is no building or room "barn"']],
  [
    'policies: { nightly: { approach: warm-standby, failover: { to: there }, copies: 5 } }\notherSites: { named: { there: {} } }',
    ['policies.nightly.copies: must be a list, is 5'],
  ],
  [
    'otherSites: 5\njurisdiction: FR\npolicies: { nightly: { jurisdictions: [FR], copies: [{ medium: backup, place: another-site }] } }',
    ['otherSites: must be a map with count, jurisdiction, spareServers, link, named, is 5'],
  ],
])('%s: nothing is said that only follows from it', (text, expected) => {
  expect(said(`${text}\n`)).toEqual(expected)
})

test.each([
  ['on a storey that is none', 'storey: first', '.storey: must be a storey'],
  ['on a storey that is not there', 'storey: 4', '.storey: is on storey 4'],
  ['as wide as cannot be read', 'size: [6 kg, 6 m]', '.size.0: is a mass'],
  ['half out of its building', 'at: [9 m, 0 m]', '.size.0: extends 3 m beyond'],
])('of a room %s only that is said, not that its door leads nowhere', (_, wrong, expected) => {
  const right = { id: 'right', kind: 'it', at: '[6 m, 0 m]', size: '[6 m, 6 m]' }
  const [key, value] = wrong.split(': ') as [string, string]
  const row = Object.entries({ ...right, [key]: value }).map(([word, each]) => `${word}: ${each}`)
  const left = 'id: left, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], racks: { count: 6, serversEach: 10 }'
  const found = said(`buildings: { hut: { rooms: [{ ${left} }, { ${row.join(', ')} }] } }\n`)
  expect(found).toEqual([expect.stringContaining(`buildings.hut.rooms.right${expected}`)])
})

test('a strategy with a path that leads nowhere is told its other slips, and nothing that follows', () => {
  const set =
    '{ tiers.gone.rto: 1 h, horizon: 3 kg, products.machine.share: 60 %, products.gone.share: 40 % }'
  expect(said(`strategies: { worse: { set: ${set} } }\n`)).toEqual([
    expect.stringMatching(/^tiers\.gone\.rto: there is no "gone" here/),
    'horizon: is a mass, must be a duration such as "10 min"',
    expect.stringMatching(/^products\.gone\.share: there is no "gone" here/),
  ])
})

test('where next to nothing is written, only what is missing is said', () => {
  const found = sentences(read('schema: firebreak/1\n'))
  expect(found.length).toBeGreaterThan(3)
  for (const sentence of found) expect(sentence).toMatch(/: is missing$/)
})

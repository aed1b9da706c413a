import { expect, test } from 'vitest'
import { good, over, said } from './read.ts'

const shed = (rooms: string, more = '') =>
  `buildings:\n  shed:\n    plan: { x: 20 m, width: 4 m, depth: 4 m }\n    storeys: 2\n    rooms: [${rooms}]\n${more}`

test.each([
  [
    '{ id: a, kind: storage, at: [0 m, 1 m], size: [4 m, 4 m] }',
    'rooms.a.size.1: extends 1 m beyond its building, which is 4 m deep',
  ],
  [
    '{ id: a, kind: storage, at: [0 m, 0 m], size: [5 m, 4 m] }',
    'rooms.a.size.0: extends 1 m beyond its building, which is 4 m wide',
  ],
  [
    '{ id: a, kind: storage, at: [0 m, 0 m], size: [2 m, 2 m], storey: 2 }',
    'rooms.a.storey: is on storey 2, but its building has 2 storeys, 0 to 1',
  ],
  [
    '{ id: "a-{storey}", kind: storage, at: [0 m, 0 m], size: [2 m, 2 m], storey: 1..2 }',
    'rooms.a-{storey}.storey: is on storey 2, but its building has 2 storeys, 0 to 1',
  ],
  [
    '{ id: a, kind: storage, at: [0 m, 0 m], size: [2 m, 2 m], height: 4 m }',
    'rooms.a.height: is 4 m, but its storeys have 3 m',
  ],
  [
    '{ id: a, kind: shaft, at: [0 m, 0 m], size: [2 m, 2 m], storey: 0..1 }, { id: b, kind: storage, at: [1 m, 1 m], size: [2 m, 2 m], storey: 1 }',
    'rooms.b.at: overlaps a on storey 1',
  ],
  [
    '{ id: a, kind: storage, at: [0 m, 0 m], size: [2 m, 2 m], storey: -1 }',
    'rooms.a.storey: is on storey -1, but its building has 2 storeys, 0 to 1',
  ],
])('a room that cannot stand there: %s', (rooms, sentence) => {
  expect(said(shed(rooms))).toEqual([`buildings.shed.${sentence}`])
})

test('a building has the basements it says, and storeys of theirs are negative', () => {
  const rooms =
    '{ id: a, kind: ups, at: [0 m, 0 m], size: [2 m, 2 m], storey: -3 }, { id: "b-{storey}", kind: storage, at: [2 m, 2 m], size: [2 m, 2 m], storey: -2..1 }'
  const cellar = (count: number) => shed(rooms, `    basements: ${count}\n`)
  good(over(cellar(3)))
  expect(said(cellar(2))).toEqual([
    'buildings.shed.rooms.a.storey: is on storey -3, but its building has 4 storeys, -2 to 1',
  ])
})

test('rooms that touch, and rooms above each other, do not overlap', () => {
  good(
    over(
      shed(`{ id: a, kind: storage, at: [0 m, 0 m], size: [2 m, 4 m] }, { id: b, kind: storage, at: [2 m, 0 m], size: [2 m, 4 m] },
        { id: c, kind: storage, at: [0 m, 0 m], size: [4 m, 4 m], storey: 1 }`),
    ),
  )
})

test('an opening stands in a wall or a floor that there is; a duct is led there', () => {
  // a and b are side by side, west and east, in a building of 10 m by 4 m; c is apart, d above b, e above c.
  const rooms = [
    '{ id: a, kind: storage, at: [0 m, 0 m], size: [3 m, 4 m] }',
    '{ id: b, kind: storage, at: [3.2 m, 0 m], size: [2 m, 4 m] }',
    '{ id: c, kind: storage, at: [6 m, 1 m], size: [3 m, 2 m] }',
    '{ id: d, kind: storage, at: [3 m, 0 m], size: [2 m, 4 m], storey: 1 }',
    '{ id: e, kind: storage, at: [6 m, 0 m], size: [4 m, 4 m], storey: 1 }',
  ].join(', ')
  const openings = (between: string, more = '') =>
    said(
      shed(rooms, `    openings: [{ between: [${between}], kind: hole, area: 1 m2${more} }]\n`).replace(
        'width: 4 m',
        'width: 10 m',
      ),
    ).map(sentence => sentence.replace('buildings.shed.openings.', ''))
  for (const between of ['a, b', 'b, a', 'b, d', 'c, e']) expect(openings(between), between).toEqual([])
  expect(openings('a, outside', ', side: west')).toEqual([])
  expect(openings('outside, e', ', side: east')).toEqual([])
  expect(openings('b, c')).toEqual(['b-c.between: b and c do not touch'])
  expect(openings('a, d')).toEqual(['a-d.between: a and d do not touch'])
  expect(openings('a, outside', ', side: east')).toEqual([
    'a-outside.between: a has no outer wall on the east side',
  ])
  for (const side of ['north', 'south', 'west'])
    expect(openings('outside, c', `, side: ${side}`)).toEqual([
      `outside-c.between: c has no outer wall on the ${side} side`,
    ])
  expect(openings('c, outside', ', horizontal: true')).toEqual([])
  const duct = (between: string) =>
    said(
      shed(rooms, `    openings: [{ between: [${between}], kind: duct, area: 1 m2 }]\n`).replace(
        'width: 4 m',
        'width: 10 m',
      ),
    )
  expect(duct('b, c')).toEqual([])
})

test('openings need a size, a side to the outside, and rooms on every storey they are repeated on', () => {
  const rooms = '{ id: "a-{storey}", kind: storage, at: [0 m, 0 m], size: [4 m, 4 m], storey: 0..1 }'
  const openings = (row: string) => said(shed(rooms, `    openings: [${row}]\n`))
  expect(openings('{ between: [a-0, outside], kind: window, width: 1 m, height: 1 m }')).toEqual([
    'buildings.shed.openings.a-0-outside: needs the side of the building it opens to: north, east, south, west',
  ])
  expect(openings('{ between: [a-0, a-1], kind: hole, horizontal: true }')).toEqual([
    'buildings.shed.openings.a-0-a-1: needs width and height, or an area',
  ])
  expect(openings('{ between: [a-0, a-0], kind: door, area: 2 m2 }')).toEqual([
    'buildings.shed.openings.a-0-a-0.between: joins a room with itself',
  ])
  const stairs =
    '{ between: ["a-{storey}", "a-{storey+1}"], kind: hole, horizontal: true, area: 2 m2, storey: '
  expect(openings(`${stairs}0 }`)).toEqual([])
  expect(
    openings('{ between: ["a-{storey}", outside], side: north, kind: window, area: 1 m2, storey: 0..2 }'),
  ).toEqual(['buildings.shed.openings.a-{storey}-outside.between.0: there is no room "a-2" (nearest: "a-0")'])
  expect(openings('{ between: ["a-{storey}", outside], side: north, kind: window, area: 1 m2 }')).toEqual([
    'buildings.shed.openings.a-{storey}-outside.between: a-{storey} needs storey as well, such as 1..3',
  ])
  expect(openings(`${stairs}0..1 }`)).toEqual([
    'buildings.shed.openings.a-{storey}-a-{storey+1}.between.1: there is no room "a-2" (nearest: "a-0")',
  ])
})

test.each([
  [
    'products: { machine: { tiers: { normal: 90 % } } }',
    'products.machine.tiers: the shares of the tiers add up to 90 %, but must add up to 100 %',
  ],
  [
    'products: { machine: { share: 0.5 } }',
    'products: the shares of the products add up to 50 %, but must add up to 100 %',
  ],
  [
    'population: { jurisdictions: { FR: 0.5, DE: 0.6 } }',
    'population.jurisdictions: the shares of the jurisdictions add up to 110 %, but must add up to 100 %',
  ],
  [
    'recovery: { supply: { factories: { other: { share: 1 %, rate: 1 /day } } } }',
    'recovery.supply.factories: the shares of the factories add up to 101 %, but must add up to 100 %',
  ],
  [
    'money: { frequency: { item: 0.5 } }',
    'money.frequency: the shares of the severities add up to 80 %, but must add up to 100 %',
  ],
  [
    'money: { frequency: { item: { uniform: [60 %, 80 %] }, room: { uniform: [10 %, 20 %] } } }',
    'money.frequency: the shares of the severities add up to 95 %, but must add up to 100 %',
  ],
])('shares add up: %s', (text, sentence) => {
  expect(said(text)).toEqual([sentence])
})

test('products need no share of services where all have names', () => {
  const named = (services: number): string =>
    `products: { machine: { share: 0 } }\npopulation: { customers: 2, services: ${services}, named: [{ name: "app {1..20}", customer: Acme, product: machine, tier: normal, policy: nightly }] }`
  expect(said(named(20))).toEqual([])
  expect(said(named(21))).toEqual([
    'products: the shares of the products add up to 0 %, but must add up to 100 %',
  ])
})

const tower = (more: string): string =>
  shed('{ id: "a-{storey}", kind: storage, at: [0 m, 0 m], size: [4 m, 4 m], storey: 0..1 }') + more

test.each([
  ['power: { units: { ups: { kind: feed, room: "shed/a-{storey}" } } }', 'power.units.ups.room'],
  ['cooling: { units: { air: { kind: chilled, room: "shed/a-{storey}" } } }', 'cooling.units.air.room'],
  ['network: { rooms: { wires: "shed/a-{storey}" } }', 'network.rooms.wires'],
  ['ignition: { room: "shed/a-{storey}" }', 'ignition.room'],
  ['ignition: { also: [{ room: "shed/a-{storey}", source: cabinet }] }', 'ignition.also.0.room'],
  [
    'gaps: [{ between: [hut, shed], distance: 5 m, sides: [east, west], overlap: 4 m, links: [{ between: [hut/right, "shed/a-{storey}"], kind: duct, area: 1 m2 }] }]',
    'gaps.hut-shed.links.hut/right-shed/a-{storey}.between.1',
  ],
])('(found) one room is named where one thing is: %s', (more, path) => {
  expect(said(tower(more))).toEqual([`${path}: shed/a-{storey} stands for many rooms: name one of them`])
})

test('a site without a name of its own is called by its number, as the answers call it', () => {
  const withCopyAt = (place: string): string[] =>
    said(
      `otherSites: { count: 2, named: { RBX: {} } }\npolicies: { nightly: { copies: [{ medium: backup, place: ${place}, period: 24 h }, { medium: replica, place: another-site, period: 0 s }], failover: { to: ${place} } } }\n`,
    )
  expect(withCopyAt('site 2')).toEqual([])
  expect(withCopyAt('site 1')).toEqual([
    'policies.nightly.copies.backup.place: there is no building, room or other site "site 1" (nearest: "site 2")',
    'policies.nightly.failover.to: there is no other site "site 1" (nearest: "site 2")',
  ])
})

test('a link of another site carries something', () => {
  expect(said('otherSites: { link: 0 b/s }')).toEqual(['otherSites.link: must be at least 1 B/s, is 0 b/s'])
  expect(said('otherSites: { count: 1, named: { far: { link: 0 b/s } } }')).toEqual([
    'otherSites.named.far.link: must be at least 1 B/s, is 0 b/s',
  ])
})

test('a delay that is drawn from a distribution with a tail is never below 0', () => {
  const { recovery } = good(over('recovery: { declared: { normal: { mean: 1 h, sd: 2 h } } }'))
  expect(recovery.declared).toMatchObject({ kind: 'normal', min: 0 })
})

test.each([
  ['decisions: [{ do: evacuate }]', 'decisions.evacuate: needs a time: at, or after'],
  [
    'decisions: [{ do: evacuate, at: 1 min, after: { event: alarm } }]',
    'decisions.evacuate: has both at and after',
  ],
  [
    'decisions: [{ do: add-units, at: 1 d, pool: crw, units: 3 }]',
    'decisions.add-units.pool: there is no pool "crw" (nearest: "crew")',
  ],
  [
    'recovery: { pools: { crew: { units: [{ from: 1 d, units: 2 }, { from: 1 d, units: 4 }] } } }',
    'recovery.pools.crew.units.1.from: must be later than the step before',
  ],
  [
    'power: { serves: { hut/lift: [mains] } }',
    'power.serves.hut/lift: there is no building or room "hut/lift" (nearest: "hut/left")',
  ],
  [
    'power: { serves: { hut: [main] } }',
    'power.serves.hut.0: there is no power unit "main" (nearest: "mains")',
  ],
  ['network: { rooms: { A: hut } }', 'network.rooms.A: there is no room "hut"'],
  ['population: { customers: 61 }', 'population.customers: must be at most the 60 services, is 61'],
  [
    'population: { services: 2, customers: 1, named: [{ name: "a {1..3}", customer: x, product: machine, tier: normal, policy: nightly }] }',
    'population.services: must be at least the 3 services that have names, is 2',
  ],
  // They would have no customer, and none of them would be there.
  [
    'population: { services: 9, customers: 2, named: [{ name: "a {1..2}", customer: x, product: machine, tier: normal, policy: nightly }, { name: c, customer: y, product: machine, tier: normal, policy: nightly }] }',
    'population.customers: must be more than the 2 who have services by name, is 2',
  ],
  [
    'otherSites: { count: 0, named: { RBX: {} } }',
    'otherSites.count: must be at least the 1 sites that have names, is 0',
  ],
  [
    'policies: { nightly: { copies: [{ medium: backup, place: same-room, period: 2 d, retention: 1 d }] } }',
    'policies.nightly.copies.backup.retention: is shorter than the period: for a time there would be no copy',
  ],
  [
    'buildings: { hut: { walls: { assembly: timber-wall } } }',
    'buildings.hut.walls.assembly: there is no assembly "timber-wall": there are concrete-slab, block-wall, gypsum-wall, timber-floor, steel-sandwich',
  ],
  [
    'secondHits: [{ kind: write-off, building: huts, at: 10 d }]',
    'secondHits.write-off.building: there is no building "huts" (nearest: "hut")',
  ],
])('%s', (text, sentence) => {
  expect(said(text)).toEqual([sentence])
})

test.each<readonly [event: string, place: string, sentences: readonly string[]]>([
  ['alarm', 'hut/left', []],
  ['flashover', 'hut', []],
  ['building-lost', 'hut', []],
  ['power-cut', 'hut', []],
  ['power-cut', 'hut/left', ['must be a building: power-cut is not reported for a room']],
  ['building-lost', 'hut/left', ['must be a building: building-lost is not reported for a room']],
  ...['brigade-called', 'brigade-arrived', 'under-control', 'fire-out', 'access'].map(
    event => [event, 'hut', [`has no meaning: ${event} concerns the whole site`]] as const,
  ),
])('a decision after %s in %s', (event, place, sentences) => {
  const decision = `{ do: evacuate, after: { event: ${event}, in: ${place} } }`
  const path = 'decisions.evacuate.after.in: '
  expect(said(`decisions: [${decision}]`)).toEqual(sentences.map(sentence => path + sentence))
})

test.each([
  [
    'key: buildings.hut.states, value: destroyd, kind: emergent',
    ['value: must be one of', '"destroyd" (nearest: "destroyed")'],
  ],
  ['key: buildings.hut.states, value: 5, kind: echo', ['value: must be one of', 'is 5']],
  ['key: serversBurnt, value: [1, .inf], kind: emergent', ['value: must be a number without a unit']],
  ['key: buildings.hut.states, value: nobody knows, kind: unknown', []],
  ['key: buildings.hut.states, value: partly, kind: emergent', []],
  ['key: roomsBurntt, value: 1, kind: emergent', ['key: unknown key "roomsBurntt" (nearest: "roomsBurnt")']],
  ['key: metrics.roomBurnt, value: 1, kind: unknown', ['key: ', '(nearest: "metrics.roomsBurnt")']],
  [
    'key: buildings.hutt.roomsBurnt, value: 1, kind: emergent',
    [
      'observed.buildings-hutt-roomsBurnt.key: there is no building "hutt" (nearest: "buildings.hut.roomsBurnt")',
    ],
  ],
  [
    'key: buildings.hutt.states, value: dark, kind: echo',
    ['key: there is no building "hutt" (nearest: "buildings.hut.states")'],
  ],
  ['key: buildings.hut, value: 1, kind: emergent', ['key: unknown key "buildings.hut"']],
  ['key: buildings.hut.roomsBurnt.p50, value: 1, kind: emergent', ['key: unknown key "p50"']],
  [
    'key: curves.serviceUp.all, day: 3, value: 0.4, kind: emergent',
    ['key: ', '(nearest: "curves.servicesUp.all")'],
  ],
  ['key: curves.servicesUp.all, value: 0.4, kind: emergent', ['day: is missing']],
  ['key: roomsBurnt, day: 3, value: 1, kind: emergent', ['day: unknown key "day"']],
  [
    'key: curves.servicesUp.byProduct, day: 3, value: { machine: 0.3, machin: 0.4 }, kind: emergent',
    ['value.machin: there is no product "machin" (nearest: "machine")'],
  ],
  [
    'key: groups.byPolicy.nightli.down, value: 4, kind: emergent',
    ['key: there is no policy "nightli" (nearest: "groups.byPolicy.nightly.down")'],
  ],
  ['key: buildings.hut.serversUp, day: 3, value: 0.4, kind: emergent', []],
  ['key: curves.dataRestored.byTier.normal, day: 3, value: 0.4, kind: emergent', []],
])('what was observed as { %s }', (observation, parts) => {
  const found = said(`observed: [{ ${observation} }]`)
  expect(found).toHaveLength(parts.length === 0 ? 0 : 1)
  for (const part of parts) expect(found[0]).toContain(part)
})

test('a chain of ten thousand needs is no loop, and takes no recursion', () => {
  const rows = Array.from(
    { length: 5000 },
    (_, at) =>
      `- { name: s${at}, customer: x, product: machine, tier: normal, policy: nightly, needs: [s${at + 1}] }`,
  )
  const text = `population:\n  services: 5061\n  named:\n    ${rows.join('\n    ')}\n    - { name: s5000, customer: x, product: machine, tier: normal, policy: nightly }\n`
  expect(said(text)).toEqual([])
})

test.each([
  ['cell {1..3}', []],
  ['cell {2..3}', []],
  ['cell {3..4}', ['population.named.desk.needs.0: there is no named service "cell 4" (nearest: "cell 1")']],
  ['cell {3..1}', ['population.named.desk.needs.0: there is no named service "cell {3..1}"']],
  ['cell {1..99999}', ['population.named.desk.needs.0: there is no named service "cell {1..99999}"']],
  ['desk {1..2}', ['population.named.desk.needs.0: there is no named service "desk 1" (nearest: "desk")']],
])('needs of numbered services: %s', (needed, complaints) => {
  const row = 'customer: x, product: machine, tier: normal, policy: nightly'
  const named = `- { name: desk, ${row}, needs: ['${needed}'] }\n    - { name: 'cell {1..3}', ${row} }`
  const found = said(`population:\n  services: 64\n  named:\n    ${named}\n`)
  expect(found).toEqual(complaints)
})

test('numbered services that need each other are a loop', () => {
  const row = 'customer: x, product: machine, tier: normal, policy: nightly'
  const named = `- { name: 'cell {1..3}', ${row}, needs: [desk] }\n    - { name: desk, ${row}, needs: ['cell {2..3}'] }`
  const found = said(`population:\n  services: 64\n  named:\n    ${named}\n`)
  expect(found.filter(sentence => sentence.includes('needs itself'))).not.toEqual([])
})

test('of more issues than anyone reads, two hundred and how many are left', () => {
  const all = said(
    `tiers:\n${Array.from({ length: 250 }, (_, at) => `  t${at}: { rto: 2 d, rpo: 1 h, mtpd: 1 d }`).join('\n')}\n`,
  )
  expect(all).toHaveLength(201)
  expect(all.at(-1)).toBe('and 50 more')
})

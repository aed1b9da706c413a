/** What may not be intended in a good scenario, as it is and under its strategies. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { readWithNotes } from '../../src/scenario/notes.ts'
import { applySet, readScenario, type ScenarioSource, sourceText } from '../../src/scenario/read.ts'

const twoRooms = readFileSync('scenarios/two-rooms.yaml', 'utf8')

function sourceOf(text: string, ...settings: readonly string[]): ScenarioSource {
  const written = readScenario(text, { file: 'two-rooms.yaml' })
  const { source, issues } = applySet(written.source!, settings)
  expect(issues.map(formatIssue)).toEqual([])
  return source!
}

function notes(text: string, ...settings: readonly string[]): string[] {
  const source = sourceOf(text, 'tiers.normal.rpo=26 h', ...settings)
  const { issues, notes } = readWithNotes(sourceText(source))
  expect(issues.map(formatIssue)).toEqual([])
  return notes.map(({ path, message }) => `${path}: ${message}`)
}

const replica = (lag: string): string =>
  `[{ id: twin, medium: replica, place: same-building, period: 5 min, ${lag}retention: 1 d }]`

test('a replica is as old as its period unless a lag is stated, a backup an hour more', () => {
  const copies = (medium: string): unknown => {
    const text = `[{ medium: ${medium}, place: another-room }]`
    return applySet(sourceOf(twoRooms, `policies.nightly.copies=${text}`), []).scenario!.policies['nightly']!
      .copies[0]!.lag
  }
  expect(['replica', 'backup', 'snapshot', 'archive'].map(copies)).toEqual([0, 3600, 3600, 3600])
  const rpo = 'tiers.normal.rpo=1 h'
  expect(notes(twoRooms, `policies.nightly.copies=${replica('')}`, rpo)).toEqual([])
  expect(notes(twoRooms, `policies.nightly.copies=${replica('lag: 1 h, ')}`, rpo)).toEqual([
    'policies.nightly: just before the next point, the newest one is 65 min old, more than the RPO of normal (1 h)',
  ])
})

test('a promise that only a strategy breaks is told of the strategy, where it is written', () => {
  const text = `${twoRooms.replace('rpo: 24 h', 'rpo: 26 h')}
strategies:
  same: { set: {} }
  mirrored: { set: { policies.nightly.copies: ${replica('lag: 27 h, ').replace('1 d', '7 d')} } }
`
  const line = text.split('\n').findIndex(each => each.startsWith('  mirrored:')) + 1
  expect(readWithNotes(text, { file: 'two-rooms.yaml' }).notes).toMatchObject([
    {
      path: 'strategies.mirrored.policies.nightly',
      message: 'the newest point is at least 27 h old, so that the RPO of normal (26 h) is never kept',
      file: 'two-rooms.yaml',
      line,
      column: 3,
    },
  ])
})

test('a stock that is only the default is told where the site holds fewer servers', () => {
  const unstated = twoRooms.replace('stock: 20, ', '')
  expect(unstated).not.toBe(twoRooms)
  // Two rooms of three racks with ten servers each.
  expect(notes(unstated)).toEqual([
    'recovery.supply.stock: is not stated: 1500 servers are in stock by default, more than the 60 that the racks of the site hold',
  ])
  expect(notes(unstated, 'recovery.supply.stock=1500')).toEqual([])
  expect(notes(unstated, 'buildings.hut.rooms.left.racks.count=147')).toEqual([])
})

test('a replica without a period is told to be as old as a backup may be', () => {
  const copies = (period: string): string =>
    `policies.nightly.copies=[{ medium: backup, place: same-building }, { medium: replica, place: same-building${period} }]`
  expect(notes(twoRooms, copies(''))).toContain(
    'policies.nightly.copies.1: is a replica without a period: it has a new point only every 1 d',
  )
  expect(notes(twoRooms, copies(', period: 24 h')).filter(note => note.includes('replica'))).toEqual([])
})

test('countries of customers are told to bind no copy where there are several', () => {
  const note =
    'population.jurisdictions: is for the record: copies keep to the jurisdictions of their policy, whoever the customer is'
  expect(notes(twoRooms, 'population.jurisdictions={ FR: 60 %, CH: 40 % }')).toContain(note)
  expect(notes(twoRooms, 'population.jurisdictions={ FR: 100 %, CH: 0 % }')).not.toContain(note)
})

test('what burns first is told where its room does not have it, with what is lit instead', () => {
  const left = (sources: string, ...settings: readonly string[]): string[] =>
    notes(twoRooms, `buildings.hut.rooms.left.sources=${sources}`, ...settings)
  expect(left('[{ kind: cabinet }]')).toEqual([])
  expect(left('[{ kind: cable-tray }, { kind: cable-tray }]')).toEqual([
    'ignition.source: is not in hut/left: what lights most readily of cable-tray, racks is lit instead',
  ])
  expect(left('[]', 'ignition.source=racks')).toEqual([])
  expect(left('[]', 'buildings.hut.rooms.left.fireLoad=0 MJ/m2')).toEqual([
    'ignition.source: is not in hut/left, nor is anything else that burns: nothing is lit',
  ])
  expect(
    notes(
      twoRooms,
      'buildings.hut.rooms.right.sources=[]',
      'ignition.also=[{ room: hut/right, source: cabinet }]',
    ),
  ).toEqual(['ignition.also.0.source: is not in hut/right: what lights most readily of racks is lit instead'])
})

test('failover ahead of the fire is told where it names none of several buildings with racks', () => {
  const failover = [
    `policies.nightly.copies=${replica('')}`,
    'policies.nightly.failover={ exercised: yearly }',
  ]
  const decided = (where: string): string =>
    `decisions=[{ do: cut-power, at: 20 min }, { do: preemptive-failover, ${where}at: 10 min }]`
  const second = (racks: string): string =>
    twoRooms.replace(
      /^buildings:\n/m,
      `buildings:\n  shed: { plan: { x: 60 m, width: 6 m, depth: 6 m }, walls: { assembly: block-wall }, floors: { assembly: block-wall }, facade: { assembly: block-wall }, rooms: [{ id: room, kind: it, at: [0 m, 0 m], size: [6 m, 6 m]${racks} }] }\n`,
    )
  const racks = ', racks: { count: 2, serversEach: 10 }'
  expect(notes(second(racks), ...failover, decided(''))).toEqual([
    'decisions.1.do: names no building: services of all 2 with racks are moved, also of those that stay intact, and take up spare servers where they land',
  ])
  expect(notes(second(racks), ...failover, decided('building: hut, '))).toEqual([])
  expect(notes(second(''), ...failover, decided(''))).toEqual([])
  expect(notes(twoRooms, ...failover, decided(''))).toEqual([])
})

test('louvres that take more than the openings they are part of are told where both were written', () => {
  const louvres = 'buildings.hut.ventilation.louvres'
  const share = 'buildings.hut.facade.openShare'
  const told = (percent: string): string[] => [
    `${share}: is less than the louvres, which are part of it: ${percent} is taken`,
  ]
  expect(notes(twoRooms, `${louvres}=30 %`, `${share}=20 %`)).toEqual(told('30 %'))
  expect(notes(twoRooms, `${louvres}={ uniform: [20 %, 30 %] }`, `${share}=20 %`)).toEqual(told('25 %'))
  expect(notes(twoRooms, `${louvres}=20 %`, `${share}=20 %`)).toEqual([])
  expect(notes(twoRooms, `${louvres}=30 %`)).toEqual([])
})

test('timber without a rating is told once, where it was written', () => {
  const told = (...parts: readonly string[]): string[] =>
    parts.map(
      part =>
        `buildings.hut.${part}: has no rating: it gives way as early as a thin panel, however thick its timber`,
    )
  const floors = (rating: string): string => `buildings.hut.floors={ timber: 100 mm, rating: ${rating} }`
  const ceiling = (of: string): string => `buildings.hut.rooms.left.ceiling={ ${of} }`
  expect(notes(twoRooms, 'buildings.hut.floors.timber=100 mm')).toEqual(told('floors'))
  expect(notes(twoRooms, floors('REI 60'))).toEqual([])
  expect(notes(twoRooms, floors('REI 60'), ceiling('rating: REI 0'))).toEqual(told('rooms.0.ceiling'))
  expect(notes(twoRooms, floors('0 min'), ceiling('timber: 50 mm'))).toEqual(told('floors'))
  expect(notes(twoRooms, ceiling('timber: 50 mm'))).toEqual(told('rooms.0.ceiling'))
  expect(notes(twoRooms, 'buildings.hut.roof={ timber: 50 mm }')).toEqual(told('roof'))
})

test('inputs of a generator are told, which runs on its own fuel from when it is needed', () => {
  const units = (from: string): string =>
    `power.units={ mains: { kind: feed }, set: { kind: generator, ${from}store: 5 h }, ups: { kind: ups, from: [set, mains], store: 5 min } }`
  expect(notes(twoRooms, units('from: [mains], '))).toEqual([
    'power.units.set.from: changes nothing for a generator, which runs on its fuel: name both in what they feed',
  ])
  expect(notes(twoRooms, units(''))).toEqual([])
})

test('heat that would stop electronics is told where computers shut themselves down before it', () => {
  const stops = (at: string, more: readonly string[] = []): string[] =>
    notes(twoRooms, `damage.stops=${at}`, ...more)
  const told = (degrees: string): string[] => [
    `damage.stops: changes nothing: computers shut themselves down at ${degrees} (cooling.thermalShutdown)`,
  ]
  expect(stops('70 °C')).toEqual(told('45 °C'))
  expect(stops('45 °C')).toEqual(told('45 °C'))
  expect(stops('40 °C')).toEqual([])
  expect(stops('70 °C', ['cooling.thermalShutdown=80 °C'])).toEqual([])
  expect(stops('{ uniform: [50 °C, 60 °C] }')).toEqual(told('45 °C'))
  expect(stops('{ uniform: [40 °C, 60 °C] }')).toEqual([])
  expect(notes(twoRooms, 'cooling.thermalShutdown=50 °C')).toEqual([])
})

test('notes of one file go by line, also of one that is extended', () => {
  const below = twoRooms.replace('services: 60,', 'jurisdictions: { FR: 60 %, CH: 40 % }, services: 60,')
  const above =
    'extends: two-rooms.yaml\npolicies: { own: { copies: [] } }\nrecovery: { supply: { stock: 1500 } }\n'
  const { notes } = readWithNotes(above, { file: 'above.yaml', load: () => below })
  const told = notes.map(({ file, line, path }) => ({ file, line, path }))
  const inBelow = told.filter(({ file }) => file === 'two-rooms.yaml')
  expect(inBelow.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['population.jurisdictions', 'policies.nightly']),
  )
  const lines = inBelow.map(({ line }) => line!)
  expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  // A file is told in one piece.
  const files = told.map(({ file }) => file)
  expect(files.filter((file, at) => file !== files[at - 1])).toEqual([...new Set(files)])
})

test('a gap that is another than the one between the plans of its buildings is told once, and not of strategies', () => {
  const shed = (x: string, distance: string): string =>
    twoRooms.replace(
      '\npower:',
      `  shed:
    plan: { x: ${x}, width: 6 m, depth: 6 m }
    rooms: []
gaps:
  - { between: [hut, shed], distance: ${distance}, sides: [east, west], overlap: 6 m }
strategies:
  farther: { set: { gaps.hut-shed.distance: 30 m } }

power:`,
    )
  const told = (of: string): string[] => [
    `gaps.hut-shed.distance: is ${of}, but the plans of the two stand 8 m apart: fire crosses this distance, and only drawings follow the plans`,
  ]
  // The hut is 12 m wide.
  expect(notes(shed('20 m', '12 m'))).toEqual(told('12 m'))
  expect(notes(shed('20 m', '{ uniform: [2 m, 5 m] }'))).toEqual(told('2 m - 5 m'))
  expect(notes(shed('20 m', '8 m'))).toEqual([])
  expect(notes(shed('20 m', '{ triangular: [0 m, 5 m, 10 m] }'))).toEqual([])
  // Both plans begin in one corner, which tells nothing.
  expect(notes(shed('0 m', '8 m'))).toEqual([])
})

// Rooms are called by their labels wherever an incident is told.
import { expect, test } from 'vitest'
import { readScenario } from '../../src/scenario/read.ts'
import { labelsOf, roomLabels } from '../../src/scenario/called.ts'
import { whySubject } from '../../src/report/why/whyNamed.ts'
import { whyOf } from '../../src/report/why/whySubject.ts'
import { prepare, simulate } from '../../src/index.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shipped } from '../run/scenario.ts'

const { scenario, ...rest } = shipped('strasbourg-2021.yaml', [
  'population.services=400',
  'population.customers=50',
])
const night = simulate({ ...rest, scenario }, { seed: '1', replication: 0, typical: true })
const called = labelsOf(scenario)

test('a room by its label and building, in the timeline and in Why?; one without a label by the words of its name', () => {
  for (const language of ['en', 'fr'] as const) {
    const sentences = night.timeline(language, called).map(({ sentence }) => sentence)
    expect(sentences.join('\n')).toContain('Energy room no. 2 (SBG2)')
    expect(sentences.join('\n')).not.toContain('SBG2/energy-2')
    expect(sentences.join('\n')).not.toMatch(/SBG\d\//)
    const subject = whySubject(night, 'energy room no. 2 (sbg2)', language, called)
    expect(subject).toEqual(whySubject(night, 'SBG2/energy-2', language, called))
    expect(typeof subject).toBe('object')
    const told = whyOf(night, subject as never, language, scenario)
    expect(told.name).toBe('Energy room no. 2 (SBG2)')
    expect(JSON.stringify(told)).not.toContain('SBG2/energy-2')
  }
})

test('a room is found by its label without the building, or the reader is asked which one', () => {
  for (const name of ['Energy room no. 2', 'energy room no. 2', 'room Energy room no. 2'])
    expect(whySubject(night, name, 'en', called)).toEqual(whySubject(night, 'SBG2/energy-2', 'en', called))
  const { rooms } = night.recording.plan
  const [first, last] = [rooms[0]!.name, rooms.at(-1)!.name]
  const alike = (of: string, name: string): string =>
    of === 'rooms' && (name === first || name === last) ? `Store (${name.split('/')[0]})` : name
  expect(whySubject(night, 'store', 'en', alike)).toBe(
    `there are several "store": give "${first}" or "${last}"`,
  )
  expect(whySubject(night, 'Enrgy room no. 2', 'en', called)).toMatch(/"Energy room no. 2"/)
})

const twoRooms = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')

test('alone on the site a room needs no building; rooms that share a label are told apart by their storeys', () => {
  const { scenario: hut, issues } = readScenario(
    twoRooms
      .replace('storeyHeight: 3 m', 'storeyHeight: 3 m\n    storeys: 2')
      .replace('depth: 6 m', 'depth: 10 m')
      .replace(
        'rooms:\n',
        'rooms:\n      - { id: "store-{storey}", label: Store, kind: storage, storey: 0..1, at: [0 m, 6 m], size: [5 m, 4 m] }\n',
      )
      .replace('{ id: left,', '{ id: left, label: Engine room,'),
    { file: 'mine.yaml' },
  )
  expect(issues).toEqual([])
  expect(Object.fromEntries(roomLabels(hut!.buildings))).toEqual({
    'hut/store-0': 'Store, ground floor',
    'hut/store-1': 'Store, storey 1',
    'hut/left': 'Engine room',
    'hut/right': 'Right, ground floor',
  })
  expect(Object.fromEntries(roomLabels(hut!.buildings, 'fr', label => `<${label}>`))).toEqual({
    'hut/store-0': '<Store>, rez-de-chaussée',
    'hut/store-1': '<Store>, niveau 1',
    'hut/left': '<Engine room>',
    'hut/right': 'Right, rez-de-chaussée',
  })
})

test('without a label, a room is called by the words of its name, a sign on a door as it stands', () => {
  const { hut } = readScenario(twoRooms).scenario!.buildings
  const room = (id: string, first: number, last = first, label?: string) => ({
    ...hut!.rooms[0]!,
    id,
    storey: { first, last },
    label,
  })
  const rooms = [
    room('hall-{storey}-south', 1, 2),
    room('battery_room', -2),
    room('courtyard', -2, 2),
    room('61A', 0),
    room('B2-R14', 0),
    room('left', 0, 0, 'Store'),
    room('right', 0, 0, 'Store'),
  ]
  expect([...roomLabels({ hut: { ...hut!, rooms } }).values()]).toEqual([
    'Hall south, storey 1',
    'Hall south, storey 2',
    'Battery room, basement level 2',
    'Courtyard',
    '61A, ground floor',
    'B2-R14, ground floor',
    'Store, left',
    'Store, right',
  ])
  const alike = [room('cold-aisle', 0), room('cold aisle', 0), room('Hall', 0), room('hall', 0)]
  expect([...roomLabels({ hut: { ...hut!, rooms: alike } }).values()]).toEqual([
    'cold-aisle',
    'cold aisle',
    'Hall',
    'hall',
  ])
})

test('rooms of one label in buildings of one label are told apart by the names of these', () => {
  const { buildings } = readScenario(
    twoRooms.replace('{ id: left,', '{ id: left, label: Engine room,'),
  ).scenario!
  const { hut } = buildings
  const told = (...labels: (string | undefined)[]) => [
    ...roomLabels({ hut: { ...hut!, label: labels[0] }, shed: { ...hut!, label: labels[1] } }).values(),
  ]
  expect(told('Hall', 'Hall')).toEqual([
    'Engine room (hut)',
    'Right (hut)',
    'Engine room (shed)',
    'Right (shed)',
  ])
  expect(told('shed', undefined)).toEqual([
    'Engine room (hut)',
    'Right (hut)',
    'Engine room (shed)',
    'Right (shed)',
  ])
  expect(told('Hall', 'Annex')).toEqual([
    'Engine room (Hall)',
    'Right (Hall)',
    'Engine room (Annex)',
    'Right (Annex)',
  ])
})

test('decisions, second hits, racks and openings name rooms by their labels', () => {
  const hut = twoRooms
    .replace('{ id: left,', '{ id: left, label: Engine room,')
    .replace('{ id: right,', '{ id: right, label: Machine room,')
    .replace(/size: \[6 m, 6 m\]/gu, match => `${match}, suppression: gas`)
    .replace(
      /^decisions:\n/mu,
      'secondHits:\n  - { kind: re-ignition, room: hut/right, at: 40 h }\ndecisions:\n' +
        '  - { do: release-gas, room: hut/right, at: 2 h }\n  - { do: close-openings, room: hut/right, at: 2 h }\n',
    )
  const { scenario: read, issues } = readScenario(hut, { file: 'mine.yaml' })
  expect(issues).toEqual([])
  const incident = simulate(prepare(read!), { seed: '1', replication: 0 })
  for (const [language, gas] of [
    ['en', /release the gas in Machine room/],
    ['fr', /de déclencher le gaz extincteur dans «\u00a0Machine room\u00a0»/],
  ] as const) {
    const told = incident.timeline(language, labelsOf(read!)).map(({ sentence }) => sentence)
    const rows = [...incident.recording.services.policy.keys()]
    const why = rows.map(row => whyOf(incident, { of: 'service', row }, language, read!))
    const all = `${told.join('\n')}\n${JSON.stringify(why)}`
    expect(all).toMatch(gas)
    expect(told.filter(sentence => sentence.includes('Machine room')).length).toBeGreaterThan(2)
    expect(why.some(({ about }) => about.includes('Engine room'))).toBe(true)
    expect(all).not.toMatch(/hut\/(left|right)/)
  }
})

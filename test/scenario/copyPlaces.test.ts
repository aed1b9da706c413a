// A copy on the site stands on a rack: a place without any is refused, with one that was probably meant.
import { expect, test } from 'vitest'
import { over, sentences } from './read.ts'

const shed = (rooms: string): string =>
  `buildings: { shed: { plan: { x: 40 m, width: 6 m, depth: 6 m }, rooms: [${rooms}] } }\n`
const empty = '{ id: tools, kind: storage, at: [0 m, 0 m], size: [6 m, 3 m] }'
const racks = '{ id: spare, kind: it, at: [0 m, 3 m], size: [6 m, 3 m], racks: { count: 1, serversEach: 4 } }'

const placed = (place: string, site = ''): string[] =>
  sentences(over(`${site}policies: { nightly: { copies: [{ medium: backup, place: ${place} }] } }`)).map(
    each => each.replace(/^.*copies\.backup\.place: /, ''),
  )

test.each([
  ['shed', empty, ['has no racks that could hold a copy: shed (nearest: "hut")']],
  [
    'shed/tools',
    `${empty}, ${racks}`,
    ['has no racks that could hold a copy: shed/tools (nearest: "shed/spare")'],
  ],
  ['another-building', empty, ['no other building has racks that could hold a copy']],
  ['another-room', racks, ['shed has no other room with racks: name a room or a building']],
  ['hut/rigth', empty, ['there is no building, room or other site "hut/rigth" (nearest: "hut/right")']],
])('(found) %s: a place without racks is refused', (place, rooms, complaints) => {
  expect(placed(place, shed(rooms))).toEqual(complaints)
})

test.each([
  ['hut/right', ''],
  ['another-room', ''],
  ['shed', racks],
  ['shed/spare', `${empty}, ${racks}`],
  ['another-building', racks],
  ['another-site', empty],
])('%s is read', (place, rooms) => {
  expect(placed(place, rooms === '' ? '' : shed(rooms))).toEqual([])
})

test('(found) another room is asked of the buildings alone in which services with the policy stand', () => {
  const site = (where: string, named = ''): string =>
    `${shed(racks)}products: { machine: { in: [${where}] } }\npopulation: { named: [${named}] }\n`
  expect(placed('another-room', site('hut'))).toEqual([])
  const refused = ['shed has no other room with racks: name a room or a building']
  expect(placed('another-room', site('hut, shed/spare'))).toEqual(refused)
  const ledger = (where: string): string =>
    `{ name: ledger, customer: C, product: machine, tier: normal, policy: nightly${where} }`
  expect(placed('another-room', site('hut', ledger('')))).toEqual([])
  expect(placed('another-room', site('hut', ledger(', in: [shed]')))).toEqual(refused)
})

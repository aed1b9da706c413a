import { expect, test } from 'vitest'
import { numbered, onStorey, openingsOf, roomsMeant, roomsOf } from '../../src/scenario/expand.ts'
import { good, over } from './read.ts'

const { buildings } = good(
  over(`buildings:
  tower:
    plan: { width: 10 m, depth: 10 m }
    storeys: 4
    rooms:
      - { id: "hall-{storey}", kind: it, storey: 1..3, at: [0 m, 0 m], size: [8 m, 10 m], racks: { count: 2, serversEach: 4 } }
      - { id: ground, kind: ups, at: [0 m, 0 m], size: [8 m, 10 m] }
      - { id: court, kind: shaft, storey: 1..3, at: [8 m, 0 m], size: [2 m, 10 m], opensTo: ["hall-{storey}"], opening: { kind: louvre, width: 2 m, height: 2 m } }
    openings:
      - { between: ["hall-{storey}", "hall-{storey+1}"], storey: 1..2, kind: hole, horizontal: true, area: 1 m2 }
      - { between: [ground, outside], side: south, kind: door, width: 1 m, height: 2 m }
`),
)
const tower = buildings['tower']!

test('a row with {storey} in its name is a room on each storey, one without is one tall room', () => {
  expect(roomsOf(tower).map(({ id, storey }) => [id, storey.first, storey.last])).toEqual([
    ['hall-1', 1, 1],
    ['hall-2', 2, 2],
    ['hall-3', 3, 3],
    ['ground', 0, 0],
    ['court', 1, 3],
  ])
})

test('an opening with a range of storeys is one on each', () => {
  expect(openingsOf(tower).map(({ between }) => between)).toEqual([
    ['hall-1', 'hall-2'],
    ['hall-2', 'hall-3'],
    ['ground', 'outside'],
  ])
})

test('a reference means a building, a room, or all rooms of a row', () => {
  const meant = (reference: string, within?: string) =>
    roomsMeant(buildings, reference, within).map(({ building, room }) => `${building}/${room}`)
  expect(meant('tower')).toHaveLength(5)
  expect(meant('tower/hall-2')).toEqual(['tower/hall-2'])
  expect(meant('tower/hall-{storey}')).toEqual(['tower/hall-1', 'tower/hall-2', 'tower/hall-3'])
  expect(meant('court', 'tower')).toEqual(['tower/court'])
  expect(meant('tower/hall-9')).toEqual([])
  expect(meant('castle')).toEqual([])
})

test('names count storeys and numbers', () => {
  expect(onStorey('hall-{storey-1}-{storey}-{storey+2}', 3)).toBe('hall-2-3-5')
  expect(numbered('application {8..11}')).toEqual([
    'application 8',
    'application 9',
    'application 10',
    'application 11',
  ])
  expect(numbered('plain')).toEqual(['plain'])
})

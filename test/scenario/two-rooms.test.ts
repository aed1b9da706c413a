import { expect, test } from 'vitest'
import { roomsOf } from '../../src/scenario/expand.ts'
import { good, readFile } from './read.ts'

const scenario = good(readFile('scenarios/two-rooms.yaml'))

test('two rooms of six by six metres stand side by side in one building', () => {
  expect(Object.keys(scenario.buildings)).toEqual(['hut'])
  const hut = scenario.buildings['hut']!
  expect(roomsOf(hut).map(({ id, row }) => [id, row.at, row.size])).toEqual([
    ['left', [0, 0], [6, 6]],
    ['right', [6, 0], [6, 6]],
  ])
  expect(hut.rooms.map(({ racks }) => racks)).toEqual([
    { count: 3, serversEach: 10 },
    { count: 3, serversEach: 10 },
  ])
})

test('words became SI numbers: minutes of resistance, kilowatts, bytes a second, shares', () => {
  const hut = scenario.buildings['hut']!
  expect(hut.walls.rating).toBe(60)
  expect(hut.rooms[0]!.itLoad).toBe(12)
  expect(hut.openings[0]).toMatchObject({ width: 1, height: 2.1, sill: 0, open: 0.1, rating: 30 })
  expect(scenario.recovery.restoring.links['cable']).toEqual({ bandwidth: 125e6, stream: 100e6 })
  expect(scenario.horizon).toBe(30 * 86_400)
  expect(scenario.recovery.supply.factories['maker']!.rate).toBe(10 / (7 * 86_400))
})

test('the brigade drives eight to twenty minutes, most likely twelve', () => {
  expect(scenario.intervention.brigade.travel).toEqual({
    kind: 'triangular',
    low: 480,
    mode: 720,
    high: 1200,
  })
})

test('every machine is backed up at night, in the same building', () => {
  expect(scenario.products['machine']!.policies).toEqual({ nightly: 1 })
  expect(scenario.policies['nightly']!.copies).toMatchObject([
    { medium: 'backup', place: 'same-building', period: 86_400, lag: 7200 },
  ])
})

test('what is not said has its default: materials, people on site, access after the fire', () => {
  expect(scenario.materials['concrete']).toMatchObject({ conductivity: 1.75, density: 2200 })
  expect(scenario.intervention.staff).toBe(2)
  expect(scenario.recovery.access).toEqual({ kind: 'lognormal', median: 14 * 3600, p95: 48 * 3600 })
})

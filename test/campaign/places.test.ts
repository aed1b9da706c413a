// Where the fires of a year begin.
import { describe, expect, test } from 'vitest'
import { drawnOnce, drawPlaces, furtherPlaces, placesOf, startedAt } from '../../src/campaign/places.ts'
import { readTwoRooms } from './threeShelves.ts'

describe('where else it may begin', () => {
  const { scenario, source } = readTwoRooms([
    'buildings.hut.rooms.right.sources=[{ kind: ups, count: 6 }, cabinet]',
  ])
  const places = placesOf(scenario)

  test('is every kind of item of every room, and its racks', () =>
    expect(places.map(({ room, source: item, items }) => [room, item, items])).toEqual([
      ['hut/left', 'cabinet', 1],
      ['hut/left', 'racks', 1],
      ['hut/right', 'cabinet', 1],
      ['hut/right', 'racks', 1],
      ['hut/right', 'ups', 6],
    ]))

  test('is one place where a kind of item is written in two rows', () => {
    const rows = '[{ kind: ups, count: 2 }, cabinet, { kind: ups, count: 4 }]'
    const { scenario: split } = readTwoRooms([`buildings.hut.rooms.right.sources=${rows}`])
    expect(placesOf(split)).toEqual(places)
  })

  test('is drawn as often as there are items', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 300; seed++)
      for (const { room, source: item } of drawPlaces(places, 2, String(seed)))
        counts.set(`${room} ${item}`, (counts.get(`${room} ${item}`) ?? 0) + 1)
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(600)
    // Six of ten items: 360 of 600 places, within four standard deviations (12 each if independent, less here).
    expect(Math.abs(counts.get('hut/right ups')! - 360)).toBeLessThan(48)
  })

  test('counts as often as it was drawn, and is simulated once', () => {
    const drawn = drawPlaces(places, 7, '1')
    const once = drawnOnce(drawn)
    expect(new Set(once.map(({ room, source: item }) => `${room} ${item}`)).size).toBe(once.length)
    expect(once.reduce((sum, { times }) => sum + times, 0)).toBe(7)
    expect(once.length).toBeLessThan(7)
    for (const { room, source: item, times } of once)
      expect(drawn.filter(place => place.room === room && place.source === item)).toHaveLength(times)
    expect(furtherPlaces(scenario, 7, '1')).toEqual(once)
  })

  test('is nowhere if no further place is asked for', () =>
    expect(furtherPlaces(scenario, 0, '1')).toEqual([]))

  test('makes a scenario whose fire begins there alone', () => {
    const read = startedAt(
      source,
      places.find(place => place.source === 'ups')!,
    )
    expect(read.issues).toEqual([])
    expect(read.scenario!.ignition).toMatchObject({ room: 'hut/right', source: 'ups', also: [] })
  })
})

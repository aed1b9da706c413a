// Names of rooms on the plan: cut to what fits, told apart, and clear of the sign of the start of the fire.
import { expect, test } from 'vitest'
import type { Plan } from '../../src/index.ts'
import { roomNames } from '../../web/charts/roomNames.ts'
import { textWidth } from '../../web/charts/textWidth.ts'

/** Rooms of one storey, all of this width. */
function named(rooms: readonly string[], width: number, origin?: number, labels?: string[]): string[] {
  const plan = {
    rooms: rooms.map(name => ({ name: `hut/${name}`, building: 0, storey: 0 })),
  } as unknown as Plan
  const rects = rooms.map(() => [{ x: 0, y: 0, width, height: 20 }])
  return roomNames(plan, rects, origin, labels)
}

test('names that look alike once they are cut keep their last parts', () => {
  const [west, core, east] = named(['courtyard-west', 'core-1', 'courtyard-east'], 60)
  expect(core).toBe('core-1')
  expect(west).toMatch(/…west$/)
  expect(east).toMatch(/…east$/)
})

test('a name that fits as a whole is cut where the sign of the start of the fire stands beside it', () => {
  const width = Math.ceil(textWidth('energy-2')) + 8
  expect(named(['energy-2', 'energy-1'], width)).toEqual(['energy-2', 'energy-1'])
  const [first, second] = named(['energy-2', 'energy-1'], width, 0)
  expect(second).toBe('energy-1')
  // The sign is 12 px wide and ends 2 px before the wall; the name begins 4 px after the other.
  expect(4 + textWidth(first!)).toBeLessThanOrEqual(width - 14)
})

test('where no beginning fits before them, the last parts stand alone', () =>
  expect(named(['hall-2-north', 'core-2', 'hall-2-south'], 41)).toEqual(['north', 'core-2', 'south']))

test('a single letter does not stand before the last parts', () =>
  expect(named(['courtyard-west', 'core-5', 'courtyard-east'], 48)).toEqual(['west', 'core-5', 'east']))

test('names whose last parts are the same differ before these', () => {
  const [west, east] = named(['courtyard-west-1', 'courtyard-east-1'], 70)
  expect(west).toMatch(/…west-1$/)
  expect(east).toMatch(/…east-1$/)
})

test('of names that still look alike, more of the beginning is left out', () => {
  const names = ['hall-server-a', 'hall-server-b', 'hall-store-a', 'hall-store-b']
  const shown = named(names, 46)
  expect(new Set(shown).size).toBe(names.length)
  for (const name of shown) expect(textWidth(name)).toBeLessThanOrEqual(40)
})

test('the same name in two rooms of a storey stays the same', () => {
  const [one, other] = named(['courtyard', 'courtyard'], 46)
  expect(one).toBe(other)
  expect(one).toMatch(/^cou.*…$/)
})

test('what is left of a name is not the whole name of another room', () => {
  const shown = named(['hall-2-north', 'north', 'hall-2-south'], 41)
  expect(shown[1]).toBe('north')
  expect(new Set(shown).size).toBe(3)
})

test('as much of a label as fits stands for its room, beside the sign too, unless it is the name of another room', () => {
  const labels = ['Energy room', 'Energy room no. 2', '', 'core-1']
  const rooms = ['energy-1', 'energy-2', 'core-1', 'core-2']
  const width = Math.ceil(textWidth('Energy room')) + 6
  const [first, second, ...others] = named(rooms, width, undefined, labels)
  expect([first, ...others]).toEqual(['Energy room', 'core-1', 'core-2'])
  expect(second).toMatch(/no\. 2$/)
  expect(named(rooms, width, 0, labels)[0]).toMatch(/^En.*…/)
})

test('labels that are cut are told apart from others', () => {
  const labels = ['Salle nord', 'Noyau', 'Salle sud', 'Salle sud-est']
  const shown = named(['hall-5-north', 'core-5', 'hall-5-south', 'hall-5-south-east'], 60, undefined, labels)
  expect(shown.slice(1, 3)).toEqual(['Noyau', 'Salle sud'])
  expect(shown[0]).toMatch(/^Sal.*…/)
  expect(shown[3]).toMatch(/sud-est$/)
  expect(new Set(shown).size).toBe(4)
})

test('words are told apart that follow the same one in other ways', () => {
  const labels = [
    'Floor of pumps, north',
    'Floor of pumps and batteries',
    'Room no.\u00a01',
    'Room no.\u00a02',
  ]
  const shown = named(
    ['technical-north', 'technical-south', 'energy-rooms-1', 'energy-rooms-2'],
    50,
    -1,
    labels,
  )
  expect(new Set(shown).size).toBe(4)
  expect(shown[0]).toMatch(/north$/)
  expect(shown[2]).toMatch(/^Ro.*…1$/)
})

test('of a long label the beginning stands, not the word that the file has for the room', () =>
  expect(named(['core-0', 'bat'], 60, -1, ['Stairs, lifts and all cables', ''])).toEqual(['Stairs,…', 'bat']))

test('labels are told apart that are cut at other letters, as beside the sign', () => {
  const labels = [1, 2].flatMap(no => [`Local énergie n°\u00a0${no}`, `Local batteries n°\u00a0${no}`])
  const shown = named(['energy-1', 'battery-1', 'energy-2', 'battery-2'], 76, 0, labels)
  for (const [nth, name] of shown.entries()) expect(name).toMatch(nth < 2 ? /1$/ : /2$/)
  expect(new Set(shown).size).toBe(4)
})

test('a beginning stands where the later part would be cut as well, and the others have other ends', () => {
  const labels = ['Technical floor, north', 'Technical floor and water of the cooling']
  const [north, water] = named(['technical-north', 'technical-south'], 70, -1, labels)
  expect(north).toMatch(/north$/)
  expect(water).toMatch(/^Techn.*…$/)
})

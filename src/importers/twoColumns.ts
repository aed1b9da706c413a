/** A place that stands in two columns: a building in one, a room of it in the other. */
import { plainWord } from './columns.ts'
import { partsOf } from './located.ts'
import type { Cell } from './row.ts'

const called = {
  building: ['building', 'bâtiment'],
  room: ['room', 'salle'],
} as const

/** Headers of both, as they are written. */
export const partHeaders: readonly string[] = Object.values(called).flat()

/** Positions of the two among the headers of a table; -1: there is none. */
export function partsAmong(words: readonly string[]): { readonly building: number; readonly room: number } {
  const position = (headers: readonly string[]): number =>
    words.findIndex(word => headers.some(header => plainWord(header) === word))
  return { building: position(called.building), room: position(called.room) }
}

/** `hut` and `left` are `hut/left`. Several rooms may share a building, or have one each. */
export function joined(building: Cell, room: Cell): Cell {
  const buildings = partsOf(building)
  const rooms = partsOf(room)
  if (rooms.length === 0) return building
  if (buildings.length === 0) return room
  const one = buildings.length === 1
  // Nobody can say which room is where: they are told as they stand.
  if (!one && buildings.length !== rooms.length) return room
  const places = rooms.map((name, nth) => {
    const whose = buildings[one ? 0 : nth]!
    return name.toLowerCase().startsWith(`${whose.toLowerCase()}/`) ? name : `${whose}/${name}`
  })
  return { ...room, text: places.join(';') }
}

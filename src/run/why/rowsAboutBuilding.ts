/** Ledger rows about a building: the first of each kind in it, and what was done to the building as a whole. */
import type { Ledger } from '../../base/ledger.ts'
import { causes, type CauseKind } from '../../estate/cause.ts'
import type { Site } from '../../estate/site.ts'

/** Kinds of which only the first in the building is shown; kinds that share a name count as one. Subjects are rooms: */
const firstOfRooms: Partial<Record<CauseKind, string>> = {
  ignition: 'fire',
  'room-ignited': 'fire',
  flashover: 'flashover',
  smoke: 'smoke',
}
/** Subjects are racks. */
const firstOfRacks: ReadonlySet<CauseKind> = new Set([
  'rack-burnt',
  'rack-sooted',
  'rack-spoilt',
  'rack-wet',
  'rack-dark',
])

/** Subjects are buildings; -1: all of them. */
const ofAll: ReadonlySet<CauseKind> = new Set(['power-cut', 'building-lost', 'written-off'])

/**
 * Rows with the same name are shown once. Power may be cut several times, so its name includes the second; a loss is
 * final.
 */
function nameOf(word: CauseKind, seconds: number): string | undefined {
  if (word === 'power-cut') return `${word} ${seconds}`
  return ofAll.has(word) || firstOfRacks.has(word) ? word : firstOfRooms[word]
}

/** Rows about a building, in order of time. */
export function rowsAboutBuilding(
  { kind, subject, time }: Pick<Ledger, 'kind' | 'subject' | 'time'>,
  { rooms, racks }: Site,
  building: number,
): number[] {
  const isOf = (word: CauseKind, of: number): boolean => {
    if (ofAll.has(word)) return of === building || of < 0
    return rooms.building[firstOfRacks.has(word) ? racks.room[of]! : of] === building
  }
  const first = new Map<string, number>()
  for (let row = 0; row < kind.length; row++) {
    const word = causes[kind[row]!]!
    const name = nameOf(word, time[row]!)
    if (name === undefined || !isOf(word, subject[row]!)) continue
    const known = first.get(name)
    if (known === undefined || time[row]! < time[known]!) first.set(name, row)
  }
  return [...first.values()].sort((a, b) => time[a]! - time[b]! || a - b)
}

/** Rooms of a building that caught fire, of how many, and when the last one did; undefined: none or one. */
export interface RoomsAlight {
  readonly count: number
  readonly of: number
  readonly last: number
}

export function roomsAlight(
  { kind, subject, time }: Pick<Ledger, 'kind' | 'subject' | 'time'>,
  { rooms, buildings }: Site,
  building: number,
): RoomsAlight | undefined {
  const caughtAt = new Map<number, number>()
  for (let row = 0; row < kind.length; row++) {
    const room = subject[row]!
    if (firstOfRooms[causes[kind[row]!]!] !== 'fire' || rooms.building[room] !== building) continue
    caughtAt.set(room, Math.min(caughtAt.get(room) ?? Infinity, time[row]!))
  }
  if (caughtAt.size < 2) return undefined
  const [first, end] = [buildings.firstRoom[building]!, buildings.firstRoom[building + 1]!]
  return { count: caughtAt.size, of: end - first, last: Math.max(...caughtAt.values()) }
}

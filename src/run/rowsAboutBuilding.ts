/** Which rows of the ledger speak of a building: what came to it first of each kind, and what was done to all of it. */
import type { Ledger } from '../base/ledger.ts'
import { causes, type CauseKind } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'

/** What the first of a kind is told of; kinds that share a name are told once. Of rooms: */
const firstOfRooms: Partial<Record<CauseKind, string>> = {
  ignition: 'fire',
  'room-ignited': 'fire',
  flashover: 'flashover',
  smoke: 'smoke',
}
/** And of racks. */
const firstOfRacks: ReadonlySet<CauseKind> = new Set(['rack-burnt', 'rack-sooted', 'rack-wet', 'rack-dark'])

/** Of all of a building, or of all buildings (-1). */
const ofAll: ReadonlySet<CauseKind> = new Set(['power-cut', 'building-lost', 'written-off'])

/** What is told once goes by one name. Power may be cut more than once, a building is lost or given up for good. */
function nameOf(word: CauseKind, seconds: number): string | undefined {
  if (word === 'power-cut') return `${word} ${seconds}`
  return ofAll.has(word) || firstOfRacks.has(word) ? word : firstOfRooms[word]
}

/** Rows that speak of a building, in the order in which things happened. */
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

/** How many rooms of a building caught fire, of how many, and when the last one did; undefined: one or none. */
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

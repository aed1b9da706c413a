/**
 * Expands rows that stand for many: rooms on a range of storeys, openings on each, services with a numbered
 * name.
 */
import { kept } from '../base/kept.ts'
import type { Scenario } from './scenario.ts'
import type { Storeys } from './field/word.ts'

type Building = Scenario['buildings'][string]
type RoomRow = Building['rooms'][number]
type OpeningRow = Building['openings'][number]

export interface PlacedRoom {
  readonly id: string
  /** The storeys it fills, lowest to highest. */
  readonly storey: Storeys
  /** The row of the scenario that it comes from. */
  readonly row: RoomRow
}

/** Replaces `{storey}`, `{storey+1}` and `{storey-1}` in a name. */
export function onStorey(name: string, storey: number): string {
  return name.replace(/\{storey(?:([+-])(\d+))?\}/g, (_, sign: string | undefined, by: string | undefined) =>
    String(storey + (sign === '-' ? -1 : 1) * Number(by ?? 0)),
  )
}

/** Whether a name stands for one thing on each storey. */
export function perStorey(name: string): boolean {
  return name.includes('{storey')
}

/** Kept, because most checks and most references to rooms ask for them. */
export const roomsOf = kept(({ rooms }: Building): readonly PlacedRoom[] =>
  rooms.flatMap((row): PlacedRoom[] => {
    if (!perStorey(row.id)) return [{ id: row.id, storey: row.storey, row }]
    return storeysOf(row.storey).map(storey => ({
      id: onStorey(row.id, storey),
      storey: { first: storey, last: storey },
      row,
    }))
  }),
)

/** Whether one range of storeys lies above the other. */
export function stacked(a: Storeys, b: Storeys): boolean {
  return a.first > b.last || b.first > a.last
}

/** Floor and height of a room, m. */
interface Upright {
  readonly floor: number
  readonly height: number
}

/** Heights that differ by less are the same, m: six storeys of 3.8 m are not the sum of five and one in floating point. */
const sameHeight = 0.001

/** Whether one of two rooms stands wholly over the other, wherever their buildings begin to count storeys. */
export function oneOverOther(a: Upright, b: Upright): boolean {
  const isOver = (upper: Upright, lower: Upright) => upper.floor + sameHeight > lower.floor + lower.height
  return isOver(a, b) || isOver(b, a)
}

/** Every opening of a building with the names of the two rooms it joins, one of which may be `outside`. */
export function openingsOf(
  building: Building,
): { readonly between: readonly [string, string]; readonly row: OpeningRow }[] {
  return building.openings.flatMap(row => {
    const [a, b] = row.between
    if (row.storey === undefined) return [{ between: [a, b] as const, row }]
    return storeysOf(row.storey).map(storey => ({
      between: [onStorey(a, storey), onStorey(b, storey)] as const,
      row,
    }))
  })
}

/**
 * Names of the rooms that a shaft opens to. A name with `{storey}` stands for one room on each storey of the
 * shaft.
 */
export function openedTo({ opensTo, storey }: RoomRow): string[] {
  return opensTo.flatMap(name => (perStorey(name) ? storeysOf(storey).map(at => onStorey(name, at)) : [name]))
}

export interface RoomReference {
  readonly building: string
  readonly room: string
}

/**
 * The rooms that a reference means: `building`, `building/room`, or `building/hall-{storey}-north` for all
 * rooms of that row. Without a slash it is a room of the building `within`, if that is given. Empty if there
 * is no such room.
 */
export function roomsMeant(
  buildings: Scenario['buildings'],
  reference: string,
  within?: string,
): RoomReference[] {
  const slash = reference.indexOf('/')
  const building = slash < 0 ? (within ?? reference) : reference.slice(0, slash)
  const room = slash < 0 ? (within === undefined ? undefined : reference) : reference.slice(slash + 1)
  const rows = Object.hasOwn(buildings, building) ? roomsOf(buildings[building]!) : []
  return rows
    .filter(({ id, row }) => room === undefined || id === room || row.id === room)
    .map(({ id }) => ({ building, room: id }))
}

/** Expands `state application {1..20}` to twenty names. */
export function numbered(name: string): string[] {
  const range = /\{(\d{1,4})\.\.(\d{1,4})\}/.exec(name)
  if (range === null) return [name]
  const [whole, first, last] = range
  const names: string[] = []
  for (let number = Number(first); number <= Number(last); number++)
    names.push(name.replace(whole, String(number)))
  return names
}

export function storeysOf({ first, last }: Storeys): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/**
 * Names of the operator's other sites. `count` includes the named ones; the others are numbered. If more are
 * named than counted, all named ones.
 */
export function siteNames({ otherSites: { count, named } }: Pick<Scenario, 'otherSites'>): string[] {
  const names = Object.keys(named)
  const rest: string[] = []
  for (let number = names.length + 1; names.length + rest.length < count; number++)
    if (!Object.hasOwn(named, `site ${number}`)) rest.push(`site ${number}`)
  return [...names, ...rest]
}

/** Whether copies on `another-site` may stand there, of a policy that keeps to jurisdictions, if it does. */
export function mayHold(
  { otherSites: { named, jurisdiction } }: Pick<Scenario, 'otherSites'>,
  site: string,
  jurisdictions?: readonly string[],
): boolean {
  const { backup = true, jurisdiction: own = jurisdiction } = named[site] ?? {}
  return backup && (jurisdictions?.includes(own) ?? true)
}

/** Number of servers in each room with racks, by `building/room`. */
export function serversHeld({ buildings }: Pick<Scenario, 'buildings'>): Map<string, number> {
  const held = new Map<string, number>()
  for (const [name, building] of Object.entries(buildings))
    for (const { id, row } of roomsOf(building))
      if (row.racks !== undefined) held.set(`${name}/${id}`, row.racks.count * row.racks.serversEach)
  return held
}

/**
 * For a service that is known by name: the number of servers it stands on, and the part that it takes of
 * each, at most 1.
 */
export function servedBy(serversEach: number): { readonly fills: number; readonly own: number } {
  return { fills: Math.max(1, Math.round(serversEach)), own: Math.min(1, serversEach) }
}

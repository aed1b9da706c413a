/** Where the copies of each service's data stand, and where its customer was told they do. */
import { inOrderOfNames } from '../base/inOrderOfNames.ts'
import { bits, stableKey, type Stream, type Streams } from '../base/streams.ts'
import { mayHold, siteNames } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { copyKindsOf, ownName } from './copyKinds.ts'
import { type Layout, roomRows } from './layout.ts'
import { oneOf } from './mix.ts'
import type { Copies, Rows, SomeRows } from './population.ts'

interface Columns {
  readonly count: number
  readonly key: Uint32Array
  readonly customer: Rows
  readonly rack: Rows
  readonly policy: Uint8Array
}

/** A place in words, prepared for the lookup of each service. */
type Place =
  | { readonly at: 'rack' | 'room' | 'building' | 'other room' | 'elsewhere' }
  | { readonly at: 'named room'; readonly racks: readonly number[] }
  | { readonly at: 'named building'; readonly building: number }
  | { readonly at: 'site'; readonly sites: readonly number[]; readonly key: number | undefined }

interface Kind {
  readonly key: number
  readonly place: Place
  readonly declared: Place | undefined
}

/** Rows that fit into sixteen bits with their sign. */
const MOST_NARROW = 0x8000

export function compileCopies(
  scenario: Scenario,
  layout: Layout,
  services: Columns,
  customerKey: Uint32Array,
  streams: Streams,
): Copies {
  const { first, kinds: written } = copyKindsOf(scenario)
  const kinds = written.map(({ name, policy, copy }): Kind => {
    const { jurisdictions } = scenario.policies[policy]!
    const place = (word: string) => placeOf(word, scenario, layout, copy.repository, jurisdictions)
    return {
      key: stableKey(ownName(name)),
      place: place(copy.place),
      declared: copy.declared === undefined ? undefined : place(copy.declared),
    }
  })
  const { count, policy } = services
  const firstCopy = new Int32Array(count + 1)
  for (let row = 0; row < count; row++)
    firstCopy[row + 1] = firstCopy[row]! + first[policy[row]! + 1]! - first[policy[row]!]!
  const copies = firstCopy[count]!
  // Restores come in an order of their own, so that each column costs a line of the cache: narrow ones cost fewer.
  const column = (rows: number): SomeRows =>
    rows <= MOST_NARROW ? new Int16Array(copies) : new Int32Array(copies)
  const sites = siteNames(scenario).length
  const columns = {
    count: copies,
    firstCopy,
    kind: new Uint16Array(copies),
    rack: column(layout.racks.count),
    site: column(sites),
    declared: column(Math.max(sites, layout.buildings.length)),
  }
  stand(columns, services, { first, kinds }, customerKey, rackRanges(layout), streams)
  return columns
}

function placeOf(
  word: string,
  scenario: Scenario,
  layout: Layout,
  repository: string | undefined,
  jurisdictions: readonly string[] | undefined,
): Place {
  if (word === 'same-rack') return { at: 'rack' }
  if (word === 'same-room') return { at: 'room' }
  if (word === 'same-building') return { at: 'building' }
  if (word === 'another-room') return { at: 'other room' }
  if (word === 'another-building') return { at: 'elsewhere' }
  const building = layout.building.get(word)
  if (building !== undefined) return { at: 'named building', building }
  if (word.includes('/')) return { at: 'named room', racks: racksIn(layout, word) }
  const names = siteNames(scenario)
  const sites =
    word === 'another-site'
      ? inOrderOfNames(names).filter(row => mayHold(scenario, names[row]!, jurisdictions))
      : [names.indexOf(word)]
  return { at: 'site', sites, key: repository === undefined ? undefined : stableKey(repository) }
}

function racksIn(layout: Layout, reference: string): number[] {
  const { firstOfRoom } = layout.racks
  return roomRows(layout, reference).flatMap(room =>
    Array.from({ length: firstOfRoom[room + 1]! - firstOfRoom[room]! }, (_, nth) => firstOfRoom[room]! + nth),
  )
}

interface Ranges {
  readonly room: Int32Array
  readonly building: Int32Array
  readonly firstOfRoom: Int32Array
  readonly firstOfBuilding: Int32Array
  readonly racks: number
}

function rackRanges({ racks, rooms, firstRoom }: Layout): Ranges {
  return {
    room: racks.room,
    building: Int32Array.from(rooms, ({ building }) => building),
    firstOfRoom: racks.firstOfRoom,
    firstOfBuilding: firstRoom.map(room => racks.firstOfRoom[room]!),
    racks: racks.count,
  }
}

function stand(
  { firstCopy, kind, rack, site, declared }: Copies,
  services: Columns,
  { first, kinds }: { readonly first: Int32Array; readonly kinds: readonly Kind[] },
  customerKey: Uint32Array,
  ranges: Ranges,
  streams: Streams,
): void {
  const racks = streams.of('copy')
  const sites = streams.of('copy-site')
  for (let row = 0; row < services.count; row++) {
    const from = first[services.policy[row]!]!
    for (let copy = firstCopy[row]!; copy < firstCopy[row + 1]!; copy++) {
      const at = from + copy - firstCopy[row]!
      const { place, declared: told, key } = kinds[at]!
      const home = services.rack[row]!
      kind[copy] = at
      const placed = place.at === 'site' ? siteOf(place, customerKey[services.customer[row]!]!, sites) : -1
      site[copy] = placed
      rack[copy] = placed >= 0 ? -1 : rackOf(place, home, ranges, bits(racks, services.key[row]!, key))
      if (told?.at === 'site')
        declared[copy] = -1 - siteOf(told, customerKey[services.customer[row]!]!, sites)
      else if (told === undefined && placed >= 0) declared[copy] = -1 - placed
      else {
        const random = bits(racks, services.key[row]!, key)
        const inBuilding = (of: number): number => ranges.building[ranges.room[of]!]!
        declared[copy] =
          told === undefined
            ? inBuilding(rack[copy]!)
            : toldBuilding(told, inBuilding(home), home, ranges, random)
      }
    }
  }
}

/**
 * All copies in one repository stand on one site. Copies without a repository stand on one site for each
 * customer.
 */
function siteOf({ sites, key }: Place & { at: 'site' }, customerKey: number, stream: Stream): number {
  return sites[oneOf(sites.length, bits(stream, key ?? customerKey))] ?? 0
}

/** The building that a customer is told of. It may be one without racks, because nobody looks. */
function toldBuilding(told: Place, own: number, home: number, ranges: Ranges, random: number): number {
  const { room, building, firstOfBuilding, racks } = ranges
  if (told.at === 'named building') return told.building
  const buildings = firstOfBuilding.length - 1
  const holdsAll = firstOfBuilding[own + 1]! - firstOfBuilding[own]! === racks
  if (told.at === 'elsewhere' && holdsAll && buildings > 1) {
    const nth = oneOf(buildings - 1, random)
    return nth < own ? nth : nth + 1
  }
  return building[room[rackOf(told, home, ranges, random)]!]!
}

/** Another rack of the place; if there is none, the rack of the service itself. */
function rackOf(place: Place, home: number, ranges: Ranges, random: number): number {
  const { room, building, firstOfRoom, firstOfBuilding, racks } = ranges
  const own = room[home]!
  if (place.at === 'room') return another(home, firstOfRoom[own]!, firstOfRoom[own + 1]!, random)
  if (place.at === 'building' || place.at === 'named building') {
    const at = place.at === 'named building' ? place.building : building[own]!
    return another(home, firstOfBuilding[at]!, firstOfBuilding[at + 1]!, random)
  }
  if (place.at === 'rack') return home
  if (place.at === 'named room') {
    const others = place.racks.filter(rack => rack !== home)
    return others.length === 0 ? home : others[oneOf(others.length, random)]!
  }
  if (place.at === 'other room') return beyond(own, home, ranges, random)
  const [start, end] = [firstOfBuilding[building[own]!]!, firstOfBuilding[building[own]! + 1]!]
  const others = racks - (end - start)
  if (others === 0) return another(home, start, end, random)
  const nth = oneOf(others, random)
  return nth < start ? nth : nth + end - start
}

/** A rack of another room of the building; if there is none, another rack of the building. */
function beyond(
  own: number,
  home: number,
  { building, firstOfRoom, firstOfBuilding }: Ranges,
  random: number,
): number {
  const [start, end] = [firstOfBuilding[building[own]!]!, firstOfBuilding[building[own]! + 1]!]
  const [from, to] = [firstOfRoom[own]!, firstOfRoom[own + 1]!]
  const others = end - start - (to - from)
  if (others === 0) return another(home, start, end, random)
  const rack = start + oneOf(others, random)
  return rack < from ? rack : rack + to - from
}

function another(home: number, start: number, end: number, random: number): number {
  const inside = home >= start && home < end
  const others = end - start - (inside ? 1 : 0)
  if (others <= 0) return home
  const rack = start + oneOf(others, random)
  return inside && rack >= home ? rack + 1 : rack
}

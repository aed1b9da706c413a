/**
 * Notes where services known by name ask for more servers than the racks of their places hold and so share them: the
 * rooms, or the sizes of the products, are then probably those of another estate.
 */
import { type Complaint, say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import { numbered, roomsMeant, servedBy, serversHeld } from './expand.ts'
import type { Scenario } from './scenario.ts'
import type { Sentence } from './sentence.ts'

interface Crowd {
  /** The places as they are written. */
  readonly where: readonly string[]
  /** Rooms with racks, as `building/room`. */
  readonly rooms: ReadonlySet<string>
  services: number
  /** Servers that services fill alone. */
  whole: number
  /** Of each service that takes less than a server, and is meant to share one, what it takes. */
  readonly parts: number[]
}

/** Notes on places that hold too little; if there are none, on the whole site. */
export function crowded(scenario: Scenario): Issue[] {
  const held = serversHeld(scenario)
  const crowds = crowdsOf(scenario, held)
  const places = crowds
    .filter(({ rooms }) => rooms.size < held.size)
    .flatMap(crowd => noteOf(crowd, crowds, held))
  if (places.length > 0) return places
  return noteOf({ where: [], rooms: new Set(held.keys()) }, crowds, held)
}

/** One crowd for each set of places. */
function crowdsOf({ population, products, buildings }: Scenario, held: ReadonlyMap<string, number>): Crowd[] {
  const crowds = new Map<string, Crowd>()
  for (const { name, product, in: own } of population.named) {
    const { in: meant, serversEach } = products[product]!
    const where = own.length > 0 ? own : meant
    const key = where.toSorted().join('\n')
    const crowd = crowds.get(key) ?? {
      where,
      rooms: roomsIn(buildings, where, held),
      services: 0,
      whole: 0,
      parts: [],
    }
    crowds.set(key, crowd)
    const { fills, own: part } = servedBy(serversEach)
    const count = numbered(name).length
    crowd.services += count
    if (part < 1) for (let nth = 0; nth < count; nth++) crowd.parts.push(part)
    else crowd.whole += count * fills
  }
  return [...crowds.values()]
}

function roomsIn(
  buildings: Scenario['buildings'],
  where: readonly string[],
  held: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const meant = where
    .flatMap(each => roomsMeant(buildings, each))
    .map(({ building, room }) => `${building}/${room}`)
  const racked = meant.filter(room => held.has(room))
  // Where none of the places has racks, services stand anywhere, as `roomsFor` of the estate has it.
  return new Set(racked.length === 0 ? held.keys() : racked)
}

/** Counts all services that can stand nowhere else. */
function noteOf(
  { where, rooms }: Pick<Crowd, 'where' | 'rooms'>,
  crowds: readonly Crowd[],
  held: ReadonlyMap<string, number>,
): Issue[] {
  const there = crowds.filter(each => [...each.rooms].every(room => rooms.has(room)))
  const parts = there.flatMap(each => each.parts)
  const servers = there.reduce((sum, each) => sum + each.whole, 0) + serversForParts(parts)
  const stand = [...rooms].reduce((sum, room) => sum + held.get(room)!, 0)
  if (!(servers > stand)) return []
  const services = there.reduce((sum, each) => sum + each.services, 0)
  const place = where.length === 0 ? 'the site' : where.join(', ')
  const counts = [services, place, servers, stand] as const
  const complaint: Complaint<Sentence> =
    parts.length > 0
      ? say(
          'the {} services of {} ask for {} servers, but the racks there hold {}: several share a server that has no room for all of them',
          ...counts,
        )
      : say(
          'the {} services of {} ask for {} servers, but the racks there hold {}: several share a server that each of them fills',
          ...counts,
        )
  return [{ path: '', ...told(complaint) }]
}

/**
 * A lower bound of the servers that these parts need: their sum, or, because two parts of 60 % do not fit on one
 * server, for any k what the parts need of which at most k fit together (bin packing: Martello and Toth 1990, Knapsack
 * Problems, chapter 8).
 */
function serversForParts(parts: readonly number[]): number {
  const fit = parts.map(part => Math.floor(1 / part + 1e-9)).sort((a, b) => a - b)
  const sum = parts.reduce((all, part) => all + part, 0)
  return fit.reduce((most, k, nth) => Math.max(most, Math.ceil((nth + 1) / k)), Math.ceil(sum - 1e-9))
}

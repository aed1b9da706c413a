/**
 * Notes where services ask for more servers than the racks of their places hold and so share them: the rooms,
 * or the sizes of the products, are then probably those of another estate.
 */
import type { Issue } from '../base/issue.ts'
import { roomsMeant, servedBy, serversHeld } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'

interface Crowd {
  /** The places as they are written. */
  readonly where: readonly string[]
  /** Rooms with racks, as `building/room`. */
  readonly rooms: ReadonlySet<string>
  services: number
  servers: number
  /** Some of the services take less than a server, and are meant to share one. */
  parts: boolean
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
  for (const { product, in: own } of population.named) {
    const { in: meant, serversEach } = products[product]!
    const where = own.length > 0 ? own : meant
    const key = where.toSorted().join('\n')
    const crowd = crowds.get(key) ?? {
      where,
      rooms: roomsIn(buildings, where, held),
      services: 0,
      servers: 0,
      parts: false,
    }
    crowds.set(key, crowd)
    crowd.services++
    const taken = servedBy(serversEach)
    crowd.servers += taken.fills * taken.own
    crowd.parts ||= taken.own < 1
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
  return new Set(where.length === 0 ? held.keys() : meant.filter(room => held.has(room)))
}

/** Counts all services that can stand nowhere else. */
function noteOf(
  { where, rooms }: Pick<Crowd, 'where' | 'rooms'>,
  crowds: readonly Crowd[],
  held: ReadonlyMap<string, number>,
): Issue[] {
  const there = crowds.filter(each => [...each.rooms].every(room => rooms.has(room)))
  const servers = there.reduce((sum, each) => sum + each.servers, 0)
  const stand = [...rooms].reduce((sum, room) => sum + held.get(room)!, 0)
  if (!(servers > stand * (1 + 1e-9))) return []
  const services = there.reduce((sum, each) => sum + each.services, 0)
  const place = where.length === 0 ? 'the site' : where.join(', ')
  const shared = there.some(({ parts }) => parts)
    ? 'several share a server that has no room for all of them'
    : 'several share a server that each of them fills'
  const message = `the ${services} services of ${place} ask for ${Math.ceil(servers - 1e-9)} servers, but the racks there hold ${stand}: ${shared}`
  return [{ path: '', message }]
}

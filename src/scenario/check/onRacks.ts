/** A copy on the site stands on a rack: finds places without any. Rooms that were not read may hold some. */
import { say } from '../../base/complaint.ts'
import { nearestWord } from '../../base/nearest.ts'
import { roomsMeant, roomsOf } from '../expand.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

/** A building with racks, and its rooms that have some, as `building/room`. */
interface Holding {
  readonly name: string
  readonly rooms: readonly string[]
}

/** The check of one place of one policy. */
type Check = (policy: string, place: string, path: readonly PropertyKey[]) => Finding[]

export function onRacks(scenario: Scenario): Check {
  const { buildings } = scenario
  const holding = Object.keys(buildings).flatMap((name): Holding[] => {
    const rooms = roomsOf(buildings[name]!).filter(({ row }) => row.racks !== undefined)
    return rooms.length === 0 ? [] : [{ name, rooms: rooms.map(({ id }) => `${name}/${id}`) }]
  })
  if (holding.length === 0) return () => []
  const racked = new Set(holding.flatMap(({ rooms }) => rooms))
  return (policy, place, path) => {
    if (place === 'another-building' && Object.keys(buildings).length > 1 && holding.length < 2)
      return [{ path, complaint: say('no other building has racks that could hold a copy') }]
    if (place === 'another-room') {
      const alone = homesOf(scenario, policy, holding).find(({ rooms }) => rooms.length === 1)
      if (alone === undefined) return []
      return [
        { path, complaint: say('{} has no other room with racks: name a room or a building', alone.name) },
      ]
    }
    const meant = roomsMeant(buildings, place).map(({ building, room }) => `${building}/${room}`)
    if (meant.length === 0 || meant.some(room => racked.has(room))) return []
    const [building] = place.split('/', 1)
    const beside = holding.find(({ name }) => name === building)?.rooms
    const known = place.includes('/') ? (beside ?? [...racked]) : holding.map(({ name }) => name)
    const nearest = nearestWord(place, known) ?? known[0]
    return [{ path, complaint: say('has no racks that could hold a copy: {}', place), nearest }]
  }
}

/** Buildings in which services with the policy stand: those that they name, or else all. */
function homesOf(
  { products, population }: Scenario,
  policy: string,
  holding: readonly Holding[],
): readonly Holding[] {
  const places = [
    ...Object.values(products).filter(
      ({ policies }) => policies[policy] !== undefined && policies[policy] !== 0,
    ),
    ...population.named
      .filter(named => named.policy === policy)
      .map(named => (named.in.length > 0 ? named : { in: products[named.product]?.in ?? [] })),
  ].map(each => each.in)
  if (places.some(where => where.length === 0)) return holding
  const named = new Set(places.flat().map(where => where.split('/', 1)[0]))
  return holding.filter(({ name }) => named.has(name))
}

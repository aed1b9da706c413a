/**
 * Checks that the racks hold the servers that products ask for. Named services do not count: they stand on
 * servers of the drawn ones and take none from them.
 */
import { say } from '../../base/complaint.ts'
import { numbered, roomsMeant, serversHeld } from '../expand.ts'
import { hidesNames, type Nameless } from './names.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

/** What is asked for, in the order in which a complaint has it. */
type Asked = [names: string, ask: string, servers: number, they: string, held: number]

interface Demand {
  readonly name: string
  readonly services: number
  readonly servers: number
  /** Rooms with racks in which its services may run, as `building/room`. */
  readonly rooms: ReadonlySet<string>
}

export function capacity(scenario: Scenario, nameless: Nameless): Finding[] {
  const { products, population, buildings } = scenario
  if (hidesNames(nameless, 'buildings')) return []
  const held = serversHeld(scenario)
  const named = population.named.reduce((sum, { name }) => sum + numbered(name).length, 0)
  const unnamed = population.services - named
  if (!(unnamed > 0) || held.size === 0) return []
  const demands = Object.entries(products).map(([name, { share, serversEach, in: where }]): Demand => {
    const named = where.map(each => roomsMeant(buildings, each))
    // A reference that matches no room may be the misspelt name of any.
    const meant = named.some(each => each.length === 0)
      ? []
      : named
          .flat()
          .flatMap(({ building, room }) => (held.has(`${building}/${room}`) ? [`${building}/${room}`] : []))
    // A product gets at least its share of the services, rounded down.
    const services = Math.floor(share * unnamed + 1e-9)
    return {
      name,
      services,
      servers: services * serversEach,
      rooms: new Set(meant.length > 0 ? meant : held.keys()),
    }
  })
  const all = findingOf(demands, new Set(held.keys()), held)
  if (all !== undefined) {
    const fit = named + all.fitOf(unnamed)
    return [
      {
        path: ['population', 'services'],
        complaint: say(
          '{} {} for {} servers, but the racks {} may stand in hold {}: at most {} services fit',
          ...all.asked,
          fit,
        ),
      },
    ]
  }
  return tightest(demands).flatMap(({ name, services, rooms }) => {
    const there = demands.filter(other => [...other.rooms].every(room => rooms.has(room)))
    const found = findingOf(there, rooms, held)
    if (found === undefined) return []
    const complaint = say(
      '{} {} for {} servers, but the racks {} may stand in hold {}: at most {} of its {} services fit',
      ...found.asked,
      found.fitOf(services),
      services,
    )
    return [{ path: ['products', name, 'serversEach'], complaint }]
  })
}

/** One product for each distinct set of rooms: the first that may run in exactly these. */
function tightest(demands: readonly Demand[]): Demand[] {
  const seen = new Set<string>()
  return demands.filter(({ rooms }) => {
    const set = [...rooms].sort().join('\n')
    return !seen.has(set) && seen.add(set)
  })
}

function findingOf(
  demands: readonly Demand[],
  rooms: ReadonlySet<string>,
  held: ReadonlyMap<string, number>,
): { readonly asked: Asked; readonly fitOf: (services: number) => number } | undefined {
  const wanted = demands.reduce((sum, { servers }) => sum + servers, 0)
  const there = [...rooms].reduce((sum, room) => sum + held.get(room)!, 0)
  // NaN, a number that could not be read, does not compare and is not complained of.
  if (!(wanted > there * (1 + 1e-9))) return undefined
  const names = demands.map(({ name }) => name)
  const [ask, they] = names.length === 1 ? (['asks', 'it'] as const) : (['ask', 'they'] as const)
  return {
    asked: [names.join(', '), ask, Math.ceil(wanted), they, there],
    fitOf: services => Math.floor((services * there) / wanted + 1e-9),
  }
}

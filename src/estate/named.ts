/** Services known by name: the public data platform, the state's applications, control plane, names, identity, keys. */
import { bits, stableKey, type Streams } from '../base/streams.ts'
import { numbered } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Layout } from './layout.ts'
import { oneOf } from './mix.ts'
import { type Block, roomsFor, serversInRack, serversOf } from './placement.ts'
import { inOneRack } from './wholes.ts'

type Written = Scenario['population']['named'][number]

export interface NamedService {
  readonly name: string
  readonly key: number
  readonly customer: number
  readonly product: number
  /** Of the site, drawn among the rooms it may run in; -1 where the site has none. */
  readonly server: number
  /** How many it fills, from that one on. */
  readonly servers: number
  readonly written: Written
}

export function namedServices(
  scenario: Scenario,
  layout: Layout,
  customers: ReadonlyMap<string, number>,
  streams: Streams,
): NamedService[] {
  const products = Object.keys(scenario.products)
  const stream = streams.of('named-server')
  return scenario.population.named.flatMap(written => {
    const where = written.in.length > 0 ? written.in : scenario.products[written.product]!.in
    const rooms = roomsFor(layout, where).map((row): Room => ({
      ...serversOf(layout, row),
      inRack: serversInRack(layout, row),
    }))
    const servers = rooms.reduce((sum, room) => sum + room.servers, 0)
    const fills = Math.max(1, Math.round(scenario.products[written.product]!.serversEach))
    return numbered(written.name).map((name): NamedService => {
      const key = stableKey(`service/${name}`)
      return {
        name,
        key,
        customer: customers.get(written.customer)!,
        product: products.indexOf(written.product),
        ...standing(rooms, oneOf(servers, bits(stream, key)), fills),
        written,
      }
    })
  })
}

interface Room extends Block {
  readonly inRack: number
}

/** From the n-th of all servers of the rooms on, or where so many stand in as few racks as they can; -1 where there is none. */
function standing(
  rooms: readonly Room[],
  nth: number,
  fills: number,
): Pick<NamedService, 'server' | 'servers'> {
  for (const { firstServer, servers, inRack } of rooms) {
    if (nth >= servers) {
      nth -= servers
      continue
    }
    if (fills === 1) return { server: firstServer + nth, servers: 1 }
    const own = Math.min(fills, servers)
    const from = inOneRack(firstServer + nth, own, firstServer, inRack)
    // Where the room ends before: in its last racks.
    const last = firstServer + inRack * Math.floor((servers - own) / inRack)
    const fits = from + own <= firstServer + servers
    return { server: fits ? from : Math.min(from, last), servers: own }
  }
  return { server: -1, servers: 1 }
}

/** Rows by name, and by the pattern (`state application {1..20}`) they come from. */
export function rowsByName(
  named: readonly NamedService[],
  rows: Int32Array,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  const add = (name: string, row: number): void => {
    const before = found.get(name)
    if (before === undefined) found.set(name, [row])
    else if (!before.includes(row)) before.push(row)
  }
  named.forEach(({ name, written }, nth) => {
    add(name, rows[nth]!)
    add(written.name, rows[nth]!)
  })
  return found
}

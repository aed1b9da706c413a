/** Services known by name, such as a public data platform, control plane, names, identity or keys. */
import { bits, stableKey, type Streams } from '../base/streams.ts'
import { numbered, servedBy } from '../scenario/expand.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Layout } from './layout.ts'
import { oneOf } from './mix.ts'
import { roomsFor, serversInRack, serversOf } from './placement.ts'
import type { Block } from './wholes.ts'

type Written = Scenario['population']['named'][number]

export interface NamedService {
  readonly name: string
  readonly key: number
  readonly customer: number
  readonly product: number
  /** Number of its first server on the site, drawn among the rooms it may run in; -1 if the site has none. */
  readonly server: number
  /** How many servers it fills, from that one on. */
  readonly servers: number
  readonly written: Written
}

/**
 * Places named services. Those that fill servers have them alone, and those that fill a part of one share it,
 * as far as the rooms hold them: each stands where it was drawn, or else on the next free server. Those with
 * the least choice of rooms choose first, then the largest, then by key.
 * @param taken by server of the site, how much of it other services fill
 */
export function namedServices(
  scenario: Scenario,
  layout: Layout,
  customers: ReadonlyMap<string, number>,
  taken: Float64Array,
  streams: Streams,
): NamedService[] {
  const products = Object.keys(scenario.products)
  const stream = streams.of('named-server')
  const choices = new Map<string, Choice>()
  const wanted = scenario.population.named.flatMap(written => {
    const { serversEach, in: usual } = scenario.products[written.product]!
    const where = written.in.length > 0 ? written.in : usual
    const choice = choices.get(where.join()) ?? choiceOf(layout, where)
    choices.set(where.join(), choice)
    return numbered(written.name).map((name): Wanted => {
      const key = stableKey(`service/${name}`)
      return { name, key, choice, serversEach, drawn: bits(stream, key), written }
    })
  })
  const load = taken.slice()
  const stands: Standing[] = []
  for (const row of [...wanted.keys()].sort((a, b) => before(wanted[a]!, wanted[b]!)))
    stands[row] = placed(wanted[row]!, load)
  return wanted.map(({ name, key, written }, row): NamedService => ({
    name,
    key,
    customer: customers.get(written.customer)!,
    product: products.indexOf(written.product),
    ...stands[row]!,
    written,
  }))
}

/** Rooms that services may stand in. */
interface Choice {
  readonly rooms: readonly Room[]
  readonly servers: number
  /** By size, in servers: for each server, the next one that was free at the last look; see `nextFree`. */
  readonly next: Map<number, Int32Array>
}

function choiceOf(layout: Layout, where: readonly string[]): Choice {
  const rooms = roomsFor(layout, where).map((row): Room => ({
    ...serversOf(layout, row),
    inRack: serversInRack(layout, row),
  }))
  return { rooms, servers: rooms.reduce((sum, room) => sum + room.servers, 0), next: new Map() }
}

interface Wanted extends Pick<NamedService, 'name' | 'key' | 'written'> {
  readonly choice: Choice
  readonly serversEach: number
  /** 32 random bits for the server that it tries first. */
  readonly drawn: number
}

const before = (a: Wanted, b: Wanted): number =>
  a.choice.servers - b.choice.servers || b.serversEach - a.serversEach || a.key - b.key

type Standing = Pick<NamedService, 'server' | 'servers'>

/** Fractions of a server do not add up exactly in binary. */
const FULL = 1 + 1e-9

/** The first free place from the drawn one on, added to the load; the drawn one if none is free. */
function placed({ choice, serversEach, drawn }: Wanted, load: Float64Array): Standing {
  const { rooms, servers } = choice
  const { fills, own } = servedBy(serversEach)
  const first = oneOf(servers, drawn)
  const isFree = (nth: number): boolean => {
    const { server, servers: many } = standing(rooms, nth, fills)
    for (let at = server; at < server + many; at++) if (load[at]! + own > FULL) return false
    return true
  }
  const next = choice.next.get(serversEach) ?? Int32Array.from({ length: servers + 1 }, (_, nth) => nth)
  choice.next.set(serversEach, next)
  let free = nextFree(next, first, isFree)
  if (free === servers) free = nextFree(next, 0, isFree)
  const found = standing(rooms, free === servers ? first : free, fills)
  for (let at = found.server; at >= 0 && at < found.server + found.servers; at++) load[at] = load[at]! + own
  return found
}

/**
 * The first free place from `nth` on; if there is none, the end, which points to itself. A place that is not
 * free never becomes free, so it points beyond itself, and each look shortens the path (path halving, Tarjan
 * and van Leeuwen, J. ACM 31, 1984).
 */
function nextFree(next: Int32Array, nth: number, isFree: (nth: number) => boolean): number {
  const end = next.length - 1
  for (;;) {
    while (next[nth] !== nth) {
      next[nth] = next[next[nth]!]!
      nth = next[nth]!
    }
    if (nth === end || isFree(nth)) return nth
    next[nth] = nth + 1
  }
}

interface Room extends Block {
  readonly inRack: number
}

/**
 * The nth of all servers of the rooms, or, for several servers, a run around it in as few racks as possible;
 * -1 if there is none.
 */
function standing(rooms: readonly Room[], nth: number, fills: number): Standing {
  for (const { firstServer, servers, inRack } of rooms) {
    if (nth >= servers) {
      nth -= servers
      continue
    }
    if (fills === 1) return { server: firstServer + nth, servers: 1 }
    const own = Math.min(fills, servers)
    return { server: firstServer + berth(nth, own, servers, inRack), servers: own }
  }
  return { server: -1, servers: 1 }
}

/**
 * First server of a run of `own` servers at the nth of a room. Racks (or sets of racks, for a larger run) are
 * divided into as many places as fit, so that one run leaves the next place whole.
 */
function berth(nth: number, own: number, servers: number, inRack: number): number {
  const racks = Math.ceil(own / inRack)
  const start = Math.min(nth - (nth % (racks * inRack)), inRack * Math.floor((servers - own) / inRack))
  if (racks > 1) return start
  const inside = Math.min(Math.floor((nth - start) / own), Math.floor(inRack / own) - 1)
  return start + inside * own
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
    else before.push(row)
  }
  for (const [nth, { name, written }] of named.entries()) {
    add(name, rows[nth]!)
    if (written.name !== name) add(written.name, rows[nth]!)
  }
  return found
}

/** Rows of services in order of servers: the product and the customer of each. */
import { invariant } from '../base/invariant.ts'
import type { Placement } from './placement.ts'

export interface Slots {
  readonly count: number
  readonly server: Int32Array
  readonly product: Uint8Array
  /** How many servers each fills, from that one on; empty if none fills more than one. */
  readonly servers: Uint8Array
  /** Row of each named service, in the order of the named services. */
  readonly named: Int32Array
}

/**
 * Services of a product are spread evenly over its servers, or stand on servers of their own; named ones
 * stand on the servers given. Rows are sorted by server; on one server, services come by the names of their
 * products, then named ones.
 */
export function fillSlots(
  servers: number,
  placement: Placement,
  named: { readonly server: Int32Array; readonly product: Uint8Array; readonly servers: Uint8Array },
): Slots {
  const { order, wholes } = placement
  const first = new Int32Array(servers + 1)
  for (const product of order) eachOf(placement, product, server => first[server + 1]!++)
  for (const server of named.server) first[server + 1]!++
  for (let server = 0; server < servers; server++) first[server + 1]! += first[server]!
  const count = first[servers]!
  const fillsMore = wholes.some(({ length }) => length > 0) || named.servers.some(fills => fills > 1)
  const slots = {
    count,
    server: new Int32Array(count),
    product: new Uint8Array(count),
    servers: new Uint8Array(fillsMore ? count : 0).fill(1),
    named: new Int32Array(named.server.length),
  }
  for (const product of order)
    eachOf(placement, product, (server, fills) => {
      const row = first[server]!++
      slots.server[row] = server
      slots.product[row] = product
      if (fillsMore) slots.servers[row] = fills
    })
  named.server.forEach((server, nth) => {
    const row = first[server]!++
    slots.server[row] = server
    slots.product[row] = named.product[nth]!
    if (fillsMore) slots.servers[row] = named.servers[nth]!
    slots.named[nth] = row
  })
  return slots
}

/** How much of each server is filled by services that are not known by name. */
export function serversTaken(
  servers: number,
  placement: Placement,
  products: Readonly<Record<string, { readonly serversEach: number }>>,
): Float64Array {
  const taken = new Float64Array(servers)
  const each = Object.values(products)
  for (const product of placement.order) {
    const own = Math.min(1, each[product]!.serversEach)
    eachOf(placement, product, (server, fills) => {
      for (let at = server; at < server + fills; at++) taken[at] = taken[at]! + own
    })
  }
  return taken
}

/** Visits each service of a product with its first server and the number that it fills. */
function eachOf(
  { services, blocks, wholes }: Placement,
  product: number,
  visit: (server: number, fills: number) => void,
): void {
  if (wholes[product]!.length === 0) eachOn(services[product]!, blocks[product]!, server => visit(server, 1))
  for (const block of wholes[product]!) visit(block.firstServer, block.servers)
}

function eachOn(
  count: number,
  blocks: readonly { readonly firstServer: number; readonly servers: number }[],
  visit: (server: number) => void,
): void {
  const servers = blocks.reduce((sum, block) => sum + block.servers, 0)
  invariant(count === 0 || servers > 0, 'services need a server')
  let service = 0
  let before = 0
  for (const { firstServer, servers: own } of blocks) {
    for (; service < count; service++) {
      const server = Math.floor((service * servers) / count)
      if (server >= before + own) break
      visit(firstServer + server - before)
    }
    before += own
  }
}

/** A customer orders so many services at a time, and they stand side by side. A named assumption. */
const RUN = 4

/**
 * Gives every free slot (-1) a customer: the services of each customer in runs, the runs in random order.
 * `nth` receives the number of the service among the customer's own, from 1.
 */
export function dealSlots(
  customer: Int32Array,
  nth: Int32Array,
  services: Int32Array,
  random: () => number,
): void {
  let runs = 0
  for (const count of services) runs += Math.ceil(count / RUN)
  const owner = new Int32Array(runs)
  const start = new Int32Array(runs)
  let run = 0
  for (let row = 0; row < services.length; row++)
    for (let from = 0; from < services[row]!; from += RUN) {
      owner[run] = row
      start[run++] = from
    }
  shuffle(owner, start, random)
  let slot = 0
  for (run = 0; run < runs; run++) {
    const row = owner[run]!
    const end = Math.min(start[run]! + RUN, services[row]!)
    for (let service = start[run]!; service < end; service++) {
      while (customer[slot] !== -1) slot++
      customer[slot] = row
      nth[slot++] = service + 1
    }
  }
}

/** Fisher-Yates shuffle of two columns at once. */
function shuffle(a: Int32Array, b: Int32Array, random: () => number): void {
  for (let last = a.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [one, two] = [a[last]!, b[last]!]
    a[last] = a[other]!
    b[last] = b[other]!
    a[other] = one
    b[other] = two
  }
}

/**
 * Compiles customers, services and copies of their data: once for each scenario, from the population's own
 * seed.
 */
import { stableKey, Streams } from '../base/streams.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { compileActivities } from './activities.ts'
import { compileCustomers, drawnNames } from './customers.ts'
import { compileDependencies } from './dependencies.ts'
import {
  describeNamed,
  describeServices,
  objectivesOf,
  type ServiceColumns,
  serviceColumns,
} from './describe.ts'
import { groupServices } from './groups.ts'
import { type Layout, layOut } from './layout.ts'
import { type NamedService, namedServices, rowsByName } from './named.ts'
import { placeProducts } from './placement.ts'
import type { Population, Rows, Services } from './population.ts'
import { protect } from './protect.ts'
import { dealSlots, fillSlots, serversTaken, type Slots } from './slots.ts'

/** @param layout that of the same scenario, if it exists already */
export function compilePopulation(scenario: Scenario, layout: Layout = layOut(scenario)): Population {
  const streams = new Streams(scenario.population.seed, 0)
  const { customers, services: counts, known } = compileCustomers(scenario, streams)
  const unnamed = layout.racks.count === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0)
  const placement = placeProducts(layout, scenario.products, unnamed)
  const taken = serversTaken(layout.servers, placement, scenario.products)
  const named = layout.racks.count === 0 ? [] : namedServices(scenario, layout, known, taken, streams)
  const slots = fillSlots(layout.servers, placement, {
    server: Int32Array.from(named, ({ server }) => server),
    product: Uint8Array.from(named, ({ product }) => product),
    servers: Uint8Array.from(named, ({ servers }) => servers),
  })
  const columns = serviceColumns(slots.count)
  columns.product.set(slots.product)
  setCustomers(columns, slots, named, counts, known, streams)
  describeServices(columns, scenario, streams)
  describeNamed(columns, slots.named, named, scenario, streams)
  const group = groupServices(columns, customers.count, scenario, named, slots.named)
  const firstOfRack = standOnRacks(columns, slots.server, layout.racks.firstServer)
  const byName = rowsByName(named, slots.named)
  const { policy, copies } = protect(scenario, layout, columns, customers, byName, streams)
  return {
    customers,
    services: {
      ...columns,
      customer: narrow(columns.customer, customers.count),
      rack: narrow(columns.rack, layout.racks.count),
      size: narrow(columns.size, columns.sizes.size),
      sizes: Float64Array.from(columns.sizes.keys()),
      server: narrowServers(columns.server, layout.racks.firstServer),
      servers: slots.servers,
      policy,
      group,
      firstOfRack,
    },
    copies,
    dependencies: compileDependencies(scenario, columns, byName, named, slots.named),
    products: Object.keys(scenario.products),
    tiers: Object.keys(scenario.tiers),
    objectives: objectivesOf(scenario),
    activities: compileActivities(scenario, byName),
    named: byName,
  }
}

/** Sets whose each service is, and its key: `service/customer-00042/3`, or `service/` and its own name. */
function setCustomers(
  { count, key, customer }: ServiceColumns,
  slots: Slots,
  named: readonly NamedService[],
  counts: Int32Array,
  known: ReadonlyMap<string, number>,
  streams: Streams,
): void {
  customer.fill(-1)
  named.forEach((service, nth) => (customer[slots.named[nth]!] = service.customer))
  const nth = new Int32Array(count)
  dealSlots(customer, nth, counts, streams.sequence('slots'))
  const drawn = drawnNames(known.keys())
  for (let row = 0; row < count; row++)
    if (nth[row]! > 0) key[row] = stableKey(`service/${drawn(customer[row]! - known.size)}/${nth[row]!}`)
  named.forEach((service, at) => (key[slots.named[at]!] = service.key))
}

/** Row numbers of a table with `count` rows, in the narrowest column that holds them. */
function narrow(rows: Int32Array, count: number): Rows {
  return count <= 0x10000 ? Uint16Array.from(rows) : rows
}

/** Servers in their racks, in the narrowest column that holds those of the largest rack. */
function narrowServers(server: Uint16Array, firstServer: Int32Array): Services['server'] {
  for (let rack = 1; rack < firstServer.length; rack++)
    if (firstServer[rack]! - firstServer[rack - 1]! > 0x100) return server
  return Uint8Array.from(server)
}

/**
 * Sets the rack of each service and its server in the rack; returns the first service of each rack.
 * `onServer` is numbered through the site.
 */
function standOnRacks(
  { count, rack, server }: ServiceColumns,
  onServer: Int32Array,
  firstServer: Int32Array,
): Int32Array {
  const racks = firstServer.length - 1
  const firstOfRack = new Int32Array(racks + 1)
  let row = 0
  for (let at = 0; at < racks; at++) {
    for (; row < count && onServer[row]! < firstServer[at + 1]!; row++) {
      rack[row] = at
      server[row] = onServer[row]! - firstServer[at]!
    }
    firstOfRack[at + 1] = row
  }
  return firstOfRack
}

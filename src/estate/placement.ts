/** Decides which servers carry which product. Each product fills the rooms it may run in evenly. */
import { inOrderOfNames } from '../base/inOrderOfNames.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Layout, roomsOfAll } from './layout.ts'
import { sharesOf } from './shares.ts'
import { type Block, placeWholes } from './wholes.ts'

export interface Placement {
  /** Products in the order of their names, in which they are placed and numbered, however they are written. */
  readonly order: readonly number[]
  /** Number of services of each product, in the order of the scenario. */
  readonly services: readonly number[]
  /** By product: the blocks over which its services are spread evenly. */
  readonly blocks: readonly (readonly Block[])[]
  /** By product whose services fill more than one server each: a block for each service. */
  readonly wholes: readonly (readonly Block[])[]
}

/**
 * Rows of the rooms with racks that a product (or a named service) may run in; all rooms with racks if it
 * names none that has any.
 */
export function roomsFor(layout: Layout, where: readonly string[]): number[] {
  const { firstOfRoom } = layout.racks
  const withRacks = (row: number): boolean => firstOfRoom[row + 1]! > firstOfRoom[row]!
  const rooms = (where.length === 0 ? [...layout.rooms.keys()] : roomsOfAll(layout, where)).filter(withRacks)
  return rooms.length > 0 || where.length === 0 ? rooms : roomsFor(layout, [])
}

/** Number of servers in each rack of a room with racks. */
export function serversInRack({ racks }: Layout, room: number): number {
  const rack = racks.firstOfRoom[room]!
  return racks.firstServer[rack + 1]! - racks.firstServer[rack]!
}

/** First server and number of servers of a room. */
export function serversOf({ racks }: Layout, room: number): Block {
  const firstServer = racks.firstServer[racks.firstOfRoom[room]!]!
  return { firstServer, servers: racks.firstServer[racks.firstOfRoom[room + 1]!]! - firstServer }
}

/** Products with the least choice of rooms are placed first, so that the others do not take their servers. */
export function placeProducts(layout: Layout, products: Scenario['products'], total: number): Placement {
  const all = Object.values(products)
  const order = inOrderOfNames(Object.keys(products))
  const services: number[] = []
  sharesOf(
    total,
    order.map(product => all[product]!.share),
  ).forEach((own, nth) => (services[order[nth]!] = own))
  const rooms = all.map(product => roomsFor(layout, product.in))
  const room = layout.rooms.map((_, row) => serversOf(layout, row))
  const free = room.map(({ servers }) => servers)
  const next = room.map(({ firstServer }) => firstServer)
  const capacity = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + room[row]!.servers, 0)
  const narrowest = order.toSorted((a, b) => capacity(rooms[a]!) - capacity(rooms[b]!))
  const blocks: Block[][] = all.map(() => [])
  const wholes: Block[][] = all.map(() => [])
  const take = (row: number, servers: number): void => {
    next[row]! += servers
    free[row]! -= servers
  }
  for (const product of narrowest) {
    const { serversEach } = all[product]!
    const wanted = Math.ceil(services[product]! * serversEach - 1e-9)
    if (wanted === 0) continue
    const rows = rooms[product]!
    const spare = rows.reduce((sum, row) => sum + free[row]!, 0)
    // If nothing is free any more, the product shares the servers of its rooms with the others.
    const shared = spare === 0
    if (serversEach > 1) {
      const places = rows.map(row => ({
        ...(shared ? room[row]! : { firstServer: next[row]!, servers: free[row]! }),
        firstOfRoom: room[row]!.firstServer,
        inRack: serversInRack(layout, row),
      }))
      const placed = placeWholes(places, services[product]!, serversEach)
      wholes[product] = placed.flat()
      if (!shared) placed.forEach((own, at) => take(rows[at]!, reachOf(own, places[at]!.firstServer)))
    } else if (shared) blocks[product] = rows.map(row => room[row]!)
    else {
      const taken = sharesOf(
        Math.min(wanted, spare),
        rows.map(row => free[row]!),
      )
      rows.forEach((row, at) => {
        if (taken[at] === 0) return
        blocks[product]!.push({ firstServer: next[row]!, servers: taken[at]! })
        take(row, taken[at]!)
      })
    }
  }
  return { order, services, blocks, wholes }
}

/** Number of servers from the first one up to the end of the last block. */
function reachOf(blocks: readonly Block[], firstServer: number): number {
  return (
    blocks.reduce((end, each) => Math.max(end, each.firstServer + each.servers), firstServer) - firstServer
  )
}

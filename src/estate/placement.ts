/** Which servers carry which product, and how many services each: products fill the rooms they may run in evenly. */
import type { Scenario } from '../scenario/scenario.ts'
import { type Layout, roomsOfAll } from './layout.ts'

/** A run of servers of one product in one room. */
export interface Block {
  readonly firstServer: number
  readonly servers: number
}

export interface Placement {
  /** Of each product, in the order of the scenario. */
  readonly services: readonly number[]
  readonly blocks: readonly (readonly Block[])[]
}

/** Rows of rooms with racks a product (or a named service) may run in; all with racks where nothing is said. */
export function roomsFor(layout: Layout, where: readonly string[]): number[] {
  const { firstOfRoom } = layout.racks
  const withRacks = (row: number): boolean => firstOfRoom[row + 1]! > firstOfRoom[row]!
  const rooms = (where.length === 0 ? [...layout.rooms.keys()] : roomsOfAll(layout, where)).filter(withRacks)
  return rooms.length > 0 || where.length === 0 ? rooms : roomsFor(layout, [])
}

/** First server and number of servers of a room. */
export function serversOf({ racks }: Layout, room: number): Block {
  const firstServer = racks.firstServer[racks.firstOfRoom[room]!]!
  return { firstServer, servers: racks.firstServer[racks.firstOfRoom[room + 1]!]! - firstServer }
}

/** Products with the least choice of rooms are placed first, so that the others do not take their place. */
export function placeProducts(layout: Layout, products: Scenario['products'], total: number): Placement {
  const all = Object.values(products)
  const services = sharesOf(
    total,
    all.map(({ share }) => share),
  )
  const rooms = all.map(product => roomsFor(layout, product.in))
  const room = layout.rooms.map((_, row) => serversOf(layout, row))
  const free = room.map(({ servers }) => servers)
  const next = room.map(({ firstServer }) => firstServer)
  const capacity = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + room[row]!.servers, 0)
  const order = [...all.keys()].sort((a, b) => capacity(rooms[a]!) - capacity(rooms[b]!) || a - b)
  const blocks: Block[][] = all.map(() => [])
  for (const product of order) {
    const wanted = Math.ceil(services[product]! * all[product]!.serversEach)
    if (wanted === 0) continue
    const spare = rooms[product]!.reduce((sum, row) => sum + free[row]!, 0)
    // Where nothing is free any more the product shares the servers of its rooms with the others.
    if (spare === 0) blocks[product] = rooms[product]!.map(row => room[row]!)
    else {
      const taken = sharesOf(
        Math.min(wanted, spare),
        rooms[product]!.map(row => free[row]!),
      )
      rooms[product]!.forEach((row, at) => {
        const servers = taken[at]!
        if (servers === 0) return
        blocks[product]!.push({ firstServer: next[row]!, servers })
        next[row]! += servers
        free[row]! -= servers
      })
    }
  }
  return { services, blocks }
}

/** Whole numbers in proportion to shares, with the exact total; none above its share by one or more. */
function sharesOf(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  if (sum === 0) return shares.map(() => 0)
  const last = shares.findLastIndex(share => share > 0)
  let running = 0
  let before = 0
  return shares.map((share, at) => {
    running += share
    const reached = at >= last ? total : Math.floor((total * running) / sum)
    const own = reached - before
    before = reached
    return own
  })
}

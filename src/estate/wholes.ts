/** Services that fill more than one server stand on whole servers side by side, in one rack where they fit. */
import type { Block } from './placement.ts'
import { sharesOf } from './shares.ts'

/** What is free in a room, up to its end. */
export interface FreeServers extends Block {
  /** First server of the room, and servers of each of its racks. */
  readonly firstOfRoom: number
  readonly inRack: number
}

/** Servers of each of so many services, by room. Rooms get services in proportion to how many they hold. */
export function placeWholes(rooms: readonly FreeServers[], services: number, each: number): Block[][] {
  const holds = rooms.map(({ servers }) => Math.floor(servers / each + 1e-9))
  const all = holds.reduce((sum, own) => sum + own, 0)
  const own = sharesOf(Math.min(services, all), holds)
  // What no room holds alone shares servers with the others of the roomiest.
  const roomiest = rooms.reduce((best, { servers }, row) => (servers > rooms[best]!.servers ? row : best), 0)
  own[roomiest] = own[roomiest]! + Math.max(0, services - all)
  return rooms.map((room, row) => standInRoom(room, own[row]!, each))
}

/** One after another; the next rack is begun for one that does not fit into the rest of this one, as long as servers are left over. */
function standInRoom(
  { firstServer, servers, firstOfRoom, inRack }: FreeServers,
  services: number,
  each: number,
): Block[] {
  const end = firstServer + servers
  const upTo = (nth: number): number => Math.floor(nth * each + 1e-9)
  let spare = servers - upTo(services)
  let at = firstServer
  return Array.from({ length: services }, (_, nth): Block => {
    const wanted = upTo(nth + 1) - upTo(nth)
    const start = inOneRack(at, wanted, firstOfRoom, inRack)
    if (start - at <= spare) {
      spare -= start - at
      at = start
    }
    // What is more than fits goes round again.
    if (at + wanted > end) at = firstServer
    const first = at
    at += wanted
    return { firstServer: first, servers: Math.min(wanted, servers) }
  })
}

/** The first server from `at` on from which so many stand in as few racks as they can. */
function inOneRack(at: number, wanted: number, firstOfRoom: number, inRack: number): number {
  const left = inRack - ((at - firstOfRoom) % inRack)
  return wanted > left ? at + (left % inRack) : at
}

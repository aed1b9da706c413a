/** Places services that fill more than one server on whole servers side by side, in one rack if they fit. */
import { sharesOf } from './shares.ts'

/** A run of servers of one product in one room. */
export interface Block {
  readonly firstServer: number
  readonly servers: number
}

/** Free servers of a room, up to its end. */
export interface FreeServers extends Block {
  /** First server of the room, and servers of each of its racks. */
  readonly firstOfRoom: number
  readonly inRack: number
}

/** A block of servers for each service, by room. Rooms get services in proportion to how many they hold. */
export function placeWholes(rooms: readonly FreeServers[], services: number, each: number): Block[][] {
  const holds = rooms.map(({ servers }) => Math.floor(servers / each + 1e-9))
  const all = holds.reduce((sum, own) => sum + own, 0)
  const own = sharesOf(Math.min(services, all), holds)
  // Services that no room can hold alone share servers with others in the room with the most free ones.
  const roomiest = rooms.reduce((best, { servers }, row) => (servers > rooms[best]!.servers ? row : best), 0)
  own[roomiest] = own[roomiest]! + Math.max(0, services - all)
  return rooms.map((room, row) => standInRoom(room, own[row]!, each))
}

/**
 * One after another. A service that does not fit into the rest of a rack begins the next rack, as long as
 * servers are left over.
 */
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
    // Services that do not fit start again at the first server.
    if (at + wanted > end) at = firstServer
    const first = at
    at += wanted
    return { firstServer: first, servers: Math.min(wanted, servers) }
  })
}

/** The first server from `at` on from which `wanted` servers stand in as few racks as possible. */
function inOneRack(at: number, wanted: number, firstOfRoom: number, inRack: number): number {
  const left = inRack - ((at - firstOfRoom) % inRack)
  return wanted > left ? at + (left % inRack) : at
}

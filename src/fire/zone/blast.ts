/** Bounds on the flow through a room in one step. */
import { takenK } from './beyond.ts'
import type { Network } from './network.ts'
import type { Island, Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/**
 * Largest net loss of a room in a step, as a share of its volume; pace.ts shortens the next step so that it
 * need not be limited.
 */
export const LARGEST_LOSS = 0.15
/** Largest flow through a room in a step, as a share of its volume. */
const LARGEST_THROUGH = 0.6

/**
 * A share above this counts as unlimited; number of passes that follow the limits from room to room.
 * Numerical choices.
 */
const HELD = 0.999
const PASSES = 16

/**
 * Limits the flows of a room that the shortest step cannot resolve. A room under pressure that is opened
 * loses at most a share of its gas, or the rest would expand to nothing; a room that is blown through
 * exchanges at most its own content, and keeps what the pressures give it or take from it: else its walls would
 * cool it while the gas in place of theirs goes by. Gas held back here does not arrive in the next room, which
 * then may not pass it on.
 */
export function holdBlast(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  const { rooms } = island
  for (let i = 0; i < rooms.length; i++) s.loss[rooms[i]!] = s.flushed[rooms[i]!] = 0
  for (let pass = 0; pass < PASSES; pass++) {
    measure(network, zones, s, rooms)
    if (!shares(zones, s, rooms, dt)) return
    for (let i = 0; i < s.count; i++) {
      if (s.inner[i]) continue
      const from = s.from[i]!
      const to = s.to[i]!
      let share = from < 0 ? 1 : s.net[from >> 1]!
      if (to >= 0) share = Math.min(share, s.inflow[to >> 1]!)
      s.rate[i]! *= share
    }
  }
}

/**
 * Net and incoming flow of every room, as mass times temperature, which is proportional to volume: gas that
 * enters cold leaves hot.
 */
function measure(network: Network, zones: Zones, s: Scratch, rooms: Int32Array): void {
  const { net, inflow } = s
  for (let i = 0; i < rooms.length; i++) net[rooms[i]!] = inflow[rooms[i]!] = 0
  for (let i = 0; i < s.count; i++) {
    if (s.inner[i]) continue
    const from = s.from[i]!
    const to = s.to[i]!
    const flow = s.rate[i]! * takenK(network, zones, from)
    if (from >= 0) net[from >> 1]! -= flow
    if (to >= 0) {
      net[to >> 1]! += flow
      inflow[to >> 1]! += flow
    }
  }
}

/**
 * Turns `net` and `inflow` into the shares of outflow and of inflow that each room allows; false if nothing is
 * limited.
 */
function shares(zones: Zones, s: Scratch, rooms: Int32Array, dt: number): boolean {
  const { net, inflow } = s
  let held = false
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    const upper = 2 * r
    const content =
      (zones.massKg[upper]! * zones.temperatureK[upper]! +
        zones.massKg[upper + 1]! * zones.temperatureK[upper + 1]!) /
      dt
    const lost = -net[r]!
    s.loss[r] = Math.max(s.loss[r]!, lost / (content * dt))
    const into = inflow[r]!
    const out = into + lost
    s.flushed[r] = Math.max(s.flushed[r]!, out / (content * dt))
    const most = LARGEST_THROUGH * content
    const loses = Math.min(lost, LARGEST_LOSS * content)
    const comes = into * Math.min(1, most / Math.max(into, out))
    const goes = Math.min(most, comes + loses)
    net[r] = shareOf(goes, out)
    inflow[r] = shareOf(goes < most ? comes : Math.min(comes, most - loses), into)
    held ||= net[r] < HELD || inflow[r] < HELD
  }
  return held
}

/** What leaves a room that is blown into may be too little to show in the balance, which is then 0 or less. */
function shareOf(allowed: number, asked: number): number {
  return asked > 0 && allowed < asked ? Math.max(0, allowed) / asked : 1
}

/** Bounds on what flows through a room in one step. */
import type { Network } from './network.ts'
import type { Island, Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/** Largest net loss of a room in a step, as a share of its volume; pace.ts makes the next step short enough to need no holding back. */
export const LARGEST_LOSS = 0.15
/** Largest flow through a room in a step, as a share of its volume. */
const LARGEST_THROUGH = 0.6

/**
 * Limits the flows of a room that the shortest step cannot follow: one under pressure that is opened loses at most a share
 * of its gas (or what is left would expand to nothing), one that is blown through exchanges at most its own content.
 */
export function holdBlast(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  const { net, inflow } = s
  const { rooms } = island
  for (let i = 0; i < rooms.length; i++) net[rooms[i]!] = inflow[rooms[i]!] = 0
  // Counted as mass times temperature, which is volume: what enters cold leaves hot.
  for (let i = 0; i < s.count; i++) {
    if (s.inner[i]) continue
    const from = s.from[i]!
    const to = s.to[i]!
    const flow = s.rate[i]! * (from < 0 ? network.ambient.outsideK : zones.temperatureK[from]!)
    if (from >= 0) net[from >> 1] = net[from >> 1]! - flow
    if (to >= 0) {
      net[to >> 1] = net[to >> 1]! + flow
      inflow[to >> 1] = inflow[to >> 1]! + flow
    }
  }
  let held = false
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    const upper = 2 * r
    const content =
      (zones.massKg[upper]! * zones.temperatureK[upper]! +
        zones.massKg[upper + 1]! * zones.temperatureK[upper + 1]!) /
      dt
    const lost = -net[r]!
    s.loss[r] = Math.max(0, lost / (content * dt))
    net[r] = lost > LARGEST_LOSS * content ? (LARGEST_LOSS * content) / lost : 1
    const through = Math.max(inflow[r]!, inflow[r]! + lost)
    inflow[r] = through > LARGEST_THROUGH * content ? (LARGEST_THROUGH * content) / through : 1
    held ||= net[r] < 1 || inflow[r] < 1
  }
  if (!held) return
  for (let i = 0; i < s.count; i++) {
    if (s.inner[i]) continue
    const from = s.from[i]!
    const to = s.to[i]!
    let share = from < 0 ? 1 : Math.min(net[from >> 1]!, inflow[from >> 1]!)
    if (to >= 0) share = Math.min(share, inflow[to >> 1]!)
    s.rate[i] = s.rate[i]! * share
  }
}

/**
 * Implicit conduction through a slab of graded cells over one step: elimination towards the surface, then
 * back substitution.
 */
import { cbrt } from '../../base/maths.ts'
import { HORIZONTAL, SIGMA, VERTICAL } from './constants.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/** Whether a surface (ceiling, upper wall, lower wall, floor) is a wall. */
export function upright(surface: number): boolean {
  return surface === 1 || surface === 2
}

/**
 * Sets `s.slabInertia`, W/m2K, and `s.slabRestK`: a flux of q W/m2 into the surface would bring it to
 * `slabRestK + q / slabInertia`. The pivots are kept for the back substitution.
 */
export function slabResponse(network: Network, zones: Zones, s: Scratch, slab: number, dt: number): void {
  const first = network.cellStart[slab]!
  const last = network.cellStart[slab + 1]! - 1
  if (last < first) {
    s.slabInertia = 0
    s.slabRestK = 0
    return
  }
  const { pivot, right } = s
  const capacity = network.cellCapacity
  const conductance = network.cellConductance
  let below = backConductance(network, zones, slab, last)
  let heatBelow = below * network.ambient.outsideK
  for (let c = last; c >= first; c--) {
    const above = c > first ? conductance[c - 1]! : 0
    const own = capacity[c]! / dt
    const p = own + below + above
    const heat = own * zones.cellK[c]! + heatBelow
    pivot[c] = p
    right[c] = heat
    below = above - (above * above) / p
    heatBelow = (above * heat) / p
    // Seen from the room, cell c is a conductance `below` to a body at heatBelow / below.
  }
  const surface = network.surfaceConductance[slab]!
  s.slabRestK = right[first]! / pivot[first]!
  s.slabInertia = 1 / (1 / pivot[first]! + 1 / surface)
}

/** Conductance from the last cell to the outside air and sky; 0 where another room's slab continues it. */
function backConductance(network: Network, zones: Zones, slab: number, last: number): number {
  if (network.partner[slab]! >= 0) return 0
  const t = zones.cellK[last]!
  const ambient = network.ambient.outsideK
  const c = upright(slab & 3) ? VERTICAL : HORIZONTAL
  const h = c * cbrt(Math.abs(t - ambient)) + SIGMA * (t + ambient) * (t * t + ambient * ambient)
  return 1 / (1 / network.cellConductance[last]! + 1 / h)
}

/** Sets the temperatures of the cells for a flux into the surface, W/m2; returns the flux out of the back, W/m2. */
export function slabCells(network: Network, zones: Zones, s: Scratch, slab: number, flux: number): number {
  const first = network.cellStart[slab]!
  const last = network.cellStart[slab + 1]! - 1
  const back = backConductance(network, zones, slab, last)
  let t = (s.right[first]! + flux) / s.pivot[first]!
  zones.cellK[first] = t
  for (let c = first + 1; c <= last; c++) {
    t = (s.right[c]! + network.cellConductance[c - 1]! * t) / s.pivot[c]!
    zones.cellK[c] = t
  }
  return back * (t - network.ambient.outsideK)
}

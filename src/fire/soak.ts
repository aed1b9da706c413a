/**
 * What slabs do while the gas rests. A developed fire changes slowly: gas follows its walls and its fuel within seconds. So its gas is
 * brought to balance only now and then, and in between heat goes on soaking into walls and floors by the fluxes of the last
 * balance, less what a warmer surface takes up less. Backward Euler over the network's own cells.
 */
import { SIGMA } from './zone/constants.ts'
import type { Network } from './zone/network.ts'
import type { Zones } from './zone/zones.ts'

/** Convection at a hot wall, W/m2K: EN 1991-1-2 for compartments. */
const convection = 25

export function soak(network: Network, zones: Zones, seconds: number): void {
  for (let slab = 0; slab < 4 * network.rooms; slab++) soakSlab(network, zones, slab, seconds)
}

const pivot = new Float64Array(64)
const right = new Float64Array(64)

function soakSlab(network: Network, zones: Zones, slab: number, seconds: number): void {
  const { cellStart, cellCapacity, cellConductance } = network
  const first = cellStart[slab]!
  const cells = cellStart[slab + 1]! - first
  if (cells === 0) return
  const { cellK } = zones
  const outsideK = network.ambient.outsideK
  const lastK = cellK[first + cells - 1]!
  const film = SIGMA * (lastK + outsideK) * (lastK * lastK + outsideK * outsideK) + 5
  let below = network.partner[slab]! >= 0 ? 0 : 1 / (1 / cellConductance[first + cells - 1]! + 1 / film)
  let heatBelow = below * outsideK
  for (let c = cells - 1; c >= 0; c--) {
    const above = c > 0 ? cellConductance[first + c - 1]! : 0
    const own = cellCapacity[first + c]! / seconds
    pivot[c] = own + below + above
    right[c] = own * cellK[first + c]! + heatBelow
    below = above - (above * above) / pivot[c]!
    heatBelow = (above * right[c]!) / pivot[c]!
  }
  const rest = right[0]! / pivot[0]!
  const inertia = 1 / (1 / pivot[0]! + 1 / network.surfaceConductance[slab]!)
  const surfaceK = zones.surfaceK[slab]!
  const slope = 4 * SIGMA * surfaceK * surfaceK * surfaceK + convection
  const flux = (1000 * zones.absorbedKwM2[slab]! - slope * (rest - surfaceK)) / (1 + slope / inertia)
  zones.surfaceK[slab] = rest + flux / inertia
  zones.absorbedKwM2[slab] = flux / 1000
  let t = (right[0]! + flux) / pivot[0]!
  cellK[first] = t
  for (let c = 1; c < cells; c++) {
    t = (right[c]! + cellConductance[first + c - 1]! * t) / pivot[c]!
    cellK[first + c] = t
  }
}

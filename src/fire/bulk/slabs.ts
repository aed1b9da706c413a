/**
 * Slabs and radiating openings of one-zone rooms: conduction by backward Euler over the network's own cells.
 */
import { SIGMA } from '../zone/constants.ts'
import type { Network } from '../zone/network.ts'
import type { Zones } from '../zone/zones.ts'

/** Convection at the far side of a wall, W/m2K: EN 1991-1-2 gives 4, without radiation. */
const farFilm = 4

export interface Slabs {
  /**
   * Surface temperature at zero flux, K, and conductance from there, W/m2K: `flux = inertia (surface -
   * rest)`.
   */
  readonly rest: Float64Array
  readonly inertia: Float64Array
  /**
   * Emissivity of gas and surface times sigma, W/m2K4, and thermal resistance of the slab, m2K/W: constant
   * over the sweeps of a step.
   */
  readonly glow: Float64Array
  readonly resistance: Float64Array
  readonly pivot: Float64Array
  readonly right: Float64Array
  /** Openings of each room that radiate in this step: the room on the other side, and their open area, m2. */
  readonly firstOpen: Int32Array
  readonly openRoom: Int32Array
  readonly area: Float64Array
  /** Area of each room's surfaces and of its openings to the outside, m2. */
  readonly aroundM2: Float64Array
}

export function slabScratch(network: Network): Slabs {
  const n = network.rooms
  return {
    rest: new Float64Array(4 * n),
    inertia: new Float64Array(4 * n),
    glow: new Float64Array(4 * n),
    resistance: new Float64Array(4 * n),
    pivot: new Float64Array(network.cellCapacity.length),
    right: new Float64Array(network.cellCapacity.length),
    firstOpen: new Int32Array(n + 1),
    openRoom: new Int32Array(network.roomEdge.length),
    area: new Float64Array(network.roomEdge.length),
    aroundM2: new Float64Array(n),
  }
}

/** Lists the openings that are open now. */
function measureOpenings(network: Network, zones: Zones, slabs: Slabs): void {
  const { roomEdgeStart, roomEdge, edgeA, edgeB } = network
  const { firstOpen, openRoom, area, aroundM2 } = slabs
  let count = 0
  for (let r = 0; r < network.rooms; r++) {
    firstOpen[r] = count
    let around = 0
    for (let k = 0; k < 4; k++) around += zones.slabArea[4 * r + k]!
    for (let i = roomEdgeStart[r]!; i < roomEdgeStart[r + 1]!; i++) {
      const e = roomEdge[i]!
      const open = openM2(network, zones, e)
      if (open === 0) continue
      const other = edgeA[e] === r ? edgeB[e]! : edgeA[e]!
      if (other < 0) around += open
      openRoom[count] = other
      area[count++] = open
    }
    aroundM2[r] = around
  }
  firstOpen[network.rooms] = count
}

/** Open area through which an edge radiates, m2: that of a vent or hole, none of a crack or a fan. */
function openM2(network: Network, zones: Zones, e: number): number {
  const h = e - network.vents
  if (h >= network.holes || (h < 0 && e >= network.ownVents)) return 0
  return h >= 0
    ? network.holeArea[h]! * zones.holeOpening[h]!
    : network.ventWidth[e]! * (network.ventSoffit[e]! - network.ventSill[e]!) * zones.ventOpening[e]!
}

/** Eliminates every slab from its far side towards the room. @param emissivity of the gas of each room */
export function prepareSlabs(
  network: Network,
  zones: Zones,
  slabs: Slabs,
  emissivity: Float64Array,
  dt: number,
): void {
  measureOpenings(network, zones, slabs)
  const { cellStart, cellCapacity, cellConductance } = network
  const outsideK = network.ambient.outsideK
  for (let slab = 0; slab < 4 * network.rooms; slab++) {
    const first = cellStart[slab]!
    const last = cellStart[slab + 1]! - 1
    slabs.glow[slab] = emissivity[slab >> 2]! * network.emissivity[slab]! * SIGMA
    if (last < first) {
      slabs.inertia[slab] = 0
      continue
    }
    const t = zones.cellK[last]!
    const far = farFilm + SIGMA * (t + outsideK) * (t * t + outsideK * outsideK)
    let below = network.partner[slab]! >= 0 ? 0 : 1 / (1 / cellConductance[last]! + 1 / far)
    let heatBelow = below * outsideK
    for (let c = last; c >= first; c--) {
      const above = c > first ? cellConductance[c - 1]! : 0
      const own = cellCapacity[c]! / dt
      const pivot = own + below + above
      const right = own * zones.cellK[c]! + heatBelow
      slabs.pivot[c] = pivot
      slabs.right[c] = right
      below = above - (above * above) / pivot
      heatBelow = (above * right) / pivot
    }
    slabs.rest[slab] = slabs.right[first]! / slabs.pivot[first]!
    slabs.inertia[slab] = 1 / (1 / slabs.pivot[first]! + 1 / network.surfaceConductance[slab]!)
    slabs.resistance[slab] = 1 / slabs.inertia[slab]!
  }
}

/** Puts the heat of the step into the cells. */
export function takeHeat(network: Network, zones: Zones, slabs: Slabs): void {
  const { cellStart, cellConductance } = network
  for (let slab = 0; slab < 4 * network.rooms; slab++) {
    const first = cellStart[slab]!
    const last = cellStart[slab + 1]! - 1
    if (last < first) continue
    const flux = slabs.inertia[slab]! * (zones.surfaceK[slab]! - slabs.rest[slab]!)
    zones.absorbedKwM2[slab] = flux / 1000
    let t = (slabs.right[first]! + flux) / slabs.pivot[first]!
    zones.cellK[first] = t
    for (let c = first + 1; c <= last; c++) {
      t = (slabs.right[c]! + cellConductance[c - 1]! * t) / slabs.pivot[c]!
      zones.cellK[c] = t
    }
  }
}

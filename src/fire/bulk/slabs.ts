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
  /**
   * Openings of each room that may radiate: the room on the other side, and the vent or (as -1 - row) the
   * hole.
   */
  readonly firstOpening: Int32Array
  readonly openingRoom: Int32Array
  readonly openingRow: Int32Array
  /** Those open in this step, listed the same way, and their open area, m2. */
  readonly firstOpen: Int32Array
  readonly openRoom: Int32Array
  readonly area: Float64Array
  /** Area of each room's surfaces and of its openings to the outside, m2. */
  readonly aroundM2: Float64Array
}

export function slabScratch(network: Network): Slabs {
  const n = network.rooms
  const found: [number, number, number][] = []
  for (let v = 0; v < network.ownVents; v++) both(found, network.ventA[v]!, network.ventB[v]!, v)
  for (let h = 0; h < network.holes; h++) both(found, network.holeLower[h]!, network.holeUpper[h]!, -1 - h)
  found.sort((x, y) => x[0] - y[0])
  const firstOpening = new Int32Array(n + 1)
  for (const [room] of found) firstOpening[room + 1]!++
  for (let r = 0; r < n; r++) firstOpening[r + 1]! += firstOpening[r]!
  return {
    rest: new Float64Array(4 * n),
    inertia: new Float64Array(4 * n),
    glow: new Float64Array(4 * n),
    resistance: new Float64Array(4 * n),
    pivot: new Float64Array(network.cellCapacity.length),
    right: new Float64Array(network.cellCapacity.length),
    firstOpening,
    openingRoom: Int32Array.from(found, ([, other]) => other),
    openingRow: Int32Array.from(found, ([, , which]) => which),
    firstOpen: new Int32Array(n + 1),
    openRoom: new Int32Array(found.length),
    area: new Float64Array(found.length),
    aroundM2: new Float64Array(n),
  }
}

/** Lists the openings that are open now. */
function measureOpenings(network: Network, zones: Zones, slabs: Slabs): void {
  const { firstOpening, openingRoom, openingRow, firstOpen, openRoom, area, aroundM2 } = slabs
  let count = 0
  for (let r = 0; r < network.rooms; r++) {
    firstOpen[r] = count
    let around = 0
    for (let k = 0; k < 4; k++) around += zones.slabArea[4 * r + k]!
    for (let i = firstOpening[r]!; i < firstOpening[r + 1]!; i++) {
      const open = openM2(network, zones, openingRow[i]!)
      if (open === 0) continue
      if (openingRoom[i]! < 0) around += open
      openRoom[count] = openingRoom[i]!
      area[count++] = open
    }
    aroundM2[r] = around
  }
  firstOpen[network.rooms] = count
}

function openM2(network: Network, zones: Zones, row: number): number {
  return row < 0
    ? network.holeArea[-1 - row]! * zones.holeOpening[-1 - row]!
    : network.ventWidth[row]! * (network.ventSoffit[row]! - network.ventSill[row]!) * zones.ventOpening[row]!
}

function both(found: [number, number, number][], a: number, b: number, which: number): void {
  if (a >= 0) found.push([a, b, which])
  if (b >= 0) found.push([b, a, which])
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

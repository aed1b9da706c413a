/**
 * Flow between rooms that are one well-mixed gas each: Bernoulli over the height of an opening between the linear pressure profiles of its
 * sides (C 0.7, Kawagoe's case of one opening follows from it), net and exchange flow through holes in floors (Cooper 1989; C 0.68).
 */
import { GRAVITY, RHO_T } from '../zone/constants.ts'
import type { Network } from '../zone/network.ts'
import type { Zones } from '../zone/zones.ts'

const holeDischarge = 0.68
/** Below this difference, Pa, flow is linear in it: keeps the slope finite. */
const laminarPa = 0.01
const laminarRoot = Math.sqrt(laminarPa)

/** What of an opening depends on temperatures and not on pressures: written before it is read in every step. */
export interface Edges {
  readonly rooms: number
  /** Openings with any area: rows of vents (value) and holes (-1 - value); rooms on both sides. */
  count: number
  readonly row: Int32Array
  readonly a: Int32Array
  readonly b: Int32Array
  /** Pressure difference a - b at the lower and upper end for equal gauge pressures, Pa; a hole has one level. */
  readonly low: Float64Array
  readonly high: Float64Array
  readonly tall: Float64Array
  /** C w sqrt(2 rho) for gas of a and of b; for a hole C A sqrt(2 rho). */
  readonly fromA: Float64Array
  readonly fromB: Float64Array
  /** Exchange through a hole: m3/s at no net flow, flooding pressure, densities; 0 without. */
  readonly exchange: Float64Array
  readonly flood: Float64Array
  readonly rhoA: Float64Array
  readonly rhoB: Float64Array
}

export function edgesOf(network: Network): Edges {
  const n = network.vents + network.holes
  const column = () => new Float64Array(n)
  return {
    rooms: network.rooms,
    count: 0,
    row: new Int32Array(n),
    a: new Int32Array(n),
    b: new Int32Array(n),
    low: column(),
    high: column(),
    tall: column(),
    fromA: column(),
    fromB: column(),
    exchange: column(),
    flood: column(),
    rhoA: column(),
    rhoB: column(),
  }
}

/** Takes up openings and temperatures. */
export function prepareEdges(network: Network, zones: Zones, edges: Edges): void {
  edges.count = 0
  for (let v = 0; v < network.vents; v++) {
    const width = network.ventWidth[v]! * zones.ventOpening[v]!
    if (width <= 0) continue
    const sill = network.ventSill[v]!
    const soffit = network.ventSoffit[v]!
    addEdge(
      network,
      zones,
      edges,
      v,
      network.ventA[v]!,
      network.ventB[v]!,
      sill,
      soffit,
      network.ventDischarge[v]! * width,
    )
  }
  for (let h = 0; h < network.holes; h++) {
    const area = network.holeArea[h]! * zones.holeOpening[h]!
    if (area <= 0) continue
    const below = network.holeLower[h]!
    const above = network.holeUpper[h]!
    const z = above >= 0 ? network.floorZ[above]! : network.floorZ[below]! + network.height[below]!
    const e = addEdge(network, zones, edges, -1 - h, below, above, z, z, holeDischarge * area)
    const excess = edges.rhoB[e]! - edges.rhoA[e]!
    if (excess <= 0) continue
    const mean = 0.5 * (edges.rhoA[e]! + edges.rhoB[e]!)
    edges.exchange[e] = 0.1 * Math.sqrt((GRAVITY * excess * area * area * Math.sqrt(area)) / mean)
    edges.flood[e] = 0.5 * network.holeFlood[h]! * network.holeFlood[h]! * GRAVITY * excess * Math.sqrt(area)
  }
}

function addEdge(
  network: Network,
  zones: Zones,
  edges: Edges,
  row: number,
  a: number,
  b: number,
  low: number,
  high: number,
  factor: number,
): number {
  const e = edges.count++
  const outside = RHO_T / network.ambient.outsideK
  const rhoA = a < 0 ? outside : RHO_T / zones.temperatureK[2 * a]!
  const rhoB = b < 0 ? outside : RHO_T / zones.temperatureK[2 * b]!
  const floorA = a < 0 ? low : network.floorZ[a]!
  const floorB = b < 0 ? low : network.floorZ[b]!
  edges.row[e] = row
  edges.a[e] = a
  edges.b[e] = b
  edges.low[e] = GRAVITY * ((outside - rhoA) * (low - floorA) - (outside - rhoB) * (low - floorB))
  edges.high[e] = GRAVITY * ((outside - rhoA) * (high - floorA) - (outside - rhoB) * (high - floorB))
  edges.tall[e] = high - low
  edges.fromA[e] = factor * Math.sqrt(2 * rhoA)
  edges.fromB[e] = factor * Math.sqrt(2 * rhoB)
  edges.exchange[e] = 0
  edges.rhoA[e] = rhoA
  edges.rhoB[e] = rhoB
  return e
}

/** Flow of one opening, kg/s each way, and its slope, kg/(s Pa). */
export const flow = { ab: 0, ba: 0, slope: 0 }

function root(pressure: number): number {
  return pressure > laminarPa ? Math.sqrt(pressure) : pressure / laminarRoot
}

/** Sets `flow` for edge e at the rooms' gauge pressures. */
export function edgeFlow(edges: Edges, pressure: Float64Array, e: number): void {
  flow.ab = flow.ba = flow.slope = 0
  const a = edges.a[e]!
  const b = edges.b[e]!
  const p = (a < 0 ? 0 : pressure[a]!) - (b < 0 ? 0 : pressure[b]!)
  const tall = edges.tall[e]!
  const d0 = p + edges.low[e]!
  if (tall === 0) {
    holeFlow(edges, e, d0)
    return
  }
  const d1 = p + edges.high[e]!
  if (d0 * d1 >= 0) segment(edges, e, tall, d0, d1)
  else {
    const neutral = (tall * d0) / (d0 - d1)
    segment(edges, e, neutral, d0, 0)
    segment(edges, e, tall - neutral, 0, d1)
  }
}

function segment(edges: Edges, e: number, thick: number, d0: number, d1: number): void {
  const forward = d0 + d1 > 0
  const r0 = root(forward ? d0 : -d0)
  const r1 = root(forward ? d1 : -d1)
  const sum = r0 + r1
  const factor = forward ? edges.fromA[e]! : edges.fromB[e]!
  flow.slope += (factor * thick) / (sum > 2 * laminarRoot ? sum : 2 * laminarRoot)
  if (sum <= 0) return
  const rate = ((2 / 3) * factor * thick * (r0 * r0 + r0 * r1 + r1 * r1)) / sum
  if (forward) flow.ab += rate
  else flow.ba += rate
}

/**
 * Between the tangent of the square root (2) and its secant through no flow (1): by the tangent alone Newton jumps to and fro across no flow.
 */
const secant = 1.35

/** `ab` is up, `ba` down. */
function holeFlow(edges: Edges, e: number, d: number): void {
  const factor = d > 0 ? edges.fromA[e]! : edges.fromB[e]!
  const r = root(Math.abs(d))
  flow.slope = factor / (secant * (r > laminarRoot ? r : laminarRoot))
  if (d > 0) flow.ab = factor * r
  else flow.ba = factor * r
  if (edges.exchange[e] === 0) return
  const share = 1 - Math.abs(d) / edges.flood[e]!
  if (share <= 0) return
  const volume = edges.exchange[e]! * share
  flow.ab += volume * edges.rhoA[e]!
  flow.ba += volume * edges.rhoB[e]!
}

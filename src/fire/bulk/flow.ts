/**
 * Flow between well-mixed rooms. Wall openings: Bernoulli over their height, between linear pressure profiles
 * on both sides (C 0.7; Kawagoe's single opening is a special case). Holes in floors: net and exchange flow
 * (Cooper 1989; C 0.68).
 */
import { GRAVITY, RHO_T } from '../zone/constants.ts'
import type { Network } from '../zone/network.ts'
import type { Zones } from '../zone/zones.ts'

const holeDischarge = 0.68
/** Below this pressure difference, Pa, flow is linear, which keeps its slope finite. */
const laminarPa = 0.01
const laminarRoot = Math.sqrt(laminarPa)

/** What depends on temperatures but not on pressures, by opening: written before it is read in every step. */
export interface Edges {
  readonly rooms: number
  /** Openings with any area: row of a vent (value) or of a hole (-1 - value), and the rooms on both sides. */
  count: number
  readonly row: Int32Array
  readonly a: Int32Array
  readonly b: Int32Array
  /** Heights of its lower and upper end, m; a hole has one level. */
  readonly sill: Float64Array
  readonly soffit: Float64Array
  /** C w of a vent, m; C A of a hole, m2. */
  readonly factor: Float64Array
  /** Pressure difference a - b at the lower and upper end for equal gauge pressures, Pa. */
  readonly low: Float64Array
  readonly high: Float64Array
  readonly tall: Float64Array
  /** The factor times sqrt(2 rho), for gas of a and of b. */
  readonly fromA: Float64Array
  readonly fromB: Float64Array
  /** Exchange through a hole: m3/s at no net flow, flooding pressure, densities; 0 without. */
  readonly exchange: Float64Array
  readonly flood: Float64Array
  readonly rhoA: Float64Array
  readonly rhoB: Float64Array
  /** Flow each way at the last pressures given, kg/s, and its slope, kg/(s Pa). */
  readonly ab: Float64Array
  readonly ba: Float64Array
  readonly slope: Float64Array
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
    sill: column(),
    soffit: column(),
    factor: column(),
    low: column(),
    high: column(),
    tall: column(),
    fromA: column(),
    fromB: column(),
    exchange: column(),
    flood: column(),
    rhoA: column(),
    rhoB: column(),
    ab: column(),
    ba: column(),
    slope: column(),
  }
}

/** Reads open areas and temperatures for the step. */
export function prepareEdges(network: Network, zones: Zones, edges: Edges): void {
  edges.count = 0
  for (let v = 0; v < network.vents; v++) {
    const width = network.ventWidth[v]! * zones.ventOpening[v]!
    if (width <= 0) continue
    const e = addEdge(edges, v, network.ventA[v]!, network.ventB[v]!)
    edges.sill[e] = network.ventSill[v]!
    edges.soffit[e] = network.ventSoffit[v]!
    edges.factor[e] = network.ventDischarge[v]! * width
    weigh(network, zones, edges, e)
  }
  for (let h = 0; h < network.holes; h++) {
    const area = network.holeArea[h]! * zones.holeOpening[h]!
    if (area <= 0) continue
    const below = network.holeLower[h]!
    const above = network.holeUpper[h]!
    const e = addEdge(edges, -1 - h, below, above)
    edges.sill[e] = edges.soffit[e] =
      above >= 0 ? network.floorZ[above]! : network.floorZ[below]! + network.height[below]!
    edges.factor[e] = holeDischarge * area
    weigh(network, zones, edges, e)
    const excess = edges.rhoB[e]! - edges.rhoA[e]!
    if (excess <= 0) continue
    const mean = 0.5 * (edges.rhoA[e]! + edges.rhoB[e]!)
    edges.exchange[e] = 0.1 * Math.sqrt((GRAVITY * excess * area * area * Math.sqrt(area)) / mean)
    edges.flood[e] = 0.5 * network.holeFlood[h]! * network.holeFlood[h]! * GRAVITY * excess * Math.sqrt(area)
  }
}

function addEdge(edges: Edges, row: number, a: number, b: number): number {
  const e = edges.count++
  edges.row[e] = row
  edges.a[e] = a
  edges.b[e] = b
  edges.exchange[e] = 0
  return e
}

/** What the gas on both sides of an edge weighs, and how it flows. */
function weigh(network: Network, zones: Zones, edges: Edges, e: number): void {
  const a = edges.a[e]!
  const b = edges.b[e]!
  const row = edges.row[e]!
  const sill = edges.sill[e]!
  const soffit = edges.soffit[e]!
  const factor = edges.factor[e]!
  const outside = RHO_T / network.ambient.outsideK
  const edge = row >= 0 ? row : network.vents - 1 - row
  const rhoA = RHO_T / (a < 0 ? zones.beyondK[edge]! : zones.temperatureK[2 * a]!)
  const rhoB = RHO_T / (b < 0 ? zones.beyondK[edge]! : zones.temperatureK[2 * b]!)
  const floorA = a < 0 ? zones.beyondNeutralZ[edge]! : network.floorZ[a]!
  const floorB = b < 0 ? zones.beyondNeutralZ[edge]! : network.floorZ[b]!
  edges.low[e] = GRAVITY * ((outside - rhoA) * (sill - floorA) - (outside - rhoB) * (sill - floorB))
  edges.high[e] = GRAVITY * ((outside - rhoA) * (soffit - floorA) - (outside - rhoB) * (soffit - floorB))
  edges.tall[e] = soffit - sill
  edges.fromA[e] = factor * Math.sqrt(2 * rhoA)
  edges.fromB[e] = factor * Math.sqrt(2 * rhoB)
  edges.rhoA[e] = rhoA
  edges.rhoB[e] = rhoB
}

function root(pressure: number): number {
  return pressure > laminarPa ? Math.sqrt(pressure) : pressure / laminarRoot
}

/**
 * Sets `ab`, `ba` and `slope` of every edge at the rooms' gauge pressures. The loop is one function because
 * fractions passed to another would be allocated as objects.
 */
export function flowThrough(edges: Edges, pressure: Float64Array): void {
  const { a, b, low, high, tall, fromA, fromB, ab, ba, slope } = edges
  for (let e = 0; e < edges.count; e++) {
    const p = (a[e]! < 0 ? 0 : pressure[a[e]!]!) - (b[e]! < 0 ? 0 : pressure[b[e]!]!)
    const d0 = p + low[e]!
    const whole = tall[e]!
    ab[e] = ba[e] = slope[e] = 0
    if (whole === 0) {
      holeFlow(edges, pressure, e)
      continue
    }
    const d1 = p + high[e]!
    const neutral = d0 * d1 < 0 ? (whole * d0) / (d0 - d1) : whole
    // First the part below the neutral plane (the whole opening if there is none), then the part above.
    for (let part = 0; part < (neutral < whole ? 2 : 1); part++) {
      const from = part === 0 ? d0 : 0
      const to = part === 0 && neutral < whole ? 0 : d1
      const thick = part === 0 ? neutral : whole - neutral
      const forward = from + to > 0
      const r0 = root(forward ? from : -from)
      const r1 = root(forward ? to : -to)
      const sum = r0 + r1
      const factor = forward ? fromA[e]! : fromB[e]!
      slope[e]! += (factor * thick) / (sum > 2 * laminarRoot ? sum : 2 * laminarRoot)
      if (sum <= 0) continue
      const rate = ((2 / 3) * factor * thick * (r0 * r0 + r0 * r1 + r1 * r1)) / sum
      if (forward) ab[e]! += rate
      else ba[e]! += rate
    }
  }
}

/**
 * Divisor for a slope between the tangent of the square root (2) and its secant through zero flow (1): with
 * the tangent alone, Newton oscillates across zero flow.
 */
const secant = 1.35

/** `ab` is the upward flow, `ba` the downward flow. */
function holeFlow(edges: Edges, pressure: Float64Array, e: number): void {
  const a = edges.a[e]!
  const b = edges.b[e]!
  const d = (a < 0 ? 0 : pressure[a]!) - (b < 0 ? 0 : pressure[b]!) + edges.low[e]!
  const factor = d > 0 ? edges.fromA[e]! : edges.fromB[e]!
  const r = root(Math.abs(d))
  edges.slope[e] = factor / (secant * (r > laminarRoot ? r : laminarRoot))
  if (d > 0) edges.ab[e] = factor * r
  else edges.ba[e] = factor * r
  if (edges.exchange[e] === 0) return
  const share = 1 - Math.abs(d) / edges.flood[e]!
  if (share <= 0) return
  const volume = edges.exchange[e]! * share
  edges.ab[e]! += volume * edges.rhoA[e]!
  edges.ba[e]! += volume * edges.rhoB[e]!
}

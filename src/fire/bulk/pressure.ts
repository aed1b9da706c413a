/**
 * Pressures at which every room's outflow equals its inflow: Newton over all rooms at once. The matrix of
 * slopes is symmetric and diagonally dominant, so Cholesky cannot fail; a step that increases the residual is
 * halved.
 */
import { type Edges, flowThrough } from './flow.ts'
import type { Network } from '../zone/network.ts'
import type { Zones } from '../zone/zones.ts'

/** Most passes of Newton, and halvings of a step that increases the residual: numerical choices. */
const passes = 15
const halvings = 4
/** Steps are shortened to a share after this many passes: by then the iterate oscillates about the solution. */
const fullSteps = 5
const shortened = 0.6
/** Accepted residual: kg/s, plus a share of the largest flow. */
const acceptedKgS = 0.01
const acceptedShare = 3e-3
/**
 * Compliance of the gas, kg/(s Pa): keeps the matrix of a closed room regular; equals a leak of one cm2 at less than a
 * pascal. At kilopascals it passes more: a kilogram a second of vapour presses on a closed room with 10 kPa at most. No
 * mixed room of the shipped scenarios was beyond 0.1 kPa.
 */
const leastSlope = 1e-4
/** Least square of a pivot: what rounding leaves of a smaller one means nothing. */
const leastPivot = 1e-12

interface Bulk {
  matrix: Float64Array
  residual: Float64Array
  start: Float64Array
  delta: Float64Array
  /** Lowest room that each room is connected to, or itself: left of it, a row of the matrix stays zero. */
  reach: Int32Array
}
let kept: Bulk = makeScratch(0)

function makeScratch(n: number): Bulk {
  return {
    matrix: new Float64Array(n * n),
    residual: new Float64Array(n),
    start: new Float64Array(n),
    delta: new Float64Array(n),
    reach: new Int32Array(n),
  }
}

/**
 * Sets `zones.gaugePa` and the flows of vents and holes. `fuelKgS`: gas given off by the fuel of each room.
 */
export function solveBulkPressure(network: Network, zones: Zones, edges: Edges, fuelKgS: Float64Array): void {
  const n = network.rooms
  if (kept.residual.length < n) kept = makeScratch(n)
  const { matrix, residual, start, delta, reach } = kept
  const pressure = zones.gaugePa
  findReach(edges, reach)
  let worst = balance(edges, pressure, fuelKgS, residual)
  for (let pass = 0; pass < passes && worst > 1; pass++) {
    for (let r = 0; r < n; r++) {
      start[r] = pressure[r]!
      delta[r] = residual[r]!
    }
    fillMatrix(edges, matrix)
    cholesky(matrix, reach, delta, n)
    let length = pass < fullSteps ? 1 : shortened
    for (let halving = 0; ; halving++) {
      for (let r = 0; r < n; r++) pressure[r] = start[r]! - length * delta[r]!
      const reached = balance(edges, pressure, fuelKgS, residual)
      if (reached < worst || halving === halvings) {
        worst = reached
        break
      }
      length /= 2
    }
  }
  record(network, zones, edges)
}

function record(network: Network, zones: Zones, edges: Edges): void {
  zones.ventFlowAb.fill(0, 0, network.vents)
  zones.ventFlowBa.fill(0, 0, network.vents)
  zones.holeFlowUp.fill(0, 0, network.holes)
  zones.holeFlowDown.fill(0, 0, network.holes)
  for (let e = 0; e < edges.count; e++) {
    const row = edges.row[e]!
    if (row >= 0) {
      zones.ventFlowAb[row] = edges.ab[e]!
      zones.ventFlowBa[row] = edges.ba[e]!
    } else {
      zones.holeFlowUp[-1 - row] = edges.ab[e]!
      zones.holeFlowDown[-1 - row] = edges.ba[e]!
    }
  }
}

/** Sets outflow less inflow of each room, and the slopes of edges; returns the largest residual over the accepted one. */
function balance(
  edges: Edges,
  pressure: Float64Array,
  fuelKgS: Float64Array,
  residual: Float64Array,
): number {
  const n = edges.rooms
  for (let r = 0; r < n; r++) residual[r] = leastSlope * pressure[r]! - fuelKgS[r]!
  let through = 0
  flowThrough(edges, pressure)
  const { count, a, b, ab, ba } = edges
  for (let e = 0; e < count; e++) {
    const out = ab[e]!
    const back = ba[e]!
    if (out > through) through = out
    if (back > through) through = back
    if (a[e]! >= 0) residual[a[e]!]! += out - back
    if (b[e]! >= 0) residual[b[e]!]! += back - out
  }
  let most = 0
  for (let r = 0; r < n; r++) most = Math.max(most, Math.abs(residual[r]!))
  return most / (acceptedKgS + acceptedShare * through)
}

/** Sets the lower half of the matrix of slopes. */
function fillMatrix(
  { rooms: n, count, a: edgeA, b: edgeB, slope: slopes }: Edges,
  matrix: Float64Array,
): void {
  matrix.fill(0, 0, n * n)
  for (let r = 0; r < n; r++) matrix[r * n + r] = leastSlope
  for (let e = 0; e < count; e++) {
    const a = edgeA[e]!
    const b = edgeB[e]!
    const slope = slopes[e]!
    if (a >= 0) matrix[a * n + a]! += slope
    if (b >= 0) matrix[b * n + b]! += slope
    if (a >= 0 && b >= 0) matrix[a > b ? a * n + b : b * n + a]! -= slope
  }
}

function findReach(edges: Edges, reach: Int32Array): void {
  for (let r = 0; r < edges.rooms; r++) reach[r] = r
  for (let e = 0; e < edges.count; e++) {
    const a = edges.a[e]!
    const b = edges.b[e]!
    if (a < 0 || b < 0) continue
    if (a < b) reach[b] = Math.min(reach[b]!, a)
    else reach[a] = Math.min(reach[a]!, b)
  }
}

/**
 * Solves the symmetric positive definite system in place, within its envelope: `right` becomes the solution.
 */
function cholesky(m: Float64Array, reach: Int32Array, right: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const row = i * n
    const first = reach[i]!
    for (let j = first; j < i; j++) {
      const other = j * n
      const from = Math.max(first, reach[j]!)
      let sum = m[row + j]!
      for (let k = from; k < j; k++) sum -= m[row + k]! * m[other + k]!
      m[row + j] = sum / m[other + j]!
    }
    let d = m[row + i]!
    let sum = right[i]!
    for (let k = first; k < i; k++) {
      d -= m[row + k]! * m[row + k]!
      sum -= m[row + k]! * right[k]!
    }
    const pivot = Math.sqrt(Math.max(d, leastPivot))
    m[row + i] = pivot
    right[i] = sum / pivot
  }
  for (let j = n - 1; j >= 0; j--) {
    let sum = right[j]!
    for (let i = j + 1; i < n; i++) if (reach[i]! <= j) sum -= m[i * n + j]! * right[i]!
    right[j] = sum / m[j * n + j]!
  }
}

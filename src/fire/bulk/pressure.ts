/**
 * Pressures at which every room gives as much gas as it gets: Newton over all rooms at once. The matrix of slopes is symmetric and diagonally
 * dominant, so Cholesky cannot fail; a step that makes things worse is halved.
 */
import { edgeFlow, type Edges, flow } from './flow.ts'
import type { Network } from '../zone/network.ts'
import type { Zones } from '../zone/zones.ts'

const passes = 15
const halvings = 4
/** After so many passes steps are shortened: what is left then swings about the solution. */
const fullSteps = 5
/** Accepted residual, kg/s, and as a share of what passes through the rooms. */
const acceptedKgS = 0.01
const acceptedShare = 3e-3
/** Compliance of the gas, kg/(s Pa): keeps a closed room's matrix regular; a leak of a cm2. */
const leastSlope = 1e-4

interface Bulk {
  matrix: Float64Array
  residual: Float64Array
  start: Float64Array
  delta: Float64Array
}
let kept: Bulk = makeScratch(0)

function makeScratch(n: number): Bulk {
  return {
    matrix: new Float64Array(n * n),
    residual: new Float64Array(n),
    start: new Float64Array(n),
    delta: new Float64Array(n),
  }
}

/** Sets `zones.gaugePa` and the flows of vents and holes. `fuelKgS`: gas that the fuel of each room gives off. */
export function solveBulkPressure(network: Network, zones: Zones, edges: Edges, fuelKgS: Float64Array): void {
  const n = network.rooms
  if (kept.residual.length < n) kept = makeScratch(n)
  const { matrix, residual, start, delta } = kept
  const pressure = zones.gaugePa
  let worst = balance(edges, pressure, fuelKgS, matrix, residual)
  for (let pass = 0; pass < passes && worst > 1; pass++) {
    for (let r = 0; r < n; r++) {
      start[r] = pressure[r]!
      delta[r] = residual[r]!
    }
    cholesky(matrix, delta, n)
    let length = pass < fullSteps ? 1 : 0.6
    for (let halving = 0; ; halving++) {
      for (let r = 0; r < n; r++) pressure[r] = start[r]! - length * delta[r]!
      const reached = balance(edges, pressure, fuelKgS, matrix, residual)
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
    edgeFlow(edges, zones.gaugePa, e)
    const row = edges.row[e]!
    if (row >= 0) {
      zones.ventFlowAb[row] = flow.ab
      zones.ventFlowBa[row] = flow.ba
    } else {
      zones.holeFlowUp[-1 - row] = flow.ab
      zones.holeFlowDown[-1 - row] = flow.ba
    }
  }
}

/** Outflow less inflow of each room and its slopes; returns the worst over what is accepted. */
function balance(
  edges: Edges,
  pressure: Float64Array,
  fuelKgS: Float64Array,
  matrix: Float64Array,
  residual: Float64Array,
): number {
  const n = edges.rooms
  matrix.fill(0, 0, n * n)
  for (let r = 0; r < n; r++) {
    residual[r] = leastSlope * pressure[r]! - fuelKgS[r]!
    matrix[r * n + r] = leastSlope
  }
  let through = 0
  for (let e = 0; e < edges.count; e++) {
    edgeFlow(edges, pressure, e)
    const { ab, ba, slope } = flow
    const a = edges.a[e]!
    const b = edges.b[e]!
    if (ab > through) through = ab
    if (ba > through) through = ba
    if (a >= 0) {
      residual[a]! += ab - ba
      matrix[a * n + a]! += slope
    }
    if (b >= 0) {
      residual[b]! += ba - ab
      matrix[b * n + b]! += slope
    }
    if (a >= 0 && b >= 0) {
      matrix[a * n + b]! -= slope
      matrix[b * n + a]! -= slope
    }
  }
  let most = 0
  for (let r = 0; r < n; r++) most = Math.max(most, Math.abs(residual[r]!))
  return most / (acceptedKgS + acceptedShare * through)
}

/** Solves the symmetric positive definite system in place: `right` becomes the solution. */
function cholesky(m: Float64Array, right: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    const row = j * n
    let d = m[row + j]!
    for (let k = 0; k < j; k++) d -= m[row + k]! * m[row + k]!
    const pivot = Math.sqrt(Math.max(d, 1e-12))
    m[row + j] = pivot
    for (let i = j + 1; i < n; i++) {
      const other = i * n
      let sum = m[other + j]!
      for (let k = 0; k < j; k++) sum -= m[other + k]! * m[row + k]!
      m[other + j] = sum / pivot
    }
    let sum = right[j]!
    for (let k = 0; k < j; k++) sum -= m[row + k]! * right[k]!
    right[j] = sum / pivot
  }
  for (let j = n - 1; j >= 0; j--) {
    let sum = right[j]!
    for (let i = j + 1; i < n; i++) sum -= m[i * n + j]! * right[i]!
    right[j] = sum / m[j * n + j]!
  }
}

/**
 * Pressures at which every room gives as much gas as it gets: Newton over all rooms at once. The matrix of slopes is symmetric and diagonally
 * dominant, so Cholesky cannot fail; a step that makes things worse is halved.
 */
import { flow, holeFlow, ventFlow } from './bulkFlow.ts'
import type { Network } from './zone/network.ts'
import type { Zones } from './zone/zones.ts'

const passes = 12
/** Accepted residual, kg/s: a hundredth of what a door passes. */
const acceptedKgS = 0.01
/** Compliance of the gas, kg/(s Pa): keeps a closed room's matrix regular; a leak of a cm2. */
const leastSlope = 1e-4

interface Bulk {
  matrix: Float64Array
  residual: Float64Array
  trial: Float64Array
}
let kept: Bulk = { matrix: new Float64Array(0), residual: new Float64Array(0), trial: new Float64Array(0) }

function scratch(n: number): Bulk {
  if (kept.residual.length < n) {
    kept = { matrix: new Float64Array(n * n), residual: new Float64Array(n), trial: new Float64Array(n) }
  }
  return kept
}

/** Sets `zones.gaugePa` and the flows of vents and holes. `fuelKgS`: gas that the fuel of each room gives off. */
export function solveBulkPressure(network: Network, zones: Zones, fuelKgS: Float64Array): void {
  const n = network.rooms
  const { matrix, residual, trial } = scratch(n)
  const pressure = zones.gaugePa
  let worst = balance(network, zones, pressure, fuelKgS, n, matrix, residual)
  for (let pass = 0; pass < passes && worst > acceptedKgS; pass++) {
    cholesky(matrix, residual, n)
    let length = 1
    let reached = worst
    for (let halving = 0; halving < 5; halving++) {
      for (let r = 0; r < n; r++) trial[r] = pressure[r]! - length * residual[r]!
      reached = imbalance(network, zones, trial, fuelKgS, n)
      if (reached < worst) break
      length /= 2
    }
    for (let r = 0; r < n; r++) pressure[r] = trial[r]!
    worst = balance(network, zones, pressure, fuelKgS, n, matrix, residual)
    if (reached >= worst && length < 0.1) break
  }
  for (let v = 0; v < network.vents; v++) {
    ventFlow(network, zones, pressure, v)
    zones.ventFlowAb[v] = flow.ab
    zones.ventFlowBa[v] = flow.ba
  }
  for (let h = 0; h < network.holes; h++) {
    holeFlow(network, zones, pressure, h)
    zones.holeFlowUp[h] = flow.ab
    zones.holeFlowDown[h] = flow.ba
  }
}

/** Outflow less inflow of each room and its slopes; returns the largest. */
function balance(
  network: Network,
  zones: Zones,
  pressure: Float64Array,
  fuelKgS: Float64Array,
  n: number,
  matrix: Float64Array,
  residual: Float64Array,
): number {
  matrix.fill(0, 0, n * n)
  for (let r = 0; r < n; r++) {
    residual[r] = leastSlope * pressure[r]! - fuelKgS[r]!
    matrix[r * n + r] = leastSlope
  }
  for (let v = 0; v < network.vents; v++) {
    ventFlow(network, zones, pressure, v)
    join(matrix, residual, n, network.ventA[v]!, network.ventB[v]!)
  }
  for (let h = 0; h < network.holes; h++) {
    holeFlow(network, zones, pressure, h)
    join(matrix, residual, n, network.holeLower[h]!, network.holeUpper[h]!)
  }
  return largest(residual, n)
}

function join(matrix: Float64Array, residual: Float64Array, n: number, a: number, b: number): void {
  const { ab, ba, slope } = flow
  if (slope === 0) return
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

const sums = { residual: new Float64Array(0) }

function imbalance(
  network: Network,
  zones: Zones,
  pressure: Float64Array,
  fuelKgS: Float64Array,
  n: number,
): number {
  if (sums.residual.length < n) sums.residual = new Float64Array(n)
  const { residual } = sums
  for (let r = 0; r < n; r++) residual[r] = leastSlope * pressure[r]! - fuelKgS[r]!
  for (let v = 0; v < network.vents; v++) {
    ventFlow(network, zones, pressure, v)
    const a = network.ventA[v]!
    const b = network.ventB[v]!
    if (a >= 0) residual[a]! += flow.ab - flow.ba
    if (b >= 0) residual[b]! += flow.ba - flow.ab
  }
  for (let h = 0; h < network.holes; h++) {
    holeFlow(network, zones, pressure, h)
    const a = network.holeLower[h]!
    const b = network.holeUpper[h]!
    if (a >= 0) residual[a]! += flow.ab - flow.ba
    if (b >= 0) residual[b]! += flow.ba - flow.ab
  }
  return largest(residual, n)
}

function largest(values: Float64Array, n: number): number {
  let most = 0
  for (let r = 0; r < n; r++) most = Math.max(most, Math.abs(values[r]!))
  return most
}

/** Solves the symmetric positive definite system in place: `right` becomes the solution. */
function cholesky(m: Float64Array, right: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    let d = m[j * n + j]!
    for (let k = 0; k < j; k++) d -= m[j * n + k]! * m[j * n + k]!
    const pivot = Math.sqrt(Math.max(d, 1e-12))
    m[j * n + j] = pivot
    for (let i = j + 1; i < n; i++) {
      let sum = m[i * n + j]!
      for (let k = 0; k < j; k++) sum -= m[i * n + k]! * m[j * n + k]!
      m[i * n + j] = sum / pivot
    }
    let sum = right[j]!
    for (let k = 0; k < j; k++) sum -= m[j * n + k]! * right[k]!
    right[j] = sum / pivot
  }
  for (let j = n - 1; j >= 0; j--) {
    let sum = right[j]!
    for (let i = j + 1; i < n; i++) sum -= m[i * n + j]! * right[i]!
    right[j] = sum / m[j * n + j]!
  }
}

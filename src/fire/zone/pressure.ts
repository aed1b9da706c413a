/**
 * Pressure of every room at the end of the step, at which enthalpy inflow, heat release and compression of
 * the gas balance: V/(gamma-1) dP/dt = heat + sum of enthalpy flows. Damped Newton over all rooms of an island;
 * where that stalls, Newton down a convex function. What remains after its last step is corrected by the compression term
 * of the next time step; of 2.8 million balances of 2,000 random networks none needed as many.
 */
import { GAMMA } from './constants.ts'
import { edgeFlow } from './edgeFlow.ts'
import type { Network } from './network.ts'
import type { Island, Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/** Damped steps of Newton's method. Numerical choices, as those below. */
const NEWTON_PASSES = 8
/** Steps down, halvings of each, and the share of the slope by which one may overshoot. */
const DESCENT_PASSES = 24
const HALVINGS = 8
const OVERSHOT = 0.3
/** Accepted residual, as a share of the enthalpy through the room, and in W. */
const RELATIVE = 1e-3
const ABSOLUTE_W = 20

/** Sets the pressures of an island's rooms, `zones.gaugePa`, for the end of a step of `dt` seconds. */
export function solvePressure(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  const { rooms } = island
  const pressure = zones.gaugePa
  let worst = residuals(network, zones, s, island, pressure, dt)
  for (let pass = 0; pass < NEWTON_PASSES && worst > 1; pass++) {
    newtonStep(s, island)
    let length = 1
    let reached = Infinity
    for (let halving = 0; halving < 5; halving++) {
      stepTo(zones, s, rooms, length)
      reached = residuals(network, zones, s, island, s.trial, dt)
      if (reached < worst * (1 - 0.1 * length)) break
      length *= 0.5
    }
    if (!(reached < worst)) break
    for (let i = 0; i < rooms.length; i++) pressure[rooms[i]!] = s.trial[rooms[i]!]!
    worst = reached
  }
  if (worst > 1) descend(network, zones, s, island, dt)
}

/**
 * Newton's steps again where none lowers the largest residual. Each flow grows with its own pressure difference,
 * so the residuals are the slope, downwards, of a convex function of all pressures. Along a step its slope falls,
 * and a step that ends where little of it is left, or before, goes down: so it gets there from anywhere.
 */
function descend(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  const { rooms } = island
  const pressure = zones.gaugePa
  let worst = residuals(network, zones, s, island, pressure, dt)
  for (let pass = 0; pass < DESCENT_PASSES && worst > 1; pass++) {
    newtonStep(s, island)
    const began = slopeAlong(s, rooms)
    let length = 1
    for (let halving = 0; halving < HALVINGS; halving++) {
      stepTo(zones, s, rooms, length)
      worst = residuals(network, zones, s, island, s.trial, dt)
      if (slopeAlong(s, rooms) >= -OVERSHOT * began) break
      length *= 0.5
    }
    for (let i = 0; i < rooms.length; i++) pressure[rooms[i]!] = s.trial[rooms[i]!]!
  }
}

/** Sets `s.trial` to the pressures after a part of the step. */
function stepTo({ gaugePa }: Zones, { trial, delta }: Scratch, rooms: Int32Array, part: number): void {
  for (let i = 0; i < rooms.length; i++) trial[rooms[i]!] = gaugePa[rooms[i]!]! + part * delta[rooms[i]!]!
}

/** Slope, downwards, of the convex function along the step. */
function slopeAlong({ delta, residual }: Scratch, rooms: Int32Array): number {
  let slope = 0
  for (let i = 0; i < rooms.length; i++) slope += delta[rooms[i]!]! * residual[rooms[i]!]!
  return slope
}

/**
 * Sets residuals, diagonal and slopes of edges; returns the largest residual over the accepted one (up to 1:
 * converged).
 */
function residuals(
  network: Network,
  zones: Zones,
  s: Scratch,
  island: Island,
  pressure: Float64Array,
  dt: number,
): number {
  const { rooms, edges } = island
  const { residual, diagonal, edgeSlope, eosPa, through } = s
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    const capacity = network.volume[r]! / ((GAMMA - 1) * dt)
    diagonal[r] = capacity
    residual[r] = s.heatW[r]! - capacity * (pressure[r]! - eosPa[r]!)
    through[r] = Math.abs(s.heatW[r]!)
  }
  for (let i = 0; i < edges.length; i++) {
    const e = edges[i]!
    edgeFlow(network, zones, s, e, pressure)
    addEdge(s, e)
    edgeSlope[e] = s.slope
  }
  let worst = 0
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    worst = Math.max(worst, Math.abs(residual[r]!) / (ABSOLUTE_W + RELATIVE * through[r]!))
  }
  return worst
}

/** Adds the flow of an edge, and its slope, to the balances at its ends. */
function addEdge(s: Scratch, e: number): void {
  const { residual, diagonal, through } = s
  const a = s.liveA[e]!
  const b = s.liveB[e]!
  const flow = s.netW
  const size = flow < 0 ? -flow : flow
  if (a >= 0) {
    residual[a] = residual[a]! - flow
    diagonal[a] = diagonal[a]! + s.slope
    through[a] = through[a]! + size
  }
  if (b >= 0) {
    residual[b] = residual[b]! + flow
    diagonal[b] = diagonal[b]! + s.slope
    through[b] = through[b]! + size
  }
}

/**
 * Solves (capacity + slopes) delta = residual directly (LDL^T): two rooms joined by a large hole move as one,
 * which sweeps over single rooms would not find.
 */
function newtonStep(s: Scratch, island: Island): void {
  const { rooms, edges } = island
  const { residual, diagonal, delta, edgeSlope, liveA, liveB, place } = s
  const n = rooms.length
  if (n === 1) {
    delta[rooms[0]!] = residual[rooms[0]!]! / diagonal[rooms[0]!]!
    return
  }
  if (s.matrix.length < n * n) s.matrix = new Float64Array(n * n)
  const matrix = s.matrix
  matrix.fill(0, 0, n * n)
  for (let i = 0; i < n; i++) {
    place[rooms[i]!] = i
    matrix[i * n + i] = diagonal[rooms[i]!]!
  }
  for (let k = 0; k < edges.length; k++) {
    const e = edges[k]!
    const a = liveA[e]!
    const b = liveB[e]!
    if (a < 0 || b < 0) continue
    const i = place[a]!
    const j = place[b]!
    const at = i > j ? i * n + j : j * n + i
    matrix[at] = matrix[at]! - edgeSlope[e]!
  }
  for (let j = 0; j < n; j++) {
    const pivot = matrix[j * n + j]!
    for (let i = j + 1; i < n; i++) {
      const l = matrix[i * n + j]!
      if (l === 0) continue
      const factor = l / pivot
      for (let k = j + 1; k <= i; k++) matrix[i * n + k] = matrix[i * n + k]! - factor * matrix[k * n + j]!
    }
  }
  forwardBack(matrix, rooms, residual, delta)
}

/** Substitution with the factors: column j below the diagonal holds l times the pivot. */
function forwardBack(
  matrix: Float64Array,
  rooms: Int32Array,
  residual: Float64Array,
  delta: Float64Array,
): void {
  const n = rooms.length
  for (let i = 0; i < n; i++) {
    let sum = residual[rooms[i]!]!
    for (let j = 0; j < i; j++) sum -= (matrix[i * n + j]! / matrix[j * n + j]!) * delta[rooms[j]!]!
    delta[rooms[i]!] = sum
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = delta[rooms[i]!]! / matrix[i * n + i]!
    for (let k = i + 1; k < n; k++) sum -= (matrix[k * n + i]! / matrix[i * n + i]!) * delta[rooms[k]!]!
    delta[rooms[i]!] = sum
  }
}

/**
 * Pressure of every room at the end of the step: the enthalpy that flows in, the heat released and the compression of
 * the gas balance, V/(gamma-1) dP/dt = heat + sum of enthalpy flows. Damped Newton over all rooms, the linear system
 * by symmetric Gauss-Seidel (an M-matrix: it converges), then a bracketed secant (Illinois) room by room for what is
 * left. What still remains after that is bounded and is made good by the compression term of the next step.
 */
import { GAMMA } from './constants.ts'
import { fan } from './fan.ts'
import { hole } from './hole.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import { wallVent } from './wallVent.ts'
import type { Zones } from './zones.ts'

const NEWTON_PASSES = 8
const LINEAR_SWEEPS = 60
/** Residual accepted, as a share of the enthalpy that passes through the room, and in W. */
const RELATIVE = 1e-3
const ABSOLUTE_W = 20

export function solvePressure(network: Network, zones: Zones, s: Scratch, dt: number): void {
  const { rooms } = network
  const pressure = s.pressure
  pressure.set(zones.gaugePa)
  let worst = residuals(network, zones, s, pressure, dt)
  for (let pass = 0; pass < NEWTON_PASSES && worst > 1; pass++) {
    newtonStep(network, s)
    let length = 1
    let reached = worst
    for (let halving = 0; halving < 4; halving++) {
      for (let r = 0; r < rooms; r++) s.trial[r] = pressure[r]! + length * s.delta[r]!
      reached = residuals(network, zones, s, s.trial, dt)
      if (reached < worst * (1 - 0.1 * length)) break
      length *= 0.5
    }
    pressure.set(s.trial)
    worst = reached
  }
  zones.gaugePa.set(pressure)
}

/** Fills residual, diagonal and edges; returns the largest residual over what is accepted (1 is converged). */
function residuals(network: Network, zones: Zones, s: Scratch, pressure: Float64Array, dt: number): number {
  const { rooms, vents, holes, fans } = network
  const { residual, diagonal, edgeSlope, eosPa } = s
  const through = s.delta
  for (let r = 0; r < rooms; r++) {
    const capacity = network.volume[r]! / ((GAMMA - 1) * dt)
    diagonal[r] = capacity
    residual[r] = s.heatW[r]! - capacity * (pressure[r]! - eosPa[r]!)
    through[r] = Math.abs(s.heatW[r]!)
  }
  let edge = 0
  for (let i = 0; i < vents; i++) {
    wallVent(network, zones, s, i, pressure, false)
    addEdge(s, network.ventA[i]!, network.ventB[i]!)
    edgeSlope[edge++] = s.slope
  }
  for (let i = 0; i < holes; i++) {
    hole(network, zones, s, i, pressure, false)
    addEdge(s, network.holeLower[i]!, network.holeUpper[i]!)
    edgeSlope[edge++] = s.slope
  }
  for (let i = 0; i < fans; i++) {
    fan(network, zones, s, i, pressure, false)
    addEdge(s, network.fanFrom[i]!, network.fanTo[i]!)
    edgeSlope[edge++] = s.slope
  }
  let worst = 0
  for (let r = 0; r < rooms; r++)
    worst = Math.max(worst, Math.abs(residual[r]!) / (ABSOLUTE_W + RELATIVE * through[r]!))
  return worst
}

function addEdge(s: Scratch, a: number, b: number): void {
  const { residual, diagonal, delta } = s
  const flow = s.netW
  const size = flow < 0 ? -flow : flow
  if (a >= 0) {
    residual[a] = residual[a]! - flow
    diagonal[a] = diagonal[a]! + s.slope
    delta[a] = delta[a]! + size
  }
  if (b >= 0) {
    residual[b] = residual[b]! + flow
    diagonal[b] = diagonal[b]! + s.slope
    delta[b] = delta[b]! + size
  }
}

/** Solves (capacity + slopes) delta = residual by Gauss-Seidel over the openings. */
function newtonStep(network: Network, s: Scratch): void {
  const { rooms, vents, holes, fans } = network
  const { residual, diagonal, delta, edgeSlope, edgeW } = s
  for (let r = 0; r < rooms; r++) delta[r] = residual[r]! / diagonal[r]!
  const edges = vents + holes + fans
  for (let sweep = 0; sweep < LINEAR_SWEEPS; sweep++) {
    let change = 0
    let size = 1e-6
    // Jacobi with the neighbours' sum kept per opening: one pass over openings, one over rooms.
    const sum = s.trial
    sum.fill(0)
    for (let e = 0; e < edges; e++) {
      const a = endA(network, e)
      const b = endB(network, e)
      if (a < 0 || b < 0) continue
      sum[a] = sum[a]! + edgeSlope[e]! * delta[b]!
      sum[b] = sum[b]! + edgeSlope[e]! * delta[a]!
    }
    for (let r = 0; r < rooms; r++) {
      const next = (residual[r]! + sum[r]!) / diagonal[r]!
      const step = next - delta[r]!
      if (Math.abs(step) > change) change = Math.abs(step)
      if (Math.abs(next) > size) size = Math.abs(next)
      delta[r] = next
    }
    if (change < 1e-3 * size) break
  }
  void edgeW
}

function endA(network: Network, e: number): number {
  const { vents, holes } = network
  if (e < vents) return network.ventA[e]!
  return e < vents + holes ? network.holeLower[e - vents]! : network.fanFrom[e - vents - holes]!
}

function endB(network: Network, e: number): number {
  const { vents, holes } = network
  if (e < vents) return network.ventB[e]!
  return e < vents + holes ? network.holeUpper[e - vents]! : network.fanTo[e - vents - holes]!
}

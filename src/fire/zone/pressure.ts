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
import type { Island, Scratch } from './scratch.ts'
import { wallVent } from './wallVent.ts'
import type { Zones } from './zones.ts'

const NEWTON_PASSES = 8
const LINEAR_SWEEPS = 60
const BRACKET_SWEEPS = 6
const BRACKET_PASSES = 30
/** Residual accepted, as a share of the enthalpy that passes through the room, and in W. */
const RELATIVE = 1e-3
const ABSOLUTE_W = 20

export function solvePressure(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  const { rooms } = island
  const pressure = zones.gaugePa
  let worst = residuals(network, zones, s, island, pressure, dt)
  for (let pass = 0; pass < NEWTON_PASSES && worst > 1; pass++) {
    newtonStep(s, network, island)
    let length = 1
    let reached = Infinity
    for (let halving = 0; halving < 5; halving++) {
      for (let i = 0; i < rooms.length; i++) {
        const r = rooms[i]!
        s.trial[r] = pressure[r]! + length * s.delta[r]!
      }
      reached = residuals(network, zones, s, island, s.trial, dt)
      if (reached < worst * (1 - 0.1 * length)) break
      length *= 0.5
    }
    if (!(reached < worst)) break
    for (let i = 0; i < rooms.length; i++) pressure[rooms[i]!] = s.trial[rooms[i]!]!
    worst = reached
  }
  for (let sweep = 0; sweep < BRACKET_SWEEPS && worst > 1; sweep++) {
    for (let i = 0; i < rooms.length; i++) bracketRoom(network, zones, s, rooms[i]!, dt)
    worst = residuals(network, zones, s, island, pressure, dt)
  }
}

/** Balances one room with its neighbours held: the net inflow falls with its own pressure, so a bracket always closes. */
function bracketRoom(network: Network, zones: Zones, s: Scratch, r: number, dt: number): void {
  const pressure = zones.gaugePa
  const accepted = ABSOLUTE_W + RELATIVE * s.through[r]!
  let low = pressure[r]!
  let lowNet = roomNet(network, zones, s, r, dt)
  if (Math.abs(lowNet) <= accepted) return
  const way = lowNet > 0 ? 1 : -1
  let high = low
  let highNet = lowNet
  for (let width = 0.1; highNet * way > 0 && width < 1e7; width *= 4) {
    low = high
    lowNet = highNet
    high = low + way * width
    pressure[r] = high
    highNet = roomNet(network, zones, s, r, dt)
  }
  let side = 0
  for (let pass = 0; pass < BRACKET_PASSES; pass++) {
    const middle = (low * highNet - high * lowNet) / (highNet - lowNet)
    pressure[r] = middle
    const net = roomNet(network, zones, s, r, dt)
    if (Math.abs(net) <= accepted) return
    if (net * lowNet > 0) {
      low = middle
      lowNet = net
      if (side === 1) highNet *= 0.5
      side = 1
    } else {
      high = middle
      highNet = net
      if (side === -1) lowNet *= 0.5
      side = -1
    }
  }
}

function roomNet(network: Network, zones: Zones, s: Scratch, r: number, dt: number): number {
  const { vents, holes, roomEdgeStart, roomEdge } = network
  const pressure = zones.gaugePa
  let net = s.heatW[r]! - (network.volume[r]! / ((GAMMA - 1) * dt)) * (pressure[r]! - s.eosPa[r]!)
  for (let at = roomEdgeStart[r]!; at < roomEdgeStart[r + 1]!; at++) {
    const e = roomEdge[at]!
    if (!zones.edgeOpen[e]) continue
    if (e < vents) wallVent(network, zones, s, e, pressure, false)
    else if (e < vents + holes) hole(network, zones, s, e - vents, pressure, false)
    else fan(network, zones, s, e - vents - holes, pressure, false)
    net += network.edgeB[e] === r ? s.netW : -s.netW
  }
  return net
}

/** Fills residual, diagonal and edges; returns the largest residual over what is accepted (1 is converged). */
function residuals(
  network: Network,
  zones: Zones,
  s: Scratch,
  island: Island,
  pressure: Float64Array,
  dt: number,
): number {
  const { rooms, vents, holes, fans } = island
  const { residual, diagonal, edgeSlope, eosPa, through } = s
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    const capacity = network.volume[r]! / ((GAMMA - 1) * dt)
    diagonal[r] = capacity
    residual[r] = s.heatW[r]! - capacity * (pressure[r]! - eosPa[r]!)
    through[r] = Math.abs(s.heatW[r]!)
  }
  for (let i = 0; i < vents.length; i++) {
    const e = vents[i]!
    wallVent(network, zones, s, e, pressure, false)
    addEdge(s, e)
    edgeSlope[e] = s.slope
  }
  for (let i = 0; i < holes.length; i++) {
    const e = network.vents + holes[i]!
    hole(network, zones, s, holes[i]!, pressure, false)
    addEdge(s, e)
    edgeSlope[e] = s.slope
  }
  for (let i = 0; i < fans.length; i++) {
    const e = network.vents + network.holes + fans[i]!
    fan(network, zones, s, fans[i]!, pressure, false)
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

/** Solves (capacity + slopes) delta = residual by Jacobi sweeps over the openings; exact at once for a single room. */
function newtonStep(s: Scratch, network: Network, island: Island): void {
  const { rooms, edges } = island
  const { residual, diagonal, delta, edgeSlope, liveA, liveB } = s
  for (let i = 0; i < rooms.length; i++) delta[rooms[i]!] = residual[rooms[i]!]! / diagonal[rooms[i]!]!
  if (rooms.length === 1) return
  const sum = s.trial
  for (let sweep = 0; sweep < LINEAR_SWEEPS; sweep++) {
    let change = 0
    let size = 1e-6
    for (let i = 0; i < rooms.length; i++) sum[rooms[i]!] = 0
    for (let i = 0; i < edges.length; i++) {
      const e = edges[i]!
      const a = liveA[e]!
      const b = liveB[e]!
      if (a < 0 || b < 0) continue
      sum[a] = sum[a]! + edgeSlope[e]! * delta[b]!
      sum[b] = sum[b]! + edgeSlope[e]! * delta[a]!
    }
    for (let i = 0; i < rooms.length; i++) {
      const r = rooms[i]!
      const next = (residual[r]! + sum[r]!) / diagonal[r]!
      const step = Math.abs(next - delta[r]!)
      if (step > change) change = step
      if (Math.abs(next) > size) size = Math.abs(next)
      delta[r] = next
    }
    if (change < 1e-3 * size) break
  }
}

/**
 * Flow between rooms that are one well-mixed gas each: Bernoulli over the height of an opening between the linear pressure profiles of its
 * sides (C 0.7, Kawagoe's case of one opening follows from it), net and exchange flow through holes in floors (Cooper 1989; C 0.68).
 */
import type { Network } from './zone/network.ts'
import type { Zones } from './zone/zones.ts'
import { GRAVITY, RHO_T } from './zone/constants.ts'

const holeDischarge = 0.68
/** Below this difference, Pa, flow is linear in it: keeps the slope finite. */
const laminarPa = 0.01
const laminarRoot = Math.sqrt(laminarPa)

/** Flow of one opening, kg/s each way, and its slope, kg/(s Pa). */
export const flow = { ab: 0, ba: 0, slope: 0 }

function head(
  network: Network,
  zones: Zones,
  pressure: Float64Array,
  room: number,
  z: number,
  outside: number,
): number {
  if (room < 0) return 0
  return (
    pressure[room]! +
    GRAVITY * (outside - RHO_T / zones.temperatureK[2 * room]!) * (z - network.floorZ[room]!)
  )
}

function root(pressure: number): number {
  return pressure > laminarPa ? Math.sqrt(pressure) : pressure / laminarRoot
}

function densityOf(network: Network, zones: Zones, room: number): number {
  return RHO_T / (room < 0 ? network.ambient.outsideK : zones.temperatureK[2 * room]!)
}

export function ventFlow(network: Network, zones: Zones, pressure: Float64Array, v: number): void {
  flow.ab = flow.ba = flow.slope = 0
  const width = network.ventWidth[v]! * zones.ventOpening[v]!
  if (width <= 0) return
  const a = network.ventA[v]!
  const b = network.ventB[v]!
  const outside = RHO_T / network.ambient.outsideK
  const sill = network.ventSill[v]!
  const soffit = network.ventSoffit[v]!
  const d0 =
    head(network, zones, pressure, a, sill, outside) - head(network, zones, pressure, b, sill, outside)
  const d1 =
    head(network, zones, pressure, a, soffit, outside) - head(network, zones, pressure, b, soffit, outside)
  const c = network.ventDischarge[v]! * width
  const rhoA = Math.sqrt(2 * densityOf(network, zones, a))
  const rhoB = Math.sqrt(2 * densityOf(network, zones, b))
  if (d0 * d1 >= 0) segment(soffit - sill, d0, d1, c, rhoA, rhoB)
  else {
    const neutral = ((soffit - sill) * d0) / (d0 - d1)
    segment(neutral, d0, 0, c, rhoA, rhoB)
    segment(soffit - sill - neutral, 0, d1, c, rhoA, rhoB)
  }
}

function segment(thick: number, d0: number, d1: number, c: number, rhoA: number, rhoB: number): void {
  const forward = d0 + d1 > 0
  const r0 = root(forward ? d0 : -d0)
  const r1 = root(forward ? d1 : -d1)
  const sum = r0 + r1
  const factor = c * (forward ? rhoA : rhoB)
  flow.slope += (factor * thick) / Math.max(sum, 2 * laminarRoot)
  if (sum <= 0) return
  const rate = ((2 / 3) * factor * thick * (r0 * r0 + r0 * r1 + r1 * r1)) / sum
  if (forward) flow.ab += rate
  else flow.ba += rate
}

/** `ab` is up, `ba` down. */
export function holeFlow(network: Network, zones: Zones, pressure: Float64Array, h: number): void {
  flow.ab = flow.ba = flow.slope = 0
  const area = network.holeArea[h]! * zones.holeOpening[h]!
  if (area <= 0) return
  const below = network.holeLower[h]!
  const above = network.holeUpper[h]!
  const z = above >= 0 ? network.floorZ[above]! : network.floorZ[below]! + network.height[below]!
  const outside = RHO_T / network.ambient.outsideK
  const d =
    head(network, zones, pressure, below, z, outside) - head(network, zones, pressure, above, z, outside)
  const rhoBelow = densityOf(network, zones, below)
  const rhoAbove = densityOf(network, zones, above)
  const factor = holeDischarge * area * Math.sqrt(2 * (d > 0 ? rhoBelow : rhoAbove))
  const r = root(Math.abs(d))
  flow.slope = factor / (2 * Math.max(r, laminarRoot))
  if (d > 0) flow.ab = factor * r
  else flow.ba = factor * r
  const excess = rhoAbove - rhoBelow
  if (excess <= 0) return
  const flood = 0.5 * network.holeFlood[h]! * network.holeFlood[h]! * GRAVITY * excess * Math.sqrt(area)
  const share = 1 - Math.abs(d) / flood
  if (share <= 0) return
  const mean = 0.5 * (rhoAbove + rhoBelow)
  const volume = 0.1 * Math.sqrt((GRAVITY * excess * area * area * Math.sqrt(area)) / mean) * share
  flow.ab += volume * rhoBelow
  flow.ba += volume * rhoAbove
}

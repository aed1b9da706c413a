/**
 * Flow through a wall vent: Bernoulli over each slab between interfaces and neutral plane, m = 2/3 C w sqrt(2
 * rho) (t - b) (|dt| + sqrt|dt db| + |db|) / (sqrt|dt| + sqrt|db|). Its jets entrain air: a spill plume of
 * hot gas into a cold layer (Poreh et al., Fire Safety Journal 30, 1998), and a quarter of that where cold
 * gas falls through a hot layer [CFAST Technical Reference].
 */
import { cbrt } from '../../base/maths.ts'
import { beyond, beyondKgM3, beyondPa } from './beyond.ts'
import { CP, GRAVITY, LOWER, RHO_T, UPPER } from './constants.ts'
import type { Network } from './network.ts'
import { JET, transfer, type Scratch } from './scratch.ts'
import { smoothStep } from './smoothStep.ts'
import type { Zones } from './zones.ts'

/** Below this pressure difference, Pa, flow is linear, which keeps its derivative finite. A numerical choice. */
export const LAMINAR_PA = 1e-3
const LAMINAR_ROOT = Math.sqrt(LAMINAR_PA)
/** Gas goes entirely to a layer whose temperature it exceeds (or falls below) by this much, K (CFAST). */
export const BUOYANT_K = 1
/** Air that cold gas entrains as it falls through a hot layer, as a share of what hot gas does that rises (CFAST). */
export const INVERSE = 0.25
/** Interface outside, m: all of the outside is cold gas. */
const OUTSIDE_Z = 1e5
/**
 * A cold room wakes at this flow to or from it, kg/s (a closed room would hold the flow back), or at this heat
 * inflow above indoor temperature, W. Numerical choices.
 */
const WAKE_KG_S = 0.05
const WAKE_W = 500

/** By how much a room's gas, from its floor to a height, weighs less than outside air, Pa; 0 beyond the rooms. */
export function columnPa(network: Network, s: Scratch, room: number, z: number): number {
  if (room < 0) return 0
  const { outsideDensity } = network
  const floor = network.floorZ[room]!
  const face = s.interfaceZ[room]!
  const top = z > floor ? z : floor
  const lower = (top < face ? top : face) - floor
  const upper = top > face ? top - face : 0
  return (
    GRAVITY *
    ((outsideDensity - s.density[2 * room + 1]!) * lower + (outsideDensity - s.density[2 * room]!) * upper)
  )
}

/** Square root of a pressure, linear below the laminar limit. */
function root(pressure: number): number {
  return pressure > LAMINAR_PA ? Math.sqrt(pressure) : pressure / LAMINAR_ROOT
}

/**
 * Sets `s.netW` (enthalpy from a to b, W) and `s.slope` (W/Pa) at the rooms' pressures, and what flows in each slab. The
 * loop is one function because fractions passed to another would be allocated as objects.
 */
export function wallVent(
  network: Network,
  zones: Zones,
  s: Scratch,
  i: number,
  pressure: Float64Array,
): void {
  s.netW = 0
  s.slope = 0
  s.slabs = 0
  const width = network.ventWidth[i]! * zones.ventOpening[i]!
  if (width <= 0) return
  const last = setLevels(network, zones, s, i, pressure)
  const { density, levelZ, levelPa } = s
  const effective = network.ventDischarge[i]! * width
  let netW = 0
  let slope = 0
  for (let level = 1; level <= last; level++) {
    const thick = levelZ[level]! - levelZ[level - 1]!
    if (thick <= 0) continue
    const from = levelPa[level - 1]!
    const to = levelPa[level]!
    const forward = from + to > 0
    const r0 = root(forward ? from : -from)
    const r1 = root(forward ? to : -to)
    const sum = r0 + r1
    const middle = 0.5 * (levelZ[level - 1]! + levelZ[level]!)
    const zone = donorOf(s, forward ? s.liveA[i]! : s.liveB[i]!, middle)
    const factor = effective * Math.sqrt(2 * (zone < 0 ? beyondKgM3(network, zones, i) : density[zone]!))
    const heat = CP * (zone < 0 ? zones.beyondK[i]! : zones.temperatureK[zone]!)
    // Nothing flows between equal pressures, but the slope is largest there. Left out, Newton's matrix would not join the rooms.
    slope += (factor * heat * thick) / (sum > 2 * LAMINAR_ROOT ? sum : LAMINAR_ROOT)
    if (sum <= 0) continue
    const size = ((2 / 3) * factor * thick * (r0 * r0 + r0 * r1 + r1 * r1)) / sum
    const flow = forward ? size : -size
    netW += flow * heat
    s.slabFlow[s.slabs] = flow
    s.slabZ[s.slabs] = middle
    s.slabZone[s.slabs++] = zone
  }
  s.netW = netW
  s.slope = slope
}

/**
 * Sets the heights at which the pressure difference over a vent, linear in between, changes its slope or its sign: sill,
 * soffit, and between them the two interfaces and the neutral planes. Returns the index of the last.
 */
function setLevels(network: Network, zones: Zones, s: Scratch, i: number, pressure: Float64Array): number {
  const { levelZ, levelPa } = s
  const a = s.liveA[i]!
  const b = s.liveB[i]!
  const sill = network.ventSill[i]!
  const soffit = network.ventSoffit[i]!
  const wind = network.ventWind[i]!
  const pa = a < 0 ? wind : pressure[a]!
  const pb = b < 0 ? wind : pressure[b]!
  const za = a < 0 ? OUTSIDE_Z : s.interfaceZ[a]!
  const zb = b < 0 ? OUTSIDE_Z : s.interfaceZ[b]!
  const out = a < 0 || b < 0
  let last = -1
  for (let k = 0; k < 4; k++) {
    const height = k === 0 ? sill : k === 1 ? Math.min(za, zb) : k === 2 ? Math.max(za, zb) : soffit
    const z = Math.min(soffit, Math.max(sill, height))
    if (last >= 0 && z <= levelZ[last]!) continue
    let difference = pa + columnPa(network, s, a, z) - (pb + columnPa(network, s, b, z))
    if (out) difference += (a < 0 ? 1 : -1) * beyondPa(network, zones, i, z)
    const before = last < 0 ? 0 : levelPa[last]!
    if (before * difference < 0) {
      const z0 = levelZ[last]!
      levelZ[++last] = z0 + ((z - z0) * before) / (before - difference)
      levelPa[last] = 0
    }
    levelZ[++last] = z
    levelPa[last] = difference
  }
  return last
}

/** Layer of a room at a height; -1: beyond the rooms. */
function donorOf(s: Scratch, room: number, z: number): number {
  return room < 0 ? -1 : 2 * room + (z > s.interfaceZ[room]! ? UPPER : LOWER)
}

/** Records the flow through a vent, at the pressures that balance the step, and what its jets entrain. */
export function recordVent(network: Network, zones: Zones, s: Scratch, i: number): void {
  wallVent(network, zones, s, i, zones.gaugePa)
  zones.ventFlowAb[i] = 0
  zones.ventFlowBa[i] = 0
  s.hot[0] = s.hot[1] = s.hot[2] = s.hot[3] = 0
  s.drag[2 * i] = s.drag[2 * i + 1] = 0
  s.hotFlow[2 * i] = s.hotFlow[2 * i + 1] = 0
  for (let slab = 0; slab < s.slabs; slab++) recordSlab(network, zones, s, i, slab)
  if (!network.ventCrack[i]) entrainAtVent(network, zones, s, i)
}

/** Records the flow through a slab of vent `i`, and what its jet will entrain. */
function recordSlab(network: Network, zones: Zones, s: Scratch, i: number, slab: number): void {
  const forward = s.slabFlow[slab]! > 0
  const flow = Math.abs(s.slabFlow[slab]!)
  const zone = s.slabZone[slab]!
  const kelvin = zone < 0 ? zones.beyondK[i]! : zones.temperatureK[zone]!
  const taker = forward ? s.liveB[i]! : s.liveA[i]!
  rouse(network, zones, forward ? network.ventB[i]! : network.ventA[i]!, flow, kelvin)
  if (zone < 0) rouse(network, zones, forward ? network.ventA[i]! : network.ventB[i]!, flow, 0)
  if (forward) zones.ventFlowAb[i]! += flow
  else zones.ventFlowBa[i]! += flow
  deposit(zones, s, zone < 0 ? beyond(i) : zone, kelvin, taker < 0 ? beyond(i) : taker, flow)
  const side = forward ? 0 : 2
  const takerFace = taker < 0 ? OUTSIDE_Z : s.interfaceZ[taker]!
  if (zone >= 0 && (zone & 1) === UPPER) {
    const way = 2 * i + (forward ? 0 : 1)
    s.hotFlow[way]! += flow
    if (s.slabZ[slab]! < takerFace) s.hot[side]! += flow
  } else if (taker >= 0 && s.slabZ[slab]! >= takerFace) s.hot[side + 1]! += flow
}

/** Flow to or from a room wakes it, or keeps it awake. */
export function rouse(network: Network, zones: Zones, room: number, flow: number, temperature: number): void {
  if (room < 0 || (flow < WAKE_KG_S && flow * CP * (temperature - network.ambient.insideK) < WAKE_W)) return
  zones.wake[room] = 1
  zones.quietS[room] = 0
}

/** Divides gas between the layers by its temperature, as CFAST does at wall vents; returns what goes to the upper one. */
export function deposit(
  zones: Zones,
  s: Scratch,
  from: number,
  temperature: number,
  room: number,
  flow: number,
): number {
  if (room < 0) {
    transfer(s, from, room, flow, 0)
    return 0
  }
  const upper = upperShare(temperature, zones.temperatureK[2 * room]!, zones.temperatureK[2 * room + 1]!)
  transfer(s, from, 2 * room, flow * upper, 0)
  transfer(s, from, 2 * room + 1, flow * (1 - upper), 0)
  return flow * upper
}

/** Share of gas of a temperature that settles in the upper of two layers. */
export function upperShare(temperature: number, upperK: number, lowerK: number): number {
  const low = Math.min(lowerK, upperK) - BUOYANT_K
  return smoothStep((temperature - low) / (upperK + BUOYANT_K - low))
}

/** Air entrained by the jets of a vent in the rooms on both sides. */
function entrainAtVent(network: Network, zones: Zones, s: Scratch, i: number): void {
  const width = network.ventWidth[i]! * zones.ventOpening[i]!
  for (let side = 0; side < 4; side += 2) {
    const from = side === 0 ? s.liveA[i]! : s.liveB[i]!
    const to = side === 0 ? s.liveB[i]! : s.liveA[i]!
    if (to < 0) continue
    const toFace = s.interfaceZ[to]!
    const fromFace = from < 0 ? OUTSIDE_Z : s.interfaceZ[from]!
    const hot = s.hot[side]!
    const cold = s.hot[side + 1]!
    if (hot > 0) {
      const height = toFace - Math.max(network.ventSill[i]!, fromFace)
      const rate = spill(
        network,
        zones.temperatureK[2 * from]!,
        zones.temperatureK[2 * to + 1]!,
        hot,
        width,
        height,
      )
      transfer(s, 2 * to + 1, 2 * to, rate, JET)
      s.drag[2 * i + side / 2] = rate
    }
    if (cold > 0) {
      const height = Math.min(network.ventSoffit[i]!, fromFace) - Math.max(toFace, network.ventSill[i]!)
      const coldK = from < 0 ? zones.beyondK[i]! : zones.temperatureK[2 * from + 1]!
      transfer(
        s,
        2 * to,
        2 * to + 1,
        INVERSE * spill(network, zones.temperatureK[2 * to]!, coldK, cold, width, height),
        JET,
      )
    }
  }
}

/** Entrainment of a spill plume, kg/s (Poreh). */
export function spill(
  { atmospheres }: Pick<Network, 'atmospheres'>,
  hotK: number,
  coldK: number,
  flow: number,
  width: number,
  height: number,
): number {
  if (height <= 0 || hotK <= coldK) return 0
  const density = (RHO_T / coldK) * atmospheres
  const heat = CP * (hotK - coldK) * flow
  const ratio = coldK / hotK
  return (
    0.44 *
    cbrt(ratio * ratio * ((GRAVITY * density * density) / (CP * coldK)) * heat * width * width) *
    height
  )
}

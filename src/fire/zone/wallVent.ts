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

/**
 * Pressure difference of the gas column below a height, Pa per m/s2, from the density differences of its
 * layers to the outside.
 */
export function column(z: number, floor: number, face: number, lowerKgM3: number, upperKgM3: number): number {
  const above = z > floor ? z : floor
  const lower = (above < face ? above : face) - floor
  const upper = above > face ? above - face : 0
  return lowerKgM3 * lower + upperKgM3 * upper
}

/** Square root of a pressure, linear below the laminar limit. */
function root(pressure: number): number {
  return pressure > LAMINAR_PA ? Math.sqrt(pressure) : pressure / LAMINAR_ROOT
}

/** Sets `s.netW` (enthalpy from a to b, W) and `s.slope` (W/Pa) at the rooms' pressures; records transfers if asked. */
export function wallVent(
  network: Network,
  zones: Zones,
  s: Scratch,
  i: number,
  pressure: Float64Array,
  record: boolean,
): void {
  s.netW = 0
  s.slope = 0
  if (record) clearRecord(zones, s, i)
  const width = network.ventWidth[i]! * zones.ventOpening[i]!
  if (width <= 0) return
  const { density } = s
  const a = s.liveA[i]!
  const b = s.liveB[i]!
  const outside = network.outsideDensity
  const wind = network.ventWind[i]!
  const pa = a < 0 ? wind : pressure[a]!
  const pb = b < 0 ? wind : pressure[b]!
  const sill = network.ventSill[i]!
  const soffit = network.ventSoffit[i]!
  const za = a < 0 ? OUTSIDE_Z : s.interfaceZ[a]!
  const zb = b < 0 ? OUTSIDE_Z : s.interfaceZ[b]!
  const floorA = a < 0 ? 0 : network.floorZ[a]!
  const floorB = b < 0 ? 0 : network.floorZ[b]!
  const lowerA = a < 0 ? 0 : outside - density[2 * a + 1]!
  const upperA = a < 0 ? 0 : outside - density[2 * a]!
  const lowerB = b < 0 ? 0 : outside - density[2 * b + 1]!
  const upperB = b < 0 ? 0 : outside - density[2 * b]!
  const discharge = network.ventDischarge[i]!
  const out = a < 0 || b < 0
  const towards = a < 0 ? 1 : -1
  const first = za < zb ? za : zb
  const second = za < zb ? zb : za
  let z0 = sill
  let d0 =
    pa +
    GRAVITY * column(z0, floorA, za, lowerA, upperA) -
    (pb + GRAVITY * column(z0, floorB, zb, lowerB, upperB))
  if (out) d0 += towards * beyondPa(network, zones, i, z0)
  let netW = 0
  let slope = 0
  // Between sill, the two interfaces and soffit the pressure difference is linear in height; a neutral plane
  // divides a part in two.
  for (let part = 0; part < 3; part++) {
    const face = part === 0 ? first : part === 1 ? second : soffit
    const z1 = part === 2 ? soffit : Math.min(soffit, Math.max(sill, face))
    if (z1 <= z0) continue
    let d1 =
      pa +
      GRAVITY * column(z1, floorA, za, lowerA, upperA) -
      (pb + GRAVITY * column(z1, floorB, zb, lowerB, upperB))
    if (out) d1 += towards * beyondPa(network, zones, i, z1)
    const cut = d0 * d1 < 0
    const neutral = cut ? z0 + ((z1 - z0) * d0) / (d0 - d1) : z1
    for (let half = 0; half < (cut ? 2 : 1); half++) {
      const bottom = half === 0 ? z0 : neutral
      const top = half === 0 ? neutral : z1
      const from = half === 0 ? d0 : 0
      const to = cut && half === 0 ? 0 : d1
      const forward = from + to > 0
      const r0 = root(forward ? from : -from)
      const r1 = root(forward ? to : -to)
      const sum = r0 + r1
      const thick = top - bottom
      if (thick <= 0) continue
      const donor = forward ? a : b
      const middle = 0.5 * (bottom + top)
      let zone = -1
      let donorKgM3: number
      let donorK: number
      if (donor < 0) {
        donorKgM3 = beyondKgM3(network, zones, i)
        donorK = zones.beyondK[i]!
      } else {
        zone = 2 * donor + (middle > s.interfaceZ[donor]! ? UPPER : LOWER)
        donorKgM3 = density[zone]!
        donorK = zones.temperatureK[zone]!
      }
      const factor = discharge * width * Math.sqrt(2 * donorKgM3)
      const heat = CP * donorK
      // Between equal pressures nothing flows, but the slope is at its steepest: without it two rooms would seem apart.
      slope += (factor * heat * thick) / (sum > 2 * LAMINAR_ROOT ? sum : LAMINAR_ROOT)
      if (sum <= 0) continue
      const flow = ((2 / 3) * factor * thick * (r0 * r0 + r0 * r1 + r1 * r1)) / sum
      netW += forward ? flow * heat : -flow * heat
      if (record) recordSlab(network, zones, s, i, { forward, zone, middle, temperature: donorK, flow })
    }
    z0 = z1
    d0 = d1
  }
  s.netW = netW
  s.slope = slope
  if (record) drag(network, zones, s, i, width)
}

/** Resets what the last step recorded of a vent. */
function clearRecord(zones: Zones, s: Scratch, i: number): void {
  zones.ventFlowAb[i] = 0
  zones.ventFlowBa[i] = 0
  s.hot[0] = s.hot[1] = s.hot[2] = s.hot[3] = 0
  s.drag[2 * i] = s.drag[2 * i + 1] = 0
  s.hotFlow[2 * i] = s.hotFlow[2 * i + 1] = 0
}

/** Part of a vent in which the gas flows one way. */
interface Slab {
  /** From A to B. */
  readonly forward: boolean
  /** Layer that the gas comes from; -1: from beyond the rooms. */
  readonly zone: number
  /** Height of its middle, m. */
  readonly middle: number
  /** Of the gas, K. */
  readonly temperature: number
  /** kg/s. */
  readonly flow: number
}

/** Records the flow through a slab of vent `i`, and what its jet will entrain. */
function recordSlab(
  network: Network,
  zones: Zones,
  s: Scratch,
  i: number,
  { forward, zone, middle, temperature, flow }: Slab,
): void {
  const taker = forward ? s.liveB[i]! : s.liveA[i]!
  rouse(network, zones, forward ? network.ventB[i]! : network.ventA[i]!, flow, temperature)
  if (zone < 0) rouse(network, zones, forward ? network.ventA[i]! : network.ventB[i]!, flow, 0)
  if (forward) zones.ventFlowAb[i]! += flow
  else zones.ventFlowBa[i]! += flow
  deposit(zones, s, zone < 0 ? beyond(i) : zone, temperature, taker < 0 ? beyond(i) : taker, flow)
  const side = forward ? 0 : 2
  const takerFace = taker < 0 ? OUTSIDE_Z : s.interfaceZ[taker]!
  if (zone >= 0 && (zone & 1) === UPPER) {
    const way = 2 * i + (forward ? 0 : 1)
    s.hotFlow[way]! += flow
    if (middle < takerFace) s.hot[side]! += flow
  } else if (taker >= 0 && middle >= takerFace) s.hot[side + 1]! += flow
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
function drag(network: Network, zones: Zones, s: Scratch, i: number, width: number): void {
  if (network.ventCrack[i]) return
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

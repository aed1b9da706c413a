/**
 * Flow through a wall vent: Bernoulli over each slab between interfaces and neutral plane,
 * m = 2/3 C w sqrt(2 rho) (t - b) (|dt| + sqrt|dt db| + |db|) / (sqrt|dt| + sqrt|db|), and the air that its jets drag
 * along: a spill plume of hot gas into a cold layer (Poreh et al., Fire Safety Journal 30, 1998) and a quarter of it
 * where cold gas falls through a hot layer [CFAST Technical Reference].
 */
import { cbrt } from '../../base/maths.ts'
import { CP, GRAVITY, LOWER, RHO_T, UPPER } from './constants.ts'
import type { Network } from './network.ts'
import { transfer, type Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/** Below this difference of pressure, Pa, flow is linear in it: keeps the derivative finite. */
const LAMINAR_PA = 1e-3
/** Gas goes wholly to a layer when it is this much beyond its temperature, K (CFAST). */
const BUOYANT_K = 1
const OUTSIDE_Z = 1e5
/** What wakes a cold room: a flow to or from it (it may be closed, and then holds the flow back), or this much heat above its own. */
const WAKE_KG_S = 0.05
const WAKE_W = 500

/** Pressure of a room at an elevation above that of the outside there, Pa. */
function head(network: Network, s: Scratch, room: number, gauge: number, z: number, outside: number): number {
  if (room < 0) return gauge
  const floor = network.floorZ[room]!
  const face = s.interfaceZ[room]!
  const above = z > floor ? z : floor
  const lower = (above < face ? above : face) - floor
  const upper = above > face ? above - face : 0
  return (
    gauge +
    GRAVITY * ((outside - s.density[2 * room + 1]!) * lower + (outside - s.density[2 * room]!) * upper)
  )
}

function root(pressure: number): number {
  return pressure > LAMINAR_PA ? Math.sqrt(pressure) : pressure / Math.sqrt(LAMINAR_PA)
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
  const opening = zones.ventOpening[i]!
  const width = network.ventWidth[i]! * opening
  if (record) {
    zones.ventFlowAb[i] = 0
    zones.ventFlowBa[i] = 0
    s.hot.fill(0)
    s.drag[2 * i] = s.drag[2 * i + 1] = 0
    s.hotFlow[2 * i] = s.hotFlow[2 * i + 1] = 0
  }
  if (width <= 0) return
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
  let z0 = sill
  let d0 = head(network, s, a, pa, z0, outside) - head(network, s, b, pb, z0, outside)
  const first = za < zb ? za : zb
  const second = za < zb ? zb : za
  for (let part = 0; part < 3; part++) {
    const z1 =
      part === 0
        ? Math.min(soffit, Math.max(sill, first))
        : part === 1
          ? Math.min(soffit, Math.max(sill, second))
          : soffit
    if (z1 <= z0) continue
    const d1 = head(network, s, a, pa, z1, outside) - head(network, s, b, pb, z1, outside)
    if (d0 * d1 < 0) {
      const neutral = z0 + ((z1 - z0) * d0) / (d0 - d1)
      slab(network, zones, s, i, z0, neutral, d0, 0, width, record)
      slab(network, zones, s, i, neutral, z1, 0, d1, width, record)
    } else slab(network, zones, s, i, z0, z1, d0, d1, width, record)
    z0 = z1
    d0 = d1
  }
  if (record) drag(network, zones, s, i, width)
}

function slab(
  network: Network,
  zones: Zones,
  s: Scratch,
  i: number,
  z0: number,
  z1: number,
  d0: number,
  d1: number,
  width: number,
  record: boolean,
): void {
  const forward = d0 + d1 > 0
  const r0 = root(forward ? d0 : -d0)
  const r1 = root(forward ? d1 : -d1)
  const sum = r0 + r1
  const thick = z1 - z0
  if (thick <= 0 || sum <= 0) return
  const donor = forward ? s.liveA[i]! : s.liveB[i]!
  const middle = 0.5 * (z0 + z1)
  let zone = -1
  let density = network.outsideDensity
  let temperature = network.ambient.outsideK
  if (donor >= 0) {
    zone = 2 * donor + (middle > s.interfaceZ[donor]! ? UPPER : LOWER)
    density = s.density[zone]!
    temperature = zones.temperatureK[zone]!
  }
  const factor = network.ventDischarge[i]! * width * Math.sqrt(2 * density)
  const flow = ((2 / 3) * factor * thick * (r0 * r0 + r0 * r1 + r1 * r1)) / sum
  const heat = CP * temperature
  s.netW += forward ? flow * heat : -flow * heat
  s.slope += (factor * heat * thick) / Math.max(sum, 2 * Math.sqrt(LAMINAR_PA))
  if (!record) return
  const taker = forward ? s.liveB[i]! : s.liveA[i]!
  rouse(network, zones, forward ? network.ventB[i]! : network.ventA[i]!, flow, temperature)
  if (donor < 0) rouse(network, zones, forward ? network.ventA[i]! : network.ventB[i]!, flow, 0)
  if (forward) zones.ventFlowAb[i] = zones.ventFlowAb[i]! + flow
  else zones.ventFlowBa[i] = zones.ventFlowBa[i]! + flow
  deposit(zones, s, zone, temperature, taker, flow)
  const side = forward ? 0 : 2
  const takerFace = taker < 0 ? OUTSIDE_Z : s.interfaceZ[taker]!
  if (zone >= 0 && (zone & 1) === UPPER) {
    const way = 2 * i + (forward ? 0 : 1)
    s.hotFlow[way] = s.hotFlow[way]! + flow
    if (middle < takerFace) s.hot[side] = s.hot[side]! + flow
  } else if (taker >= 0 && middle >= takerFace) s.hot[side + 1] = s.hot[side + 1]! + flow
}

/** Gas that flows to or from a room wakes it, or keeps it awake. */
export function rouse(network: Network, zones: Zones, room: number, flow: number, temperature: number): void {
  if (room < 0 || (flow < WAKE_KG_S && flow * CP * (temperature - network.ambient.insideK) < WAKE_W)) return
  zones.wake[room] = 1
  zones.quietS[room] = 0
}

/** Gas settles in the layer whose temperature it is nearer to, smoothly. */
export function deposit(
  zones: Zones,
  s: Scratch,
  from: number,
  temperature: number,
  room: number,
  flow: number,
): void {
  if (room < 0) return transfer(s, from, -1, flow, 0)
  const upper = upperShare(temperature, zones.temperatureK[2 * room]!, zones.temperatureK[2 * room + 1]!)
  transfer(s, from, 2 * room, flow * upper, 0)
  transfer(s, from, 2 * room + 1, flow * (1 - upper), 0)
}

function upperShare(temperature: number, upperK: number, lowerK: number): number {
  const low = Math.min(lowerK, upperK) - BUOYANT_K
  const x = 0.5 + (4 / 3) * ((temperature - low) / (upperK + BUOYANT_K - low) - 0.5)
  if (x <= 0) return 0
  if (x >= 1) return 1
  return x * x * (3 - 2 * x)
}

/** Air dragged by the jets of a vent into the rooms on both sides. */
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
      const rate = spill(zones.temperatureK[2 * from]!, zones.temperatureK[2 * to + 1]!, hot, width, height)
      transfer(s, 2 * to + 1, 2 * to, rate, 1)
      s.drag[2 * i + side / 2] = rate
    }
    if (cold > 0) {
      const height = Math.min(network.ventSoffit[i]!, fromFace) - Math.max(toFace, network.ventSill[i]!)
      const coldK = from < 0 ? network.ambient.outsideK : zones.temperatureK[2 * from + 1]!
      transfer(
        s,
        2 * to,
        2 * to + 1,
        0.25 * spill(zones.temperatureK[2 * to]!, coldK, cold, width, height),
        1,
      )
    }
  }
}

/** Entrainment of a spill plume, kg/s (Poreh). */
function spill(hotK: number, coldK: number, flow: number, width: number, height: number): number {
  if (height <= 0 || hotK <= coldK) return 0
  const density = RHO_T / coldK
  const heat = CP * (hotK - coldK) * flow
  const ratio = coldK / hotK
  return (
    0.44 *
    cbrt(ratio * ratio * ((GRAVITY * density * density) / (CP * coldK)) * heat * width * width) *
    height
  )
}

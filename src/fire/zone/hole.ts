/**
 * Flow through a hole in a floor or ceiling: a net flow by the pressure difference and, where the gas above
 * is denser, an exchange that stops at the flooding pressure (Cooper, NISTIR 89-4052). CFAST's manual takes
 * the diameter of the circle of equal area, its code the side of the square, which differ by a factor of 1.8
 * in the flooding pressure; we follow the code.
 */
import { exp } from '../../base/maths.ts'
import { beyond, beyondKgM3, beyondPa, edgeOf, takenK } from './beyond.ts'
import { CP, GRAVITY, LOWER, UPPER } from './constants.ts'
import type { Network } from './network.ts'
import { transfer, type Scratch } from './scratch.ts'
import { BUOYANT_K, LAMINAR_PA, rouse } from './wallVent.ts'
import type { Zones } from './zones.ts'

/** Coefficient of the net flow (CFAST). */
const DISCHARGE = 0.68
/** A layer with a smaller share of the room's height gives no gas to a hole. A numerical choice. */
const THIN = 0.003

/** Sets `s.netW` (enthalpy from the lower to the upper room), `s.slope` (W/Pa), `s.netM3S` and `s.acrossPa`. */
export function hole(network: Network, zones: Zones, s: Scratch, i: number, pressure: Float64Array): void {
  s.netW = s.slope = s.netM3S = s.acrossPa = 0
  const area = network.holeArea[i]! * zones.holeOpening[i]!
  if (area <= 0) return
  const edge = network.vents + i
  const top = s.liveB[edge]!
  const below = s.liveA[edge]!
  const z = levelOf(network, i)
  const difference =
    (below < 0 ? beyondPa(network, zones, edge, z) : ceilingPa(network, s, below, pressure)) -
    (top < 0 ? beyondPa(network, zones, edge, z) : pressure[top]!)
  const upwards = difference >= 0
  const near = upwards ? beneath(s, edge) : above(s, edge)
  const donor = giving(network, zones, near)
  const donorKgM3 = kgM3Of(network, zones, s, donor)
  const lastFlow = upwards ? zones.holeFlowUp[i]! : zones.holeFlowDown[i]!
  let passingKgM3 = donorKgM3
  // Of a strong flow a part comes from the other layer: Bernoulli's law needs the density of the gas which moves, not that
  // of the layer at the hole. The share is that of the flow in the last step.
  if (near >= 0 && lastFlow > 0) {
    const share = shareAtHole(network, zones, near, lastFlow / donorKgM3)
    passingKgM3 = share * s.density[near]! + (1 - share) * s.density[near ^ 1]!
  }
  const size = Math.abs(difference)
  const rooted = size > LAMINAR_PA ? Math.sqrt(size) : size / Math.sqrt(LAMINAR_PA)
  const factor = DISCHARGE * area * Math.sqrt(2 / passingKgM3)
  const perVolume = CP * donorKgM3 * takenK(network, zones, donor)
  s.acrossPa = difference
  s.netM3S = factor * (upwards ? rooted : -rooted)
  s.netW = s.netM3S * perVolume
  s.slope = (factor * perVolume) / (size > LAMINAR_PA ? 2 * rooted : Math.sqrt(LAMINAR_PA))
}

/** Records the flow through a hole each way, at the pressures that balance the step. */
export function recordHole(network: Network, zones: Zones, s: Scratch, i: number): void {
  hole(network, zones, s, i, zones.gaugePa)
  zones.holeFlowUp[i] = zones.holeFlowDown[i] = 0
  const edge = network.vents + i
  const top = above(s, edge)
  const bottom = beneath(s, edge)
  const over = giving(network, zones, top)
  const under = giving(network, zones, bottom)
  const exchange = exchanged(network, zones, s, i)
  const up = Math.max(0, s.netM3S) + exchange
  const down = Math.max(0, -s.netM3S) + exchange
  const upKgS = (zones.holeFlowUp[i] = up * kgM3Of(network, zones, s, under))
  const downKgS = (zones.holeFlowDown[i] = down * kgM3Of(network, zones, s, over))
  if (under >= 0) rouse(network, zones, network.holeUpper[i]!, upKgS, zones.temperatureK[under]!)
  else rouse(network, zones, network.holeLower[i]!, upKgS, 0)
  if (over >= 0) rouse(network, zones, network.holeLower[i]!, downKgS, zones.temperatureK[over]!)
  else rouse(network, zones, network.holeUpper[i]!, downKgS, 0)
  if (up > 0) draw(network, zones, s, bottom, up, top)
  if (down > 0) draw(network, zones, s, top, down, bottom)
}

/** Lower layer of the room over a hole, or what is beyond it. */
function above({ liveB }: Scratch, edge: number): number {
  return liveB[edge]! < 0 ? beyond(edge) : 2 * liveB[edge]! + LOWER
}

/** Upper layer of the room under a hole, or what is beyond it. */
function beneath({ liveA }: Scratch, edge: number): number {
  return liveA[edge]! < 0 ? beyond(edge) : 2 * liveA[edge]! + UPPER
}

/** The layer that gives its gas to a hole: the other one of the room if the one at the hole is too thin. */
function giving(network: Network, zones: Zones, near: number): number {
  return thin(network, zones, near) ? near ^ 1 : near
}

/** Density of a layer or of what is beyond the rooms, kg/m3. */
function kgM3Of(network: Network, zones: Zones, s: Scratch, end: number): number {
  return end < 0 ? beyondKgM3(network, zones, edgeOf(end)) : s.density[end]!
}

/** Pressure under the ceiling of a room above that of the outside air there, Pa. */
function ceilingPa(network: Network, s: Scratch, r: number, pressure: Float64Array): number {
  const { density } = s
  const outside = network.outsideDensity
  const face = s.interfaceZ[r]! - network.floorZ[r]!
  return (
    pressure[r]! +
    GRAVITY *
      ((outside - density[2 * r + 1]!) * face + (outside - density[2 * r]!) * (network.height[r]! - face))
  )
}

/**
 * What the gases at a hole exchange, m3/s each way: less the larger the pressure difference, and nothing where the gas above
 * is no denser (Cooper).
 */
function exchanged(network: Network, zones: Zones, s: Scratch, i: number): number {
  const edge = network.vents + i
  const overKgM3 = kgM3Of(network, zones, s, giving(network, zones, above(s, edge)))
  const underKgM3 = kgM3Of(network, zones, s, giving(network, zones, beneath(s, edge)))
  const unstable = overKgM3 - underKgM3
  const area = network.holeArea[i]! * zones.holeOpening[i]!
  if (unstable <= 0 || area <= 0) return 0
  const flood = network.holeFlood[i]!
  const side = network.holeRound[i] ? 2 * Math.sqrt(area / Math.PI) : Math.sqrt(area)
  const flooding = (flood * flood * GRAVITY * unstable * side * side * side * side * side) / (2 * area * area)
  const free =
    0.1 * Math.sqrt(((2 * GRAVITY * unstable) / (overKgM3 + underKgM3)) * area * area * Math.sqrt(area))
  return Math.max(0, free * (1 - Math.abs(s.acrossPa) / flooding))
}

/**
 * Takes gas for a volume flow from the layer at the hole, and from the other layer when the flow is strong
 * enough to pull it through: share exp(-(Fr/2)^2), Fr = V / sqrt(g z^5 dT/T), dT that of the layer at the hole over indoor
 * air [CFAST], whatever the weather is. Equal volumes carry equal enthalpy, so the
 * choice of layer affects the pressures by the density of the mixture alone.
 * @param near the layer at the hole, or what is beyond it; `to` likewise on the other side
 */
function draw(network: Network, zones: Zones, s: Scratch, near: number, volume: number, to: number): void {
  if (near < 0) {
    const flow = volume * beyondKgM3(network, zones, edgeOf(near))
    return transfer(s, near, settlesIn(zones, takenK(network, zones, near), to), flow, 0)
  }
  const far = near ^ 1
  const share = shareAtHole(network, zones, near, volume)
  const nearKgM3 = share * s.density[near]!
  const farKgM3 = (1 - share) * s.density[far]!
  const mixed =
    (nearKgM3 * zones.temperatureK[near]! + farKgM3 * zones.temperatureK[far]!) / (nearKgM3 + farKgM3)
  const end = settlesIn(zones, mixed, to)
  transfer(s, near, end, volume * nearKgM3, 0)
  transfer(s, far, end, volume * farKgM3, 0)
}

/** Share of a volume flow that comes from the layer at the hole. */
function shareAtHole(network: Network, zones: Zones, near: number, volume: number): number {
  if (thin(network, zones, near ^ 1)) return 1
  if (thin(network, zones, near)) return 0
  const { insideK } = network.ambient
  const nearK = zones.temperatureK[near]!
  if (nearK <= insideK) return 1
  const thick = thickness(network, zones, near)
  const buoyant = (GRAVITY * thick * thick * thick * thick * thick * (nearK - insideK)) / insideK
  return exp(-(volume * volume) / (4 * Math.max(buoyant, 1e-12)))
}

/**
 * Where gas of a hole goes. Rising or falling gas stays together, also from beyond the rooms: all of it goes to the upper
 * layer if it is more than 1 K warmer than the lower one, else to the lower one (CFAST 7).
 */
function settlesIn({ temperatureK }: Zones, kelvin: number, to: number): number {
  if (to < 0) return to
  const lower = to | LOWER
  return kelvin > temperatureK[lower]! + BUOYANT_K ? lower ^ 1 : lower
}

/** Elevation of a hole, m. */
function levelOf({ holeLower, holeUpper, floorZ, height }: Network, i: number): number {
  const above = holeUpper[i]!
  return above >= 0 ? floorZ[above]! : floorZ[holeLower[i]!]! + height[holeLower[i]!]!
}

/** Whether a layer is too thin to give gas to a hole; never what is beyond the rooms. */
function thin(network: Network, zones: Zones, z: number): boolean {
  return z >= 0 && thickness(network, zones, z) / network.height[z >> 1]! < THIN
}

/** Thickness of a layer, m. */
function thickness(network: Network, zones: Zones, z: number): number {
  const face = zones.layerHeightM[z >> 1]!
  return (z & 1) === LOWER ? face : network.height[z >> 1]! - face
}

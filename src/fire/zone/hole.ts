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

/** Sets `s.netW` (enthalpy from the lower to the upper room) and `s.slope`; records transfers if asked. */
export function hole(
  network: Network,
  zones: Zones,
  s: Scratch,
  i: number,
  pressure: Float64Array,
  record: boolean,
): void {
  s.netW = 0
  s.slope = 0
  const lastUp = zones.holeFlowUp[i]!
  const lastDown = zones.holeFlowDown[i]!
  if (record) zones.holeFlowUp[i] = zones.holeFlowDown[i] = 0
  const area = network.holeArea[i]! * zones.holeOpening[i]!
  if (area <= 0) return
  const edge = network.vents + i
  const top = s.liveB[edge]!
  const below = s.liveA[edge]!
  const z = levelOf(network, i)
  const difference =
    (below < 0 ? beyondPa(network, zones, edge, z) : ceilingPa(network, s, below, pressure)) -
    (top < 0 ? beyondPa(network, zones, edge, z) : pressure[top]!)
  const above = top < 0 ? beyond(edge) : 2 * top + LOWER
  const beneath = below < 0 ? beyond(edge) : 2 * below + UPPER
  const over = thin(network, zones, above) ? above ^ 1 : above
  const under = thin(network, zones, beneath) ? beneath ^ 1 : beneath
  const overKgM3 = over < 0 ? beyondKgM3(network, zones, edge) : s.density[over]!
  const underKgM3 = under < 0 ? beyondKgM3(network, zones, edge) : s.density[under]!
  const donorKgM3 =
    difference >= 0
      ? passingKgM3(network, zones, s, beneath, underKgM3, lastUp)
      : passingKgM3(network, zones, s, above, overKgM3, lastDown)
  const size = Math.abs(difference)
  const rooted = size > LAMINAR_PA ? Math.sqrt(size) : size / Math.sqrt(LAMINAR_PA)
  const factor = DISCHARGE * area * Math.sqrt(2 / donorKgM3)
  const net = factor * rooted
  const donor = difference >= 0 ? under : over
  const perVolume =
    donor < 0
      ? CP * beyondKgM3(network, zones, edge) * zones.beyondK[edge]!
      : CP * s.density[donor]! * zones.temperatureK[donor]!
  s.netW = (difference >= 0 ? net : -net) * perVolume
  s.slope = (factor * perVolume) / (size > LAMINAR_PA ? 2 * rooted : Math.sqrt(LAMINAR_PA))
  if (!record) return
  const exchange = exchanged(network, i, area, overKgM3, underKgM3, size)
  const up = (difference > 0 ? net : 0) + exchange
  const down = (difference < 0 ? net : 0) + exchange
  const upKgS = (zones.holeFlowUp[i] = up * underKgM3)
  const downKgS = (zones.holeFlowDown[i] = down * overKgM3)
  if (under >= 0) rouse(network, zones, network.holeUpper[i]!, upKgS, zones.temperatureK[under]!)
  if (top < 0) rouse(network, zones, network.holeUpper[i]!, downKgS, 0)
  if (below < 0) rouse(network, zones, network.holeLower[i]!, upKgS, 0)
  if (over >= 0) rouse(network, zones, network.holeLower[i]!, downKgS, zones.temperatureK[over]!)
  if (up > 0) draw(network, zones, s, beneath, up, above)
  if (down > 0) draw(network, zones, s, above, down, beneath)
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
 * What gases of these densities exchange through a hole, m3/s each way: less the larger the pressure difference, Pa, and
 * nothing where the gas above is no denser (Cooper).
 */
function exchanged(
  network: Network,
  i: number,
  area: number,
  overKgM3: number,
  underKgM3: number,
  pascal: number,
): number {
  const unstable = overKgM3 - underKgM3
  if (unstable <= 0) return 0
  const flood = network.holeFlood[i]!
  const side = network.holeRound[i] ? 2 * Math.sqrt(area / Math.PI) : Math.sqrt(area)
  const flooding = (flood * flood * GRAVITY * unstable * side * side * side * side * side) / (2 * area * area)
  const free =
    0.1 * Math.sqrt(((2 * GRAVITY * unstable) / (overKgM3 + underKgM3)) * area * area * Math.sqrt(area))
  return Math.max(0, free * (1 - pascal / flooding))
}

/**
 * Density of the gas that passes, of which a strong flow pulls a part from the other layer, kg/m3: Bernoulli's law needs
 * that of the gas which moves, not of the layer at the hole. The share is that of the flow in the last step.
 * @param near the layer at the hole, or what is beyond it
 */
function passingKgM3(
  network: Network,
  zones: Zones,
  s: Scratch,
  near: number,
  atHole: number,
  lastFlow: number,
): number {
  if (near < 0 || lastFlow <= 0) return atHole
  const share = shareAtHole(network, zones, near, lastFlow / atHole)
  return share * s.density[near]! + (1 - share) * s.density[near ^ 1]!
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
    return settle(zones, s, near, flow, takenK(network, zones, near), to)
  }
  const far = near ^ 1
  const share = shareAtHole(network, zones, near, volume)
  const nearKgM3 = share * s.density[near]!
  const farKgM3 = (1 - share) * s.density[far]!
  const mixed =
    (nearKgM3 * zones.temperatureK[near]! + farKgM3 * zones.temperatureK[far]!) / (nearKgM3 + farKgM3)
  settle(zones, s, near, volume * nearKgM3, mixed, to)
  settle(zones, s, far, volume * farKgM3, mixed, to)
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
 * Rising or falling gas stays together, also from beyond the rooms: all of it goes to the upper layer if it is
 * more than 1 K warmer than the lower one, else to the lower one (CFAST 7).
 */
function settle(zones: Zones, s: Scratch, from: number, flow: number, meanK: number, to: number): void {
  const lower = to | LOWER
  if (to < 0) transfer(s, from, to, flow, 0)
  else transfer(s, from, meanK > zones.temperatureK[lower]! + BUOYANT_K ? lower ^ 1 : lower, flow, 0)
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

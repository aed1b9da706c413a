/**
 * Flow through a hole in a floor or ceiling: a net flow by the pressure difference and, where the gas above is denser,
 * an exchange that stops at the flooding pressure (Cooper, NISTIR 89-4052). CFAST's manual takes the diameter of the
 * circle of equal area, its code the side of the square; they differ by 1.8 in the flooding pressure, we follow the code.
 */
import { CP, GRAVITY, LOWER, RHO_T, UPPER } from './constants.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import { deposit } from './wallVent.ts'
import type { Zones } from './zones.ts'

const DISCHARGE = 0.68
const LAMINAR_PA = 1e-3

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
  if (record) zones.holeFlowUp[i] = zones.holeFlowDown[i] = 0
  const area = network.holeArea[i]! * zones.holeOpening[i]!
  if (area <= 0) return
  const top = network.holeUpper[i]!
  const below = network.holeLower[i]!
  const outside = RHO_T / network.ambient.outsideK
  let lift = 0
  if (below >= 0) {
    const face = s.interfaceZ[below]! - network.floorZ[below]!
    lift =
      pressure[below]! +
      GRAVITY *
        ((outside - s.density[2 * below + 1]!) * face +
          (outside - s.density[2 * below]!) * (network.height[below]! - face))
  }
  const difference = lift - (top >= 0 ? pressure[top]! : 0)
  const over = top < 0 ? -1 : 2 * top + (thin(network, zones, top, LOWER) ? UPPER : LOWER)
  const under = below < 0 ? -1 : 2 * below + (thin(network, zones, below, UPPER) ? LOWER : UPPER)
  const overDensity = over < 0 ? outside : s.density[over]!
  const underDensity = under < 0 ? outside : s.density[under]!
  const donorDensity = difference >= 0 ? underDensity : overDensity
  const size = Math.abs(difference)
  const rooted = size > LAMINAR_PA ? Math.sqrt(size) : size / Math.sqrt(LAMINAR_PA)
  const factor = DISCHARGE * area * Math.sqrt(2 / donorDensity)
  const net = factor * rooted
  const perVolume = CP * RHO_T
  s.netW = (difference >= 0 ? net : -net) * perVolume
  s.slope = (factor * perVolume) / (size > LAMINAR_PA ? 2 * rooted : Math.sqrt(LAMINAR_PA))
  if (!record) return
  let exchange = 0
  const unstable = overDensity - underDensity
  if (unstable > 0) {
    const flood = network.holeFlood[i]!
    const side = network.holeRound[i] ? 2 * Math.sqrt(area / Math.PI) : Math.sqrt(area)
    const flooding =
      (flood * flood * GRAVITY * unstable * side * side * side * side * side) / (2 * area * area)
    const free =
      0.1 *
      Math.sqrt(((2 * GRAVITY * unstable) / (overDensity + underDensity)) * area * area * Math.sqrt(area))
    exchange = Math.max(0, free * (1 - size / flooding))
  }
  const up = (difference > 0 ? net : 0) + exchange
  const down = (difference < 0 ? net : 0) + exchange
  zones.holeFlowUp[i] = up * underDensity
  zones.holeFlowDown[i] = down * overDensity
  const underK = under < 0 ? network.ambient.outsideK : zones.temperatureK[under]!
  const overK = over < 0 ? network.ambient.outsideK : zones.temperatureK[over]!
  // The two are equal volumes, so the exchange carries no net enthalpy at equal pressure.
  if (up > 0) deposit(zones, s, under, underK, top, (up * RHO_T) / underK)
  if (down > 0) deposit(zones, s, over, overK, below, (down * RHO_T) / overK)
}

/** A layer of next to no volume gives no gas to a hole. */
function thin(network: Network, zones: Zones, room: number, layer: number): boolean {
  const height = zones.layerHeightM[room]!
  const share = (layer === LOWER ? height : network.height[room]! - height) / network.height[room]!
  return share < 0.003
}

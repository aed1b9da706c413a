/** Flow of a fan: its volume at the density of its inlet, fading to nothing between the cut-off pressures (CFAST). */
import { CP } from './constants.ts'
import type { Network } from './network.ts'
import { JET, transfer, type Scratch } from './scratch.ts'
import { smoothStep } from './smoothStep.ts'
import { BUOYANT_K, columnPa, deposit, INVERSE, rouse, spill } from './wallVent.ts'
import type { Zones } from './zones.ts'

/** Sets `s.netW` (enthalpy moved, W), `s.slope` (W/Pa) and `s.netM3S`. */
export function fan(network: Network, zones: Zones, s: Scratch, i: number, pressure: Float64Array): void {
  s.netW = 0
  s.slope = 0
  s.netM3S = 0
  const volume = network.fanFlow[i]! * zones.fanOpening[i]!
  if (volume <= 0) return
  const edge = network.vents + network.holes + i
  const from = s.liveA[edge]!
  const to = s.liveB[edge]!
  let working = 1
  let fading = 0
  const cutTo = network.fanCutTo[i]!
  if (cutTo > 0) {
    const cutFrom = network.fanCutFrom[i]!
    const rise =
      excess(network, s, to, network.fanToZ[i]!, pressure) -
      excess(network, s, from, network.fanFromZ[i]!, pressure)
    const range = cutTo - cutFrom
    working = 1 - smoothStep((rise - cutFrom) / range)
    // The slope of the step by its value, to a hundredth.
    fading = (12 * working * (1 - working)) / range
  }
  const perVolume =
    from < 0
      ? CP * network.outsideDensity * network.ambient.outsideK
      : CP * s.density[2 * from]! * zones.temperatureK[2 * from]!
  s.netM3S = volume * working
  s.netW = volume * working * perVolume
  s.slope = volume * fading * perVolume
}

/**
 * Records what a fan moves. The two layers that it draws from mix on the way. In the room that it blows into, what is no
 * more than 1 K warmer than the lower layer settles there, as gas of holes does, and the rest by its temperature, as gas
 * of wall vents (CFAST 7). CFAST leaves it in the layer that the grille lies in. Tests with a supply in the smoke
 * (FM/SNL 1, 4, 5, NIST/NRC 4) were hotter than either has it, and with that the farther off: 0.55 to 0.90 of their
 * rises instead of 0.73 to 0.97.
 */
export function recordFan(network: Network, zones: Zones, s: Scratch, i: number): void {
  fan(network, zones, s, i, zones.gaugePa)
  zones.fanFlow[i] = 0
  const m3S = s.netM3S
  if (m3S <= 0) return
  const { temperatureK } = zones
  const edge = network.vents + network.holes + i
  const from = s.liveA[edge]!
  const to = s.liveB[edge]!
  const smoke = from < 0 ? 0 : share(network, s, from, network.fanFromZ[i]!, network.fanSide[i]!)
  const upperKgS = smoke > 0 ? m3S * smoke * s.density[2 * from]! : 0
  const lowerKgS = m3S * (1 - smoke) * (from < 0 ? network.outsideDensity : s.density[2 * from + 1]!)
  const flow = upperKgS + lowerKgS
  if (flow <= 0) return
  zones.fanFlow[i] = flow
  const lowerK = from < 0 ? network.ambient.outsideK : temperatureK[2 * from + 1]!
  const meanK = smoke > 0 ? (upperKgS * temperatureK[2 * from]! + lowerKgS * lowerK) / flow : lowerK
  rouse(network, zones, network.fanTo[i]!, flow, meanK)
  rouse(network, zones, network.fanFrom[i]!, flow, 0)
  const settlesAtK = to < 0 || meanK > temperatureK[2 * to + 1]! + BUOYANT_K ? meanK : 0
  const lower = from < 0 ? -1 : 2 * from + 1
  const up =
    deposit(zones, s, lower - 1, settlesAtK, to, upperKgS) +
    deposit(zones, s, lower, settlesAtK, to, lowerKgS)
  if (to < 0) return
  // What falls through smoke, or rises through air, draws of it as the jets of wall vents do.
  const upper = 2 * to
  const side = network.fanSide[i]!
  const fall = network.fanToZ[i]! - s.interfaceZ[to]!
  if (fall > 0)
    transfer(
      s,
      upper,
      upper + 1,
      INVERSE * spill(network, temperatureK[upper]!, meanK, flow - up, side, fall),
      JET,
    )
  else transfer(s, upper + 1, upper, spill(network, meanK, temperatureK[upper + 1]!, up, side, -fall), JET)
}

/**
 * Pressure of a room at a height above that of the outside air there, Pa. A duct that rises holds air too, whose weight
 * cancels that of the outside air: CFAST, which takes the pressures themselves, has a fan at 25 m stop by the height.
 */
function excess(network: Network, s: Scratch, room: number, z: number, pressure: Float64Array): number {
  return room < 0 ? 0 : pressure[room]! + columnPa(network, s, room, z)
}

/**
 * Share of a grille that lies in the upper layer: its part within the room, smooth from all to nothing as the interface
 * passes it (CFAST 7, `mv_fraction`).
 */
function share(network: Network, s: Scratch, room: number, z: number, side: number): number {
  const floor = network.floorZ[room]!
  const bottom = Math.max(z - 0.5 * side, floor)
  const top = Math.min(z + 0.5 * side, floor + network.height[room]!)
  return 1 - smoothStep((s.interfaceZ[room]! - bottom) / (top - bottom))
}

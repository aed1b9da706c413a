/** Flow of a fan: its volume at the density of its inlet, fading to nothing between the cut-off pressures (CFAST). */
import { CP, GRAVITY } from './constants.ts'
import type { Network } from './network.ts'
import { transfer, type Scratch } from './scratch.ts'
import { smoothSlope, smoothStep } from './smoothStep.ts'
import { BUOYANT_K, column, rouse, upperShare } from './wallVent.ts'
import type { Zones } from './zones.ts'

/** Sets `s.netW` (enthalpy moved, W) and `s.slope`; records transfers if asked. */
export function fan(
  network: Network,
  zones: Zones,
  s: Scratch,
  i: number,
  pressure: Float64Array,
  record: boolean,
): void {
  s.netW = 0
  s.slope = 0
  if (record) zones.fanFlow[i] = 0
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
    const x = (rise - cutFrom) / range
    working = 1 - smoothStep(x)
    fading = smoothSlope(x) / range
  }
  const perVolume =
    from < 0
      ? CP * network.outsideDensity * network.ambient.outsideK
      : CP * s.density[2 * from]! * zones.temperatureK[2 * from]!
  s.netW = volume * working * perVolume
  s.slope = volume * fading * perVolume
  if (!record) return
  move(network, zones, s, i, volume * working)
}

/** Records what a fan moves: its two layers mix on the way. */
function move(network: Network, zones: Zones, s: Scratch, i: number, m3S: number): void {
  const edge = network.vents + network.holes + i
  const from = s.liveA[edge]!
  const to = s.liveB[edge]!
  const smoke = from < 0 ? 0 : share(network, s, from, network.fanFromZ[i]!, network.fanSide[i]!)
  const upperKgS = smoke > 0 ? m3S * smoke * s.density[2 * from]! : 0
  const lowerKgS = m3S * (1 - smoke) * (from < 0 ? network.outsideDensity : s.density[2 * from + 1]!)
  const flow = upperKgS + lowerKgS
  if (flow <= 0) return
  zones.fanFlow[i] = flow
  const lowerK = from < 0 ? network.ambient.outsideK : zones.temperatureK[2 * from + 1]!
  const meanK = smoke > 0 ? (upperKgS * zones.temperatureK[2 * from]! + lowerKgS * lowerK) / flow : lowerK
  rouse(network, zones, network.fanTo[i]!, flow, meanK)
  rouse(network, zones, network.fanFrom[i]!, flow, 0)
  const up = to < 0 ? 0 : rising(zones, meanK, to)
  const lower = from < 0 ? -1 : 2 * from + 1
  bring(s, lower - 1, to, upperKgS, up)
  bring(s, lower, to, lowerKgS, up)
}

/** Divides what comes of one layer between those of a room, or lets it out. */
function bring(s: Scratch, source: number, to: number, flow: number, up: number): void {
  if (to < 0) return transfer(s, source, to, flow, 0)
  transfer(s, source, 2 * to, flow * up, 0)
  transfer(s, source, 2 * to + 1, flow * (1 - up), 0)
}

/**
 * Share of what a fan blows into a room that settles in the upper layer: by its temperature, as gas of wall vents, but
 * none that is no more than 1 K warmer than the lower layer, as of holes (CFAST 7). CFAST leaves what a fan brings in the
 * layer that its grille lies in. Tests with a supply in the smoke (FM/SNL 1, 4, 5, NIST/NRC 4) were hotter than either
 * has it, and with that the farther off: 0.55 to 0.90 of their rises instead of 0.73 to 0.97.
 */
function rising({ temperatureK }: Zones, meanK: number, to: number): number {
  const lowerK = temperatureK[2 * to + 1]!
  return meanK > lowerK + BUOYANT_K ? upperShare(meanK, temperatureK[2 * to]!, lowerK) : 0
}

/**
 * Pressure of a room at a height above that of the outside air there, Pa. A duct that rises holds air too, whose weight
 * cancels that of the outside air: CFAST, which takes the pressures themselves, has a fan at 25 m stop by the height.
 */
function excess(network: Network, s: Scratch, room: number, z: number, pressure: Float64Array): number {
  if (room < 0) return 0
  const { floorZ, outsideDensity: outside } = network
  const { density } = s
  const lower = outside - density[2 * room + 1]!
  return (
    pressure[room]! +
    GRAVITY * column(z, floorZ[room]!, s.interfaceZ[room]!, lower, outside - density[2 * room]!)
  )
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

/** Flow of a fan: its volume at the density of its inlet, fading to nothing between the cut-off pressures (CFAST). */
import { CP, GRAVITY } from './constants.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import { smoothSlope, smoothStep } from './smoothStep.ts'
import { column, deposit, rouse } from './wallVent.ts'
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
  const upperFrom = from < 0 ? 0 : share(network, s, from, network.fanFromZ[i]!, network.fanSide[i]!)
  for (let layer = 0; layer < (from < 0 ? 1 : 2); layer++) {
    const source = from < 0 ? -1 : 2 * from + layer
    const part = from < 0 ? 1 : layer === 0 ? upperFrom : 1 - upperFrom
    if (part <= 0) continue
    const temperature = source < 0 ? network.ambient.outsideK : zones.temperatureK[source]!
    const density = source < 0 ? network.outsideDensity : s.density[source]!
    const flow = volume * working * part * density
    zones.fanFlow[i] = zones.fanFlow[i]! + flow
    rouse(network, zones, network.fanTo[i]!, flow, temperature)
    rouse(network, zones, network.fanFrom[i]!, flow, 0)
    deposit(zones, s, source, temperature, to, flow)
  }
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

/** Flow of a fan: its volume at the density of its inlet, fading to nothing between the cut-off pressures (CFAST). */
import { tanh } from '../../base/maths.ts'
import { CP } from './constants.ts'
import type { Network } from './network.ts'
import type { Scratch } from './scratch.ts'
import { deposit, rouse } from './wallVent.ts'
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
    const rise = (to < 0 ? 0 : pressure[to]!) - (from < 0 ? 0 : pressure[from]!)
    const steep = 8 / (cutTo - cutFrom)
    const t = tanh(steep * (rise - cutFrom) - 4)
    working = 0.5 - 0.5 * t
    fading = 0.5 * (1 - t * t) * steep
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

/** Share of a grille that lies in the upper layer. */
function share(network: Network, s: Scratch, room: number, z: number, side: number): number {
  const bottom = Math.min(
    Math.max(z - 0.5 * side, network.floorZ[room]!),
    network.floorZ[room]! + network.height[room]! - side,
  )
  return 1 - Math.min(1, Math.max(0, (s.interfaceZ[room]! - bottom) / side))
}

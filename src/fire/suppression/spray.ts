/**
 * Heat that sprinkler water absorbs from the air of a room, whether or not it reaches what burns. For rooms
 * with an opening of 1.7 to 3 m2 and a fire of constant rate, the share of the fire's heat is 0.000039 L^3 -
 * 0.003 L^2 + 0.082 L for L up to 33 l/(min kW^1/2 m^5/4), with L = W / sqrt(A sqrt(H) Q) (You, Kung and Han,
 * Spray cooling in room fires, 21st Symposium on Combustion 1986, as cited in the SFPE Handbook under
 * automatic sprinkler system calculations; tests described in Yu, Kung and Han, Fire Safety Science 2:655,
 * 1989). Two named assumptions, both towards less cooling: L uses the whole heat release instead of the
 * losses, and drops are those of an 11.1 mm nozzle at 17.2 kPa, even for mist. The steam is not added to the
 * gas.
 */
import { barrierKinds } from '../../estate/barriers.ts'
import type { Site } from '../../estate/site.ts'
import type { FireState, Supply } from '../fire.ts'
import { acts, isGas, waterMmS } from './suppression.ts'
import { validity } from '../validity.ts'

const floor = barrierKinds.indexOf('floor')
const largestFactor = 33
const leastOpenM2 = 1.7
const mostOpenM2 = 3
/**
 * Heads open above the fire, over at most the design area of their supply, m2: 1,500 ft2 of NFPA 13, ordinary
 * hazard.
 */
const designAreaM2 = 139
/** Floor area per head, m2: EN 12845, Table 19, ordinary hazard (NFPA 13 has 130 ft2, 12.1 m2). */
const headM2 = 12

/** Floor under the heads that a fire of this floor area opens, m2: those above it, at least one. */
export function underHeadsM2({ rooms }: Site, r: number, seatM2: number): number {
  const heads = Math.max(1, Math.ceil(seatM2 / headM2))
  return Math.min(rooms.width[r]! * rooms.depth[r]!, designAreaM2, heads * headM2)
}

/** Share of a fire's heat that this water absorbs. `openFactor`: A sqrt(H) of the room's openings, m^5/2. */
export function absorbedShare(litresPerMinute: number, openFactor: number, hrrKw: number): number {
  const factor = Math.min(largestFactor, litresPerMinute / Math.sqrt(Math.max(1e-6, openFactor * hrrKw)))
  return ((0.000039 * factor - 0.003) * factor + 0.082) * factor
}

/** Share of the heat of a room's fire that its sprinklers absorb now; 0 unless they run and are effective. */
export function sprayedShare(state: FireState, site: Site, supply: Supply, r: number): number {
  const { suppression, rooms, time } = state
  if (suppression.effective[r] === 0 || isGas(site, r)) return 0
  if (!acts(suppression, supply.suppressionPower, r, time)) return 0
  const litres = waterMmS(site, r) * rooms.sprayM2[r]! * 60
  const { areaM2, factor } = openingsOf(state, site, r)
  if (areaM2 < leastOpenM2 || areaM2 > mostOpenM2) state.incident.validity |= validity.sprayOpening
  return absorbedShare(litres, factor, Math.max(1, rooms.hrrActualKw[r]!))
}

/**
 * Open area of a room, m2, and its sum of A sqrt(H), m^5/2. A hole in a floor or ceiling counts as high as it
 * is wide.
 */
export function openingsOf(
  { adjacency, shares }: FireState,
  { openings, barriers, rooms }: Site,
  r: number,
): { areaM2: number; factor: number } {
  let areaM2 = 0
  let factor = 0
  for (let i = adjacency.firstOpening[r]!; i < adjacency.firstOpening[r + 1]!; i++) {
    const o = adjacency.opening[i]!
    const open = openings.areaM2[o]! * shares.opening[o]!
    const high = openings.horizontal[o] === 1 ? Math.sqrt(open) : openings.soffitZ[o]! - openings.sillZ[o]!
    areaM2 += open
    factor += open * Math.sqrt(Math.max(0, high))
  }
  for (let i = adjacency.firstBarrier[r]!; i < adjacency.firstBarrier[r + 1]!; i++) {
    const b = adjacency.barrier[i]!
    const open = barriers.areaM2[b]! * shares.barrier[b]!
    areaM2 += open
    const high = barriers.kind[b] === floor ? Math.sqrt(open) : rooms.height[r]!
    factor += open * Math.sqrt(high)
  }
  return { areaM2, factor }
}

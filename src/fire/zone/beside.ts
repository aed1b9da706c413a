/**
 * Rooms next to a network but not in it: each is one mixed volume at the outside pressure. Clean air replaces
 * what it gives, and what it receives beyond that goes on elsewhere (smoke.ts). In a step it gives gas of its
 * state at the end of the step (backward Euler), so it never gives more soot and warmth than it has.
 */
import { kept } from '../../base/kept.ts'
import { CP } from './constants.ts'
import type { Network } from './network.ts'
import type { Zones } from './zones.ts'

/**
 * By row of such a room: gas it gives in the step, kg; mass it is mixed with, kg; its soot, kg, and warmth,
 * J. Written before they are read.
 */
export interface Mix {
  readonly givesKg: Float64Array
  readonly kg: Float64Array
  readonly sootKg: Float64Array
  readonly warmthJ: Float64Array
}

/** One for each network: a step of either kind of room writes it before it reads it. */
export const mixOf = kept(({ vents, holes }: Network): Mix => {
  const column = () => new Float64Array(vents + holes)
  return { givesKg: column(), kg: column(), sootKg: column(), warmthJ: column() }
})

/** Starts from what the rooms hold, including what waits to go on. */
export function startMix(
  { besides, besideKg, besidePushKg, besideSootKg, besideWarmthJ }: Zones,
  mix: Mix,
): void {
  for (let i = 0; i < besides; i++) mix.kg[i] = besideKg[i]! + Math.max(0, besidePushKg[i]!)
  mix.givesKg.fill(0)
  mix.sootKg.set(besideSootKg)
  mix.warmthJ.set(besideWarmthJ)
}

/**
 * Sets the gas beyond every edge to such a room. It is never colder than both the outside air and a room at
 * rest: a negative warmth waits.
 */
export function showMix({ ambient }: Network, zones: Zones, { kg, sootKg, warmthJ }: Mix): void {
  const { besideEdge, besideEdges, besideOf, beyondK, beyondSoot } = zones
  const coldest = Math.min(ambient.insideK, ambient.outsideK)
  for (let nth = 0; nth < besideEdges; nth++) {
    const e = besideEdge[nth]!
    const i = besideOf[e]!
    beyondK[e] = Math.max(coldest, ambient.insideK + warmthJ[i]! / (CP * kg[i]!))
    beyondSoot[e] = sootKg[i]! / kg[i]!
  }
}

/** Room i gives `more` kg in the step. */
export function give({ givesKg, kg }: Mix, i: number, more: number): void {
  givesKg[i]! += more
  kg[i]! += more
}

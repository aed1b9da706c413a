/**
 * Rooms beside a network that it does not hold: each is one mixed volume at the pressure of the air outside. What it gives is made good by
 * clean air, and what it gets above that goes on elsewhere (smoke.ts). In a step it gives gas as it is at its end (backward Euler):
 * however much is drawn through it, no more soot and warmth than it has.
 */
import { CP } from './constants.ts'
import type { Network } from './network.ts'
import type { Zones } from './zones.ts'

/** By row of such a room: kg it gives in the step, kg that its gas is mixed with, kg of soot and J in it. Written before they are read. */
export interface Mix {
  readonly givesKg: Float64Array
  readonly kg: Float64Array
  readonly sootKg: Float64Array
  readonly warmthJ: Float64Array
}

export function mixOf({ vents, holes }: Network): Mix {
  const column = () => new Float64Array(vents + holes)
  return { givesKg: column(), kg: column(), sootKg: column(), warmthJ: column() }
}

/** What they hold, with what waits to go on. */
export function startMix(
  { besides, besideKg, besidePushKg, besideSootKg, besideWarmthJ }: Zones,
  mix: Mix,
): void {
  for (let i = 0; i < besides; i++) mix.kg[i] = besideKg[i]! + Math.max(0, besidePushKg[i]!)
  mix.givesKg.fill(0)
  mix.sootKg.set(besideSootKg)
  mix.warmthJ.set(besideWarmthJ)
}

/** Sets what every edge that leads to one is given. Nothing is colder than the air outside, nor than a room: a debt waits. */
export function showMix({ ambient }: Network, zones: Zones, { kg, sootKg, warmthJ }: Mix): void {
  const { besideOf, beyondK, beyondSoot } = zones
  const coldest = Math.min(ambient.insideK, ambient.outsideK)
  for (let e = 0; e < besideOf.length; e++) {
    const i = besideOf[e]!
    if (i < 0) continue
    beyondK[e] = Math.max(coldest, ambient.insideK + warmthJ[i]! / (CP * kg[i]!))
    beyondSoot[e] = sootKg[i]! / kg[i]!
  }
}

/** Room i gives so many kg in the step. */
export function give({ givesKg, kg }: Mix, i: number, more: number): void {
  givesKg[i]! += more
  kg[i]! += more
}

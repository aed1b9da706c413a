/**
 * Soot on electronics. What corrodes them is the chloride of burnt PVC that settles with it. Reagor's classes, from the
 * recovery of telephone exchanges: below 2 ug/cm2 a contact is clean, below 30 it is easily recovered, up to 90 with
 * difficulty, and above that it is cheaper to replace (as quoted in a review of smoke damage by NIST, Peacock et al., TN
 * 1769). From how much soot racks are cleaned is an input of its own, since soot conducts without chloride.
 */
import type { Site } from '../estate/site.ts'

/** Soot from which racks count as sooted and must be cleaned before they are switched on, kg/m2. */
export function sootLimitKgM2(site: Site): number {
  return site.damage.soot / 1000
}

/** Chloride from which a rack is recovered with difficulty, and from which its servers are replaced, ug/cm2. */
export const chlorideUgCm2 = { corroded: 30, spoilt: 90 } as const

/** Soot that carries so much chloride, kg/m2; Infinity if there is none in it. */
export function sootOfChlorideKgM2({ damage: { chloride } }: Site, ugCm2: number): number {
  return (ugCm2 * 1e-5) / chloride
}

/**
 * Mean specific heat of the gas of a room from indoor temperature to its own, J/(kg K): what a kilogram of it takes with
 * it, over the rise. Lines through enthalpies of NIST-JANAF at 1,000 and 1,500 K (Chase, Thermochemical Tables, 4th
 * edition, 1998): within 2 % up to 1,800 K for air and for products of combustion, of which carbon dioxide by itself is
 * 4 % too much at 600 K and 13 % when cold. The two-zone equations have that of cool air for all gas, as CFAST
 * has; at 1,500 K products of combustion take a fifth more, and by that a fully developed fire would come out
 * 60 to 100 K too hot.
 */
import { species } from './work.ts'

/** J/(kg K) at 293 K, and its increase per K. */
const NITROGEN = [1022, 0.0981] as const
const OXYGEN = [948, 0.0896] as const
const WATER = [1819, 0.3352] as const
const DIOXIDE = [961, 0.1708] as const

/** @param now mass fractions of every room (work.ts); what is none of these counts as nitrogen */
export function meanCp(now: Float64Array, r: number, riseK: number): number {
  const oxygen = now[species * r]!
  const water = now[species * r + 1]!
  const dioxide = now[species * r + 2]!
  const rest = 1 - oxygen - water - dioxide
  const rise = Math.max(0, riseK)
  return (
    rest * (NITROGEN[0] + NITROGEN[1] * rise) +
    oxygen * (OXYGEN[0] + OXYGEN[1] * rise) +
    water * (WATER[0] + WATER[1] * rise) +
    dioxide * (DIOXIDE[0] + DIOXIDE[1] * rise)
  )
}

/**
 * Soot on electronics. What matters is the chloride of burnt PVC: below 30 ug/cm2 a contact is practically
 * clean, up to 90 it is worth cleaning, above that it is seldom saved (classes used in the recovery of
 * telephone exchanges and computers). These classes are not told apart here: beyond one limit of soot a rack is cleaned, and a
 * share of the servers is lost all the same, however much it is.
 */
import type { Site } from '../estate/site.ts'

/** Soot from which racks count as sooted and must be cleaned before they are switched on, kg/m2. */
export function sootLimitKgM2(site: Site): number {
  return site.damage.soot / 1000
}

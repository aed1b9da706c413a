/**
 * Soot on electronics. What matters is the chloride of burnt PVC: under 30 ug/cm2 a contact is as good as clean, up to 90
 * it is worth cleaning, above it is seldom saved (classes of recovery practice for telephone exchanges and computers).
 */
import type { Site } from '../estate/site.ts'

/** Soot from which on racks count as sooted and must be cleaned before they may be switched on, kg/m2. */
export function sootLimitKgM2(site: Site): number {
  return site.damage.soot / 1000
}

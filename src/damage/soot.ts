/**
 * Soot on electronics. What matters is the chloride of burnt PVC: under 30 ug/cm2 a contact is as good as clean, up to 90
 * it is worth cleaning, above it is seldom saved (classes of recovery practice for telephone exchanges and computers).
 */
import type { Site } from '../estate/site.ts'

export const sootClasses = ['clean', 'cleanable', 'heavy'] as const
export type SootClass = (typeof sootClasses)[number]

const chlorideCleanKgM2 = 30e-5
const chlorideHeavyKgM2 = 90e-5
/** kg of chloride settled with a kg of soot where cables burn: a named assumption. PVC compound gives off about as much hydrogen chloride as soot; half of it finds the same surfaces. */
const chloridePerSoot = 0.5

export function sootClassOf(sootKgM2: number): SootClass {
  const chloride = sootKgM2 * chloridePerSoot
  if (chloride < chlorideCleanKgM2) return 'clean'
  return chloride < chlorideHeavyKgM2 ? 'cleanable' : 'heavy'
}

/** Soot from which on racks count as sooted and must be cleaned before they may be switched on, kg/m2. */
export function sootLimitKgM2(site: Site): number {
  return site.damage.soot / 1000
}

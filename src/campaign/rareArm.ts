/** How much larger a mean over severities may be because of losses so rare that some severities do not show them. */
import type { Interval } from '../base/intervals.ts'
import { normalQuantile } from '../base/maths.ts'
import { areAlike } from '../base/student.ts'
import { type Draw, drawsOf } from './draws.ts'
import type { WeighedFires } from './weighting.ts'

/**
 * Wilson's score interval of the mean of each severity, taken as a share of the range that all fires span; the upper
 * arms are joined by their squares (MOVER: Zou and Donner 2008, https://doi.org/10.1002/sim.3095). A named assumption:
 * any severity may bring a loss that another one shows. Otherwise a loss in 8 % of the fires of each would be ruled out
 * for a severity of which only a few were simulated. A loss that no fire shows is not covered: if all are the same, the
 * arm is 0.
 */
export function rareArm(values: Float64Array, fires: WeighedFires): number {
  const range = values.reduce<Interval>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  )
  if (areAlike(values)) return 0
  const own = fires.shares.map((share, row) =>
    share === 0 ? 0 : share * scoreArm(drawsOf(values, fires, row), share, range),
  )
  return Math.sqrt(own.reduce((sum, arm) => sum + arm * arm, 0))
}

/**
 * Upper arm of the score interval of one severity. Its sample size is that of draws which are each at one of the limits
 * and have the same variance (Kott and Carr 1997; Franco et al. 2019, https://doi.org/10.1093/jssam/smy019), starting
 * from the effective number of draws (Kish 1965). Draws that are much alike do not prove that no other comes: the arm
 * is at least that of the upper limit in as many of them as Wilson's interval for none allows.
 * @param share of the severity among all fires
 */
function scoreArm(draws: readonly Draw[], share: number, [least, most]: Interval): number {
  const mean = draws.reduce((sum, { loss }) => sum + loss, 0) / share
  const effective = (share * share) / draws.reduce((sum, { weight }) => sum + weight * weight, 0)
  const squares = draws.reduce((sum, { loss, weight }) => {
    const off = loss / weight - mean
    return sum + weight * off * off
  }, 0)
  const [below, above] = [Math.max(0, mean - least), Math.max(0, most - mean)]
  // A single draw has no variance: the score interval of a share is as wide as its mean allows.
  const variance =
    draws.length > 1 && below * above > 0
      ? Math.min(1, squares / share / (1 - 1 / effective) / (below * above))
      : 1
  const z = normalQuantile(0.975)
  const unseen = (z * z) / (effective + z * z)
  const part = (z * z * variance) / effective
  const shift = (part / 2) * (above - below)
  const half = Math.sqrt(part * below * above + ((part * part) / 4) * (most - least) * (most - least))
  return Math.max(unseen * above, (half + shift) / (1 + part))
}

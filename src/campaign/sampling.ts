/**
 * How uncertain the mean loss of a fire is, because only so many fires were simulated. They are not independent: those
 * that begin in one drawn place are alike, and a severity that is counted often may be shown by few of them.
 */
import type { Interval } from '../base/intervals.ts'
import { exp, log, normalQuantile } from '../base/maths.ts'
import { skewedArms } from '../base/skewed.ts'
import { areAlike, studentQuantile } from '../base/student.ts'
import { drawsOf } from './draws.ts'
import type { FireRate } from './severity.ts'
import type { WeighedFires } from './weighting.ts'

export interface Spread {
  /** Standard error of the mean over severities that more than one draw shows; same unit as the losses. */
  readonly error: number
  /**
   * The same of severities that a single fire shows, or a single draw of a place. One value has no spread: it is assumed to be
   * as large as the value (a named assumption). 0: there is no such severity.
   */
  readonly lone: number
  /** Degrees of freedom of `error`; Infinity if it is 0. */
  readonly freedom: number
}

export interface SkewedSpread extends Spread {
  /** Skewness of the mean, from the draws that `error` is from. */
  readonly skewness: number
}

/**
 * The jackknife of a post-stratified mean that leaves out one draw of a place, or fire, at a time (Wolter, Introduction to
 * Variance Estimation, 2007, 4.5): the linearised ratio (Cochran 1977, 6.13) misses how far a draw with most of the weight of a
 * severity pulls the mean towards itself. Degrees of freedom by Satterthwaite (1946, https://doi.org/10.2307/3002019), with the
 * effective number of draws (Kish 1965) for their number, as they count unequally. Losses that differ by rounding
 * alone have no skewness.
 * @param size of the numbers that the losses were computed from, as in `areAlike`
 */
export function spreadOf(losses: Float64Array, fires: WeighedFires, size?: number): SkewedSpread {
  let [variance, lone, moment, squared, cubed] = [0, 0, 0, 0, 0]
  fires.shares.forEach((share, row) => {
    if (share === 0) return
    const draws = drawsOf(losses, fires, row)
    const value = draws.reduce((sum, { loss }) => sum + loss, 0)
    if (draws.length < 2) {
      lone += value * value
      return
    }
    const mean = value / share
    const offs = draws.map(({ loss, weight }) => (loss - weight * mean) / (1 - weight / share))
    const squares = offs.reduce((sum, off) => sum + off * off, 0)
    squared += squares
    cubed += offs.reduce((sum, off) => sum + off * off * off, 0)
    const own = (squares * (draws.length - 1)) / draws.length
    const effective = (share * share) / draws.reduce((sum, { weight }) => sum + weight * weight, 0)
    variance += own
    moment += (own * own) / (effective - 1)
  })
  return {
    error: Math.sqrt(variance),
    lone: Math.sqrt(lone),
    freedom: variance === 0 ? Infinity : Math.max(1, (variance * variance) / moment),
    skewness: squared === 0 || areAlike(losses, size) ? 0 : cubed / (squared * Math.sqrt(squared)),
  }
}

/** Half of the 95 % interval of a mean. @param least degrees of freedom */
export function halfOf(spread: Spread, least = 1): number {
  return quantileOf(spread, least) * errorOf(spread)
}

/** How far the 95 % interval of a difference of means goes below and above it. */
export function armsOf(spread: SkewedSpread): Interval {
  const { freedom, skewness, error } = spread
  const all = errorOf(spread)
  const own = all === 0 ? 0 : error / all
  return skewedArms(
    { error: all, skewness: skewness * own * own * own, values: freedom + 1 },
    quantileOf(spread, 1),
  )
}

const quantileOf = ({ freedom }: Spread, least: number): number =>
  freedom === Infinity ? normalQuantile(0.975) : studentQuantile(0.975, Math.max(least, freedom))

const errorOf = ({ error, lone }: Spread): number => Math.sqrt(error * error + lone * lone)

/**
 * Fewest degrees of freedom of a yearly loss. With a single one, Student's t has no mean, and a factor that grows with its
 * exponential says nothing any more (a named assumption).
 */
const leastFreedom = 2

/**
 * 95 % interval of a year's loss, from the uncertain rate of fires and from the fires simulated: the logarithms of both, whose
 * intervals are joined by the squares of their arms (MOVER: Zou and Donner 2008, https://doi.org/10.1002/sim.3095). Losses are
 * positive and skewed, so that the interval is longer upwards.
 * @param fireMean mean loss of a fire
 * @param rare how far it may be larger because of what is rare, see `rareArm`; same unit
 */
export function yearlyInterval(
  fireMean: number,
  spread: Spread,
  { fires, interval }: FireRate,
  rare = 0,
): Interval {
  const expected = fires * fireMean
  // No number of fires without a loss says how large the first one is: the interval has no upper end.
  if (fireMean === 0) return [0, interval[1] === 0 ? 0 : Infinity]
  if (expected === 0) return [interval[0] * fireMean, interval[1] * fireMean]
  return figureInterval(
    expected,
    [interval[0] * fireMean, interval[1] * fireMean],
    spread,
    rare,
    expected / fireMean,
  )
}

/**
 * The 95 % interval of any positive figure of a year, joined in the same way.
 * @param ends of it, at the ends of the interval of the rate of fires
 * @param times how many times as large `spread` and `rare` are in it
 */
export function figureInterval(
  value: number,
  ends: Interval,
  spread: Spread,
  rare: number,
  times = 1,
): Interval {
  const half = (times * halfOf(spread, leastFreedom)) / value
  const arm = (end: number, fire: number): number => {
    const rate = log(end / value)
    return Math.sqrt(rate * rate + fire * fire)
  }
  const up = Math.max(half, log(1 + (times * rare) / value))
  return [value * exp(-arm(ends[0], half)), value * exp(arm(ends[1], up))]
}

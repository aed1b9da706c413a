/**
 * Losses a year: the rate of fires times the loss of a fire, where each severity has the weight of its real
 * frequency, not of its frequency in the simulation (post-stratification: Cochran, Sampling Techniques, 1977, 5A.9).
 *
 * The frequencies are known for sites as they are, so a fire is classed by its severity under the base strategy. It
 * has the same weight under every strategy (common random numbers), and a strategy that keeps it small is credited
 * with the smaller loss.
 */
import type { Interval } from '../base/intervals.ts'
import { type Exceedance, exceedanceOf } from './exceedance.ts'
import { type Reached, type ReturnLevel, returnLevels } from './returnLevels.ts'
import { rareArm } from './rareArm.ts'
import { spreadOf, yearlyInterval } from './sampling.ts'
import type { FireRate } from './severity.ts'
import { type Fires, pessimisticWeighting, weightingOf } from './weighting.ts'
import { worstYears } from './worstYears.ts'

/** Mean loss of a year, euro. */
export interface YearlyMean {
  /** Mean, euro a year. */
  readonly expected: number
  /**
   * 95 % interval, from the uncertain rate of fires and from the fires simulated. Severities that no fire shows are left out, as
   * in the mean. Where none of the fires cost anything there is no upper end (Infinity).
   */
  readonly interval: Interval
  /**
   * Standard error of the mean from the number of simulated fires and draws of a place, at the mean rate; NaN where a
   * severity is shown only once, or in one draw.
   */
  readonly error: number
  /** The mean if severities that are not shown cost as much as the next larger. */
  readonly atMost: number
  /** Mean loss of a fire. */
  readonly fireMean: number
}

/** Loss of a year, euro. */
export interface YearlyLoss extends YearlyMean {
  /** Mean of the worst 5 % of years, which may have several fires, and its 95 % interval, as `interval`. */
  readonly cvar95: number
  readonly cvar95Interval: Interval
  /** Mean loss of the worst 5 % of fires. */
  readonly fireCvar95: number
  /** Probability that some fire of a year costs so much or more, from the largest loss down. */
  readonly exceedance: Exceedance
  /** The same curve at some return periods, shortest first. */
  readonly returnLevels: readonly ReturnLevel[]
}

/** Share of years, and of fires, that count as the worst. */
const tail = 0.05

export function yearlyMean(
  losses: Float64Array,
  fires: Fires,
  shares: readonly number[],
  rate: FireRate,
): YearlyMean {
  const weighed = weightingOf(fires, shares)
  const fireMean = dot(losses, weighed.weights)
  const spread = spreadOf(losses, weighed)
  return {
    expected: rate.fires * fireMean,
    interval: yearlyInterval(fireMean, spread, rate, rareArm(losses, weighed)),
    error: rate.fires * (spread.lone > 0 ? NaN : spread.error),
    atMost: rate.fires * dot(losses, pessimisticWeighting(fires, shares).weights),
    fireMean,
  }
}

export function yearlyLoss(
  losses: Float64Array,
  fires: Fires,
  shares: readonly number[],
  rate: FireRate,
): YearlyLoss {
  const weighed = weightingOf(fires, shares)
  const pessimistic = pessimisticWeighting(fires, shares).weights
  const order = Array.from(losses.keys()).sort((a, b) => losses[b]! - losses[a]! || a - b)
  const euro = order.map(fire => losses[fire]!)
  const reachedBy = (of: Float64Array): Reached => ({ euro, share: running(order.map(fire => of[fire]!)) })
  const reached = reachedBy(weighed.weights)
  const exceedance = exceedanceOf(losses, weighed, rate)
  const worst = worstYears(losses, weighed, rate, tail)
  return {
    ...yearlyMean(losses, fires, shares, rate),
    cvar95: worst.value,
    cvar95Interval: worst.interval,
    fireCvar95: tailMean(reached),
    exceedance,
    returnLevels: returnLevels(reached, reachedBy(pessimistic), rate, exceedance),
  }
}

/** Mean of the worst 5 %; what the shares leave out of them costs nothing. */
function tailMean({ euro, share }: Reached): number {
  let sum = 0
  let before = 0
  for (let row = 0; row < euro.length && before < tail; row++) {
    const until = Math.min(tail, share[row]!)
    sum += euro[row]! * (until - before)
    before = until
  }
  return sum / tail
}

function running(values: readonly number[]): number[] {
  let sum = 0
  return values.map(value => (sum += value))
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, row) => sum + value * b[row]!, 0)
}

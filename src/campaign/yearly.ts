/**
 * Losses a year: the rate of fires times the loss of a fire, where each severity has the weight of its real
 * frequency, not of its frequency in the simulation (post-stratification: Cochran, Sampling Techniques, 1977, 5A.9).
 *
 * The frequencies are known for sites as they are, so a fire is classed by its severity under the base strategy. It
 * has the same weight under every strategy (common random numbers), and a strategy that keeps it small is credited
 * with the smaller loss.
 */
import { compoundPoisson, upperMean } from '../base/compoundPoisson.ts'
import { exp } from '../base/maths.ts'
import type { Interval } from '../base/intervals.ts'
import { type Reached, type ReturnLevel, returnLevels } from './returnLevels.ts'
import type { FireRate } from './severity.ts'

/** The fires of one or more ignition places; one element a fire. */
export interface Fires {
  /** Position in `severities`, under the base strategy. */
  readonly severity: Int8Array
  /** Weight among fires of the same severity: a place that was simulated more often does not count more. */
  readonly counts: Float64Array
  /**
   * What was drawn at random, by number: the fire itself or, of fires in a place that was drawn, that draw, as fires in one
   * place are alike. Without it each fire was drawn by itself.
   */
  readonly drawn?: Int32Array
}

/** The numbers of what was drawn and shows a severity. */
export function drawnOf({ severity, drawn }: Fires, row: number): ReadonlySet<number> {
  const fires = Array.from(severity.keys()).filter(fire => severity[fire] === row)
  return new Set(fires.map(fire => drawn?.[fire] ?? fire))
}

/** The weight of each fire; the weights of one severity add up to its share of all fires. */
export interface Weighting {
  /** They add up to 1 - unseen. */
  readonly weights: Float64Array
  /** Share of all fires whose severity no simulated fire shows; their loss is not known from here. */
  readonly unseen: number
}

export function weightingOf({ severity, counts }: Fires, shares: readonly number[]): Weighting {
  const totals = shares.map((_, row) =>
    counts.reduce((sum, count, fire) => (severity[fire] === row ? sum + count : sum), 0),
  )
  return {
    weights: counts.map((count, fire) => (shares[severity[fire]!]! * count) / totals[severity[fire]!]!),
    unseen: shares.reduce((sum, share, row) => sum + (totals[row] === 0 ? share : 0), 0),
  }
}

/**
 * The same with each severity that is not shown replaced by the next larger one that is (beyond the largest, by the
 * largest): an upper bound, as long as larger fires cost no less and none is larger than those shown (`unseenBeyond`).
 */
export function pessimisticWeighting(fires: Fires, shares: readonly number[]): Weighting {
  const shown = shares.map((_, row) => fires.severity.includes(row))
  const moved = shares.map(() => 0)
  shares.forEach((share, row) => {
    const next = shown.indexOf(true, row)
    moved[next < 0 ? shown.lastIndexOf(true) : next]! += share
  })
  return weightingOf(fires, moved)
}

/**
 * Share of all fires of severities larger than any that a simulated fire shows: what they cost has no bound from here.
 */
export function unseenBeyond({ severity }: Fires, shares: readonly number[]): number {
  const largest = severity.reduce((most, row) => Math.max(most, row), -1)
  return shares.reduce((sum, share, row) => (row > largest ? sum + share : sum), 0)
}

/** Loss of a year, euro. */
export interface YearlyLoss {
  /** Mean, euro a year. */
  readonly expected: number
  /** 95 % interval, from the uncertain rate of fires alone. */
  readonly interval: Interval
  /**
   * Standard error of the mean from the number of simulated fires and draws of a place, at the mean rate; NaN where a
   * severity is shown only once, or in one draw.
   */
  readonly error: number
  /** The mean if severities that are not shown cost as much as the next larger. */
  readonly atMost: number
  /** Mean of the worst 5 % of years, which may have several fires. */
  readonly cvar95: number
  /** Mean loss of a fire, and of the worst 5 % of fires. */
  readonly fireMean: number
  readonly fireCvar95: number
  /** Probability that some fire of a year costs so much or more, from the largest loss down. */
  readonly exceedance: { readonly euro: readonly number[]; readonly chance: readonly number[] }
  /** The same curve at some return periods, shortest first. */
  readonly returnLevels: readonly ReturnLevel[]
}

const tail = 0.05
/** Points of the exceedance curve, at most: more than a chart can show. */
const mostPoints = 200

export function yearlyLoss(
  losses: Float64Array,
  fires: Fires,
  shares: readonly number[],
  rate: FireRate,
): YearlyLoss {
  const { weights } = weightingOf(fires, shares)
  const pessimistic = pessimisticWeighting(fires, shares).weights
  const order = Array.from(losses.keys()).sort((a, b) => losses[b]! - losses[a]! || a - b)
  const euro = order.map(fire => losses[fire]!)
  const reachedBy = (of: Float64Array): Reached => ({ euro, share: running(order.map(fire => of[fire]!)) })
  const reached = reachedBy(weights)
  const chance = reached.share.map(share => 1 - exp(-rate.fires * share))
  const fireMean = dot(losses, weights)
  return {
    expected: rate.fires * fireMean,
    interval: [rate.interval[0] * fireMean, rate.interval[1] * fireMean],
    error: rate.fires * standardError(losses, fires, weights, shares),
    atMost: rate.fires * dot(losses, pessimistic),
    cvar95: upperMean(compoundPoisson(losses, weights, rate.fires), tail),
    fireMean,
    fireCvar95: tailMean(reached),
    exceedance: exceedanceOf(euro, chance),
    returnLevels: returnLevels(reached, reachedBy(pessimistic), rate),
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

/**
 * Standard error of a post-stratified mean: squared deviations from the mean of its severity (linearised ratio; Cochran
 * 1977, 6.13), summed up first over the fires of each draw of a place, which are alike (clusters; 9A). NaN where only one
 * draw, or fire, shows a severity.
 */
export function standardError(
  losses: Float64Array,
  fires: Fires,
  weights: Float64Array,
  shares: readonly number[],
): number {
  const { severity, drawn } = fires
  let variance = 0
  shares.forEach((share, row) => {
    const own = Array.from(losses.keys()).filter(fire => severity[fire] === row)
    if (own.length === 0 || share === 0) return
    const mean = own.reduce((sum, fire) => sum + weights[fire]! * losses[fire]!, 0) / share
    const off = new Map<number, number>()
    for (const fire of own) {
      const of = drawn?.[fire] ?? fire
      off.set(of, (off.get(of) ?? 0) + weights[fire]! * (losses[fire]! - mean))
    }
    const squares = [...off.values()].reduce((sum, one) => sum + one * one, 0)
    variance += off.size === 1 ? NaN : (squares * off.size) / (off.size - 1)
  })
  return Math.sqrt(variance)
}

function running(values: readonly number[]): number[] {
  let sum = 0
  return values.map(value => (sum += value))
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, row) => sum + value * b[row]!, 0)
}

/**
 * A loss that several fires come to is reached with the probability of all of them: one point. Of more points than a
 * chart can show the largest losses, which tell most, stay as they are, and the others are thinned.
 */
function exceedanceOf(euro: readonly number[], chance: readonly number[]): YearlyLoss['exceedance'] {
  const distinct = euro.flatMap((loss, row) => (loss === euro[row + 1] ? [] : [row]))
  const whole = mostPoints / 2
  const every = Math.ceil((distinct.length - whole) / whole)
  const kept = distinct.filter((_, at) => at < whole || (distinct.length - 1 - at) % every === 0)
  return { euro: kept.map(row => euro[row]!), chance: kept.map(row => chance[row]!) }
}

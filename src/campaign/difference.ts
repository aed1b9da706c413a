/**
 * The difference between two strategies, fire by fire: both meet the same fires, so what they have in common cancels.
 */
import { clopperPearson, type Interval } from '../base/intervals.ts'
import { quantileInterval } from '../base/orderInterval.ts'
import { quantileSorted } from '../base/quantiles.ts'
import { sampleMean, sampleVariance } from '../base/sample.ts'
import { skewedMeanInterval } from '../base/skewed.ts'
import { rounding, sizeOf } from '../base/student.ts'
import { isUntested, less } from './standing.ts'

/**
 * How the differences over fires are summarised: by their mean with the interval of `skewedMeanInterval` or, where a
 * figure may be never, by their median with an interval from their order alone (two nevers do not differ).
 */
export type Centre = 'mean' | 'median'

/** A paired difference, summarised over fires. */
export interface Difference {
  readonly by: Centre
  readonly value: number
  /** Of the value: -1, 0 or 1. It tells in JSON which of the two is never, where the value is infinite and so null. */
  readonly sign: number
  /** 95 % interval of the difference. */
  readonly interval: Interval
  /**
   * Variance of the difference if each strategy met its own fires, over its variance under shared fires: how many
   * times more fires independent runs would need. Infinity: the difference is the same in every fire. Only fires in
   * which both figures are finite count.
   */
  readonly varianceRatio: number
  /** Number of fires in which both figures are finite. */
  readonly varianceFires: number
  /** Number of fires in which both figures have a meaning. */
  readonly fires: number
  /** Number of these in which they are not the same: a median of 0 does not tell. */
  readonly differing: number
  /**
   * 95 % interval of the share of all fires in which they differ (Clopper and Pearson). Where no simulated fire
   * differs, `interval` is empty, and this one still says how often another may.
   */
  readonly differingShare: Interval
}

/**
 * `one` less `other`; undefined if there is no fire in which both have a meaning.
 * @param limits of the difference, as of shares
 */
export function pairedDifference(
  one: Float64Array,
  other: Float64Array,
  by: Centre,
  limits?: Interval,
): Difference | undefined {
  const differences = less(one, other).filter(value => !Number.isNaN(value))
  if (differences.length === 0) return undefined
  const differing = differences.filter(value => value !== 0).length
  const ascending = differences.toSorted()
  const value = by === 'mean' ? sampleMean(differences) : quantileSorted(ascending, 0.5)
  return {
    by,
    value,
    sign: value > 0 ? 1 : value < 0 ? -1 : 0,
    interval:
      by === 'mean' ? meanOf(differences, sizeOf(one, other), limits) : quantileInterval(ascending, 0.5),
    ...varianceOf(one, other),
    fires: differences.length,
    differing,
    differingShare: clopperPearson(differing, differences.length),
  }
}

/**
 * 95 % interval of the mean difference. The same difference in each of a few fires does not bound that of others, so it
 * has no ends; if no fire differs, it is 0 to 0.
 * @param size of the figures that were compared
 */
function meanOf(differences: Float64Array, size: number, limits: Interval | undefined): Interval {
  const differ = Math.abs(differences[0]!) > rounding * size
  return differ && isUntested(differences, size)
    ? [-Infinity, Infinity]
    : skewedMeanInterval(differences, limits, size)
}

/** The variance ratio of a `Difference`. NaN over fewer than two fires. */
function varianceOf(
  one: Float64Array,
  other: Float64Array,
): Pick<Difference, 'varianceRatio' | 'varianceFires'> {
  const both = Array.from(one.keys()).filter(
    fire => Number.isFinite(one[fire]!) && Number.isFinite(other[fire]!),
  )
  const a = Float64Array.from(both, fire => one[fire]!)
  const b = Float64Array.from(both, fire => other[fire]!)
  const size = sizeOf(a, b)
  const differences = a.map((value, at) => value - b[at]!)
  const paired = ownVariance(differences, size)
  return {
    varianceRatio: paired === 0 ? Infinity : (ownVariance(a, size) + ownVariance(b, size)) / paired,
    varianceFires: both.length,
  }
}

/** Sample variance; 0 where the values differ by no more than rounding at their size. */
function ownVariance(values: Float64Array, size: number): number {
  const variance = sampleVariance(values)
  return variance <= (rounding * size) ** 2 ? 0 : variance
}

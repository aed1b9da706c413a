/** What changes from one strategy to another, fire by fire: both meet the same fires, so that what they share falls out. */
import type { Interval } from '../base/intervals.ts'
import { quantileInterval } from '../base/orderInterval.ts'
import { quantileSorted } from '../base/quantiles.ts'
import { sampleMean, sampleVariance } from '../base/sample.ts'
import { meanInterval } from '../base/student.ts'

/**
 * How the differences of the fires are told as one figure: their mean with Student's interval, or, where a figure may be
 * never, their median with an interval by their order alone (two nevers are no difference).
 */
export type Centre = 'mean' | 'median'

export interface Difference {
  readonly by: Centre
  readonly value: number
  /** 95 %, on the difference itself. */
  readonly interval: Interval
  /**
   * By how much the shared fires cut the variance of the difference: as many times more fires would be needed if each strategy met
   * its own. Infinity: the difference is the same in every fire. Over fires in which both figures are finite.
   */
  readonly varianceRatio: number
  /** Fires in which both figures are finite. */
  readonly varianceFires: number
  /** Fires in which both figures have a meaning. */
  readonly fires: number
}

/** `one` less `other`; undefined if no fire gives both a meaning. */
export function pairedDifference(one: Float64Array, other: Float64Array, by: Centre): Difference | undefined {
  const differences = one
    .map((value, fire) => (value === other[fire] ? 0 : value - other[fire]!))
    .filter(value => !Number.isNaN(value))
  if (differences.length === 0) return undefined
  const ascending = differences.toSorted()
  return {
    by,
    value: by === 'mean' ? sampleMean(differences) : quantileSorted(ascending, 0.5),
    interval: by === 'mean' ? meanInterval(differences) : quantileInterval(ascending, 0.5),
    ...varianceOf(one, other),
    fires: differences.length,
  }
}

/** Variance that the difference would have if each met its own fires, over the one it has. NaN of fewer than two fires. */
function varianceOf(
  one: Float64Array,
  other: Float64Array,
): Pick<Difference, 'varianceRatio' | 'varianceFires'> {
  const both = Array.from(one.keys()).filter(
    fire => Number.isFinite(one[fire]!) && Number.isFinite(other[fire]!),
  )
  const a = both.map(fire => one[fire]!)
  const b = both.map(fire => other[fire]!)
  const size = [...a, ...b].reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const differences = a.map((value, at) => value - b[at]!)
  const paired = spreadOf(differences, size)
  return {
    varianceRatio: paired === 0 ? Infinity : (spreadOf(a, size) + spreadOf(b, size)) / paired,
    varianceFires: both.length,
  }
}

/** Relative: sums and differences of figures that are one are off by less. */
const ROUNDING = 1e-12

/** Sample variance; none where the values differ by no more than rounding does at their size. */
function spreadOf(values: readonly number[], size: number): number {
  const variance = sampleVariance(values)
  return variance <= (ROUNDING * size) ** 2 ? 0 : variance
}

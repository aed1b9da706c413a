/**
 * Intervals of a mean whose estimate is skewed, as of an amount that is there in a few of many values: the variance of a sample is
 * then small whenever its mean is, and Student's interval misses the true mean on the side of the long tail.
 */
import type { Interval } from './intervals.ts'
import { cbrt } from './maths.ts'
import { estimateMean } from './sample.ts'
import { areAlike, joined, meanInterval, scoreInterval, studentQuantile } from './student.ts'

/** What is known of an estimate. */
export interface Skewed {
  /** Standard error. */
  readonly error: number
  /** Skewness of the estimate: of n independent values with a skewness of g it is g / sqrt(n). */
  readonly skewness: number
  /** Effective number of values that it rests on. */
  readonly values: number
}

/**
 * Skewness of a mean up to which the normal interval is wrong in at most 6 % instead of 5 % (n > 25 g^2: Cochran, Sampling
 * Techniques, 1977, 2.15).
 */
export const mostOfNormal = 0.2

/** Of few values it has to be told from that of a normal sample as well, whose standard error is sqrt(6 / n). */
const leastSkewness = (values: number): number => Math.max(mostOfNormal, (2 * Math.sqrt(6)) / values)

/**
 * Two equal amounts among many zeros are as skewed: beyond that a single value decides the estimate, and nothing is known of
 * how much larger others are (no interval can be: Bahadur and Savage 1956, https://doi.org/10.1214/aoms/1177728077).
 */
const mostSkewness = Math.SQRT1_2

/**
 * How far an interval goes below and above the mean. On the side of the longer tail, by Hall's cubic transformation of Student's t
 * (On the removal of skewness by transformation, JRSS B 54, 1992, 221-228); on the other as far as Student's.
 * @param most skewness beyond which the long side has no end
 */
export function skewedArms(
  { error, skewness, values }: Skewed,
  quantile: number,
  most = mostSkewness,
): Interval {
  const arm = quantile * error
  const size = Math.abs(skewness)
  if (!(size > leastSkewness(values))) return [arm, arm]
  const long = size > most ? Infinity : Math.max(arm, cubicArm(size, quantile) * error)
  return skewness > 0 ? [arm, long] : [long, arm]
}

/** Where Hall's cubic of t is `-quantile`, turned round. */
const cubicArm = (skewness: number, quantile: number): number =>
  (3 / skewness) * (1 - cbrt(1 - skewness * (quantile + skewness / 6)))

/** Of the intervals. */
const level = 0.95

/**
 * As `meanInterval`, and at least as long as the skewness of the values asks for. With lognormal amounts (sigma 1) in 5, 1 and
 * 0.2 % of 200 and 1,000 values it holds the mean in 96 % and more of the samples that show any, `meanInterval` in 87 to 99 %; of
 * normal values it is longer in at most 3 % of samples. What only rounding has made skewed is not.
 * @param limits of the values: the interval keeps within them, and no end is open
 * @param size of the numbers that the values were computed from, as in `areAlike`
 */
export function skewedMeanInterval(
  values: ArrayLike<number>,
  limits: Interval = [-Infinity, Infinity],
  size?: number,
): Interval {
  if (values.length < 2) return limits
  const { value, error } = estimateMean(values)
  const quantile = studentQuantile((1 + level) / 2, values.length - 1)
  const skewness = areAlike(values, size) ? 0 : skewnessOf(values, value)
  const skewed = { error, skewness, values: values.length }
  const isOpen = limits[0] === -Infinity
  const [below, above] = skewedArms(skewed, quantile, isOpen ? mostSkewness : Infinity)
  const [low, high] = joined(meanInterval(values), [value - below, value + above])
  if (isOpen) return [low, high]
  const [least, most] = joined([low, high], scoreInterval(values, limits, level))
  return [Math.max(limits[0], least), Math.min(limits[1], most)]
}

/** Of the mean of values that are not all the same, as `Skewed`. */
function skewnessOf(values: ArrayLike<number>, mean: number): number {
  let [squares, cubes] = [0, 0]
  for (let at = 0; at < values.length; at++) {
    const off = values[at]! - mean
    squares += off * off
    cubes += off * off * off
  }
  return cubes / (squares * Math.sqrt(squares))
}

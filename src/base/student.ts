/** Intervals of a mean by Student's t (1908, https://doi.org/10.1093/biomet/6.1.1). */
import { type Interval, wilson } from './intervals.ts'
import { invariant } from './invariant.ts'
import { betaQuantile } from './maths.ts'
import { sampleMean, sampleVariance } from './sample.ts'

/** Quantile of Student's t distribution, from the beta distribution of freedom / (freedom + t t). */
export function studentQuantile(p: number, freedom: number): number {
  invariant(
    p > 0 && p < 1 && freedom > 0,
    `no quantile ${p} of Student's t with ${freedom} degrees of freedom`,
  )
  if (p === 0.5) return 0
  const x = betaQuantile(2 * Math.min(p, 1 - p), freedom / 2, 0.5)
  const size = Math.sqrt((freedom * (1 - x)) / x)
  return p < 0.5 ? -size : size
}

/**
 * Interval of the mean of independent values. Exact for normal values, good for others once there are some
 * tens of them. A single value tells nothing about its spread: the interval is the whole line.
 */
export function meanInterval(values: ArrayLike<number>, level = 0.95): Interval {
  if (values.length < 2) return [-Infinity, Infinity]
  const mean = sampleMean(values)
  const half =
    studentQuantile((1 + level) / 2, values.length - 1) * Math.sqrt(sampleVariance(values) / values.length)
  return [mean - half, mean + half]
}

/**
 * The same of shares from 0 to 1. Where all are alike, Student's interval is a point, as if no other value could come; then a
 * share that has not been seen, at most as often as Wilson's interval for none of so many says, may be 0 or 1.
 */
export function meanShareInterval(values: ArrayLike<number>, level = 0.95): Interval {
  const runs = values.length
  const share = values[0]
  if (runs > 1 && Array.prototype.every.call(values, value => value === share)) {
    if (share === 0 || share === 1) return wilson(share * runs, runs, level)
    const [, unseen] = wilson(0, runs, level)
    return [share! * (1 - unseen), share! + (1 - share!) * unseen]
  }
  const [low, high] = meanInterval(values, level)
  return [Math.max(0, low), Math.min(1, high)]
}

/**
 * Interval of a quantile from the order of the values alone (David and Nagaraja, Order Statistics, 2003,
 * 7.1): the number of values below the true quantile is binomial, whatever the distribution. Infinite values
 * count like any other.
 */
import type { Interval } from './intervals.ts'
import { betaI } from './maths.ts'

/** Never covers less than the level. An end is infinite where the sample is too small for the level. */
export function quantileInterval(ascending: ArrayLike<number>, p: number, level = 0.95): Interval {
  const tail = (1 - level) / 2
  const n = ascending.length
  // Value k in ascending order exceeds the quantile if fewer than k values do not: a chance of 1 - I_p(k, n -
  // k + 1).
  const below = last(n, k => 1 - betaI(p, k, n - k + 1) <= tail)
  const above = last(n, k => betaI(p, k, n - k + 1) > tail)
  return [below === 0 ? -Infinity : ascending[below - 1]!, above === n ? Infinity : ascending[above]!]
}

/**
 * The last k from 1 to n for which the condition holds, if it holds for all before; 0 if it holds for none.
 */
function last(n: number, holds: (k: number) => boolean): number {
  let [low, high] = [0, n]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

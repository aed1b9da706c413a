/**
 * Whether the simulated fires are enough to be certain who is on the Pareto front. Two strategies are compared by
 * their paired differences under the same fires, so that what they have in common cancels.
 */
import { quantileInterval } from '../base/orderInterval.ts'
import type { Interval } from '../base/intervals.ts'
import { sampleMean } from '../base/sample.ts'
import { skewedMeanInterval } from '../base/skewed.ts'
import { areAlike, sizeOf } from '../base/student.ts'

/** One strategy less another in one criterion; less is better. */
export interface Gap {
  readonly value: number
  /** 95 % interval over the fires. */
  readonly interval: Interval
  /**
   * How many times the fires simulated would tell the two apart if the difference stays as it is; Infinity if no
   * number is known.
   */
  readonly times: number
}

/** `open`: the 95 % intervals of the differences do not decide yet. */
export type Verdict = 'unbeaten' | 'open' | 'beaten'

export interface Standing {
  readonly verdict: Verdict
  /** For an open verdict, roughly how many fires would decide; null if no number is known, or if it is decided. */
  readonly fires: number | null
}

/** @param gaps one strategy less another, by criterion: `gaps[one][other]` */
export function standingsOf(fires: number, gaps: readonly (readonly (readonly Gap[])[])[]): Standing[] {
  return gaps.map((own, one) => {
    const others = own.filter((_, other) => other !== one)
    if (others.some(isBeaten)) return { verdict: 'beaten', fires: null }
    if (others.every(isSafe)) return { verdict: 'unbeaten', fires: null }
    const times = Math.min(Math.max(...others.map(untilSafe)), ...others.map(untilBeaten))
    return { verdict: 'open', fires: Number.isFinite(times) ? Math.ceil(times * fires) : null }
  })
}

const isSame = ({ interval: [low, high] }: Gap): boolean => low === 0 && high === 0
const isBetter = ({ interval: [, high] }: Gap): boolean => high < 0
const isWorse = ({ interval: [low] }: Gap): boolean => low > 0

/** The other strategy is certainly as good in everything, and better in something. */
const isBeaten = (gaps: readonly Gap[]): boolean =>
  gaps.every(({ interval: [low] }) => low >= 0) && gaps.some(isWorse)
/** The strategy is certainly better in something, or the two are the same. */
const isSafe = (gaps: readonly Gap[]): boolean => gaps.some(isBetter) || gaps.every(isSame)

function untilSafe(gaps: readonly Gap[]): number {
  if (isSafe(gaps)) return 1
  return Math.min(Infinity, ...gaps.filter(({ value }) => value < 0).map(({ times }) => times))
}

function untilBeaten(gaps: readonly Gap[]): number {
  if (gaps.some(({ value }) => value < 0) || !gaps.some(({ value }) => value > 0)) return Infinity
  return Math.max(...gaps.map(gap => (gap.interval[0] >= 0 ? 1 : gap.value > 0 ? gap.times : Infinity)))
}

/** For criteria that are the mean of a share. */
export function meanGap(one: Float64Array, other: Float64Array): Gap {
  const differences = less(one, other)
  const value = sampleMean(differences)
  const size = sizeOf(one, other)
  if (isUntested(differences, size))
    return { value, interval: [-Infinity, Infinity], times: timesUntested(differences) }
  return gapOf(value, skewedMeanInterval(differences, shareLimits, size))
}

/** Of differences of shares. */
export const shareLimits = [-1, 1] as const

/** The end towards zero decides, and comes nearer with the square root of the number of fires. */
export function gapOf(value: number, interval: Interval): Gap {
  const [low, high] = interval
  const arm = Math.max(0, value > 0 ? value - low : high - value)
  const times = high === low ? 1 : value === 0 ? Infinity : (arm / value) ** 2
  return { value, interval, times }
}

/** The fewest fires whose order bounds a median on both sides with 95 %: 2 * 2^-6 is below 5 %. */
export const leastFires = 6

/**
 * Whether all of a few fires show the same difference. Student's interval then has no width, as if no other fire could
 * differ; so many fires have to show it as are needed to bound a median (a named assumption).
 * @param size of the figures that were compared
 */
export const isUntested = (differences: Float64Array, size?: number): boolean =>
  differences.length < leastFires && areAlike(differences, size)

export const timesUntested = ({ length }: Float64Array): number => leastFires / length

/** For criteria that may be never: an interval from the order of the differences alone. Two nevers do not differ. */
export function medianGap(one: Float64Array, other: Float64Array): Gap {
  const ascending = less(one, other).sort()
  const interval = quantileInterval(ascending, 0.5)
  const [first, last] = [ascending[0]!, ascending.at(-1)!]
  const value = ascending[ascending.length >> 1]!
  const oneSided = first > 0 || last < 0
  return { value, interval, times: oneSided ? leastFires / ascending.length : Infinity }
}

/** Fire by fire. Two nevers do not differ. */
export const less = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((value, fire) => (value === other[fire] ? 0 : value - other[fire]!))

/**
 * How well a forecast stood up to what was seen: the interval score of Gneiting and Raftery 2007
 * (doi 10.1198/016214506000001437) over the central 50 and 90 % intervals and the median, weighted as by Bracher et al.
 * 2021 (doi 10.1371/journal.pcbi.1008618). 0 is best; the true distribution has the lowest expectation.
 *
 * Scores are taken on scales on which factors count alike (Bosse et al. 2023, doi 10.1371/journal.pcbi.1011393), so that
 * they can be added: the logarithm of a time, the logarithm of one more than a count, the log-odds of a share. A state is
 * scored by (1 - p)^2, the continuous ranked probability score of "it ends so".
 *
 * What was seen may be known as an interval only. Then nothing inside it counts: forecast and observation are measured
 * from its nearer end (a threshold-weighted score with weight 0 inside: Gneiting and Ranjan 2011,
 * doi 10.1198/jbes.2010.08110), which stays proper where the interval follows from when somebody looked, not from what came.
 * "At most" is an interval without a beginning.
 */
import { log, log1p } from '../base/maths.ts'
import { secondsOf, seenUntil, timed } from './timed.ts'

/** Levels of the quantiles of a forecast, in order. */
export const levels = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** A quantity as its quantiles at `levels` (null: never), or a state as its probabilities. */
export type Forecast =
  | { readonly unit: string; readonly quantiles: readonly (number | null)[] }
  | { readonly shares: Readonly<Record<string, number>> }

/** The interval in which the quantity is known to lie; both ends alike where it is known exactly. Or a state. */
export type Seen = { readonly low: number; readonly high: number } | { readonly state: string }

export interface Score {
  readonly score: number
  /** Whether the central intervals reach what was seen. */
  readonly in50: boolean
  readonly in90: boolean
  /** 95th over 5th percentile of a time; Infinity where the 95th is never, undefined for what is no time. */
  readonly sharpness: number | undefined
}

/** The least time that is told apart, s. */
const minute = 60
/** Shares nearer than this to 0 or 1 are not told apart: a named assumption. */
const leastShare = 0.005

/**
 * Monotone map of a quantity to the scale on which it is scored; null: never, which counts as the end of what could be
 * seen. A time below a minute is a minute.
 */
function scaleOf(unit: string, horizonSeconds: number): (value: number | null) => number {
  const seconds = secondsOf[unit]
  if (seconds !== undefined) {
    const last = seenUntil(unit, horizonSeconds)
    return value => log(clamp((value ?? Infinity) * seconds, minute, last))
  }
  if (unit === 'share')
    return value => {
      const share = clamp(value ?? 1, leastShare, 1 - leastShare)
      return log(share / (1 - share))
    }
  return value => log1p(value ?? Infinity)
}

/** @param horizonSeconds end of what could be seen */
export function scoreOf(forecast: Forecast, seen: Seen, horizonSeconds: number): Score | undefined {
  if ('shares' in forecast !== 'state' in seen) return undefined
  if ('shares' in forecast || 'state' in seen) {
    const share = 'shares' in forecast && 'state' in seen ? (forecast.shares[seen.state] ?? 0) : 0
    // The central intervals of an event of that probability: they hold "it happens" if its upper quantile does.
    return { score: (1 - share) * (1 - share), in50: share > 0.25, in90: share > 0.05, sharpness: undefined }
  }
  const scale = scaleOf(forecast.unit, horizonSeconds)
  const low = seen.low === -Infinity ? -Infinity : scale(seen.low)
  const high = scale(seen.high)
  const [q05, q25, q50, q75, q95] = forecast.quantiles.map(value => {
    const at = scale(value)
    return at - clamp(at, low, high)
  }) as [number, number, number, number, number]
  const [first, , , , last] = forecast.quantiles as [number | null, null, null, null, number | null]
  return {
    score: weightedIntervalScore([q05, q25, q50, q75, q95], 0),
    in50: q25 <= 0 && q75 >= 0,
    in90: q05 <= 0 && q95 >= 0,
    sharpness: timed(forecast.unit) ? (last === null ? Infinity : last / (first ?? Infinity)) : undefined,
  }
}

/** Width of the central interval of coverage 1 - alpha, and 2 / alpha times how far it misses. */
export function intervalScore(lower: number, upper: number, alpha: number, seen: number): number {
  return upper - lower + (2 / alpha) * (Math.max(0, lower - seen) + Math.max(0, seen - upper))
}

/** @param quantiles five, at `levels`, on the scale of `seen` */
export function weightedIntervalScore(
  [q05, q25, q50, q75, q95]: readonly [number, number, number, number, number],
  seen: number,
): number {
  const median = Math.abs(seen - q50) / 2
  const half = (0.5 / 2) * intervalScore(q25, q75, 0.5, seen)
  const wide = (0.1 / 2) * intervalScore(q05, q95, 0.1, seen)
  return (median + half + wide) / 2.5
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

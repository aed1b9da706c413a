/** A restore that fails its verification is repeated from the point before, until one passes or no point is left. */
import { log, pow } from '../../base/maths.ts'

/** Number of tries until one passes, for a uniform draw: geometric. Infinity if more than `points` are needed. */
export function triesNeeded(failure: number, draw: number, points = Infinity): number {
  if (failure <= 0) return 1
  if (failure >= 1) return Infinity
  const tries = 1 + Math.floor(log(draw) / log(failure))
  return tries <= points ? tries : Infinity
}

export interface RetryOutlook {
  /** Mean number of restores, whether the last passes or not. */
  readonly tries: number
  readonly restoreTime: number
  /** Mean age of the point that passes, if one does; not finite where none can (NaN, or Infinity if points never end). */
  readonly age: number
  readonly nothingLeft: number
}

/** Mean of `triesNeeded`: `age` is the mean age of the newest point, and points are `period` apart. */
export function retryOutlook(
  failure: number,
  restoreTime: number,
  age: number,
  period: number,
  points = Infinity,
): RetryOutlook {
  const nothingLeft = points === Infinity ? 0 : pow(failure, points)
  // The limit of the quotient: each point is tried, and none passes.
  const tries = failure === 1 ? points : (1 - nothingLeft) / (1 - failure)
  // Mean number of failures before success, given that there is one within the points.
  const failures =
    failure / (1 - failure) - (points === Infinity ? 0 : (points * nothingLeft) / (1 - nothingLeft))
  return { tries, restoreTime: tries * restoreTime, age: age + period * failures, nothingLeft }
}

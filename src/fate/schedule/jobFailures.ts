/**
 * Failed backup jobs. Each scheduled job fails independently; the newest good job that is kept is found by walking
 * back from the newest durable one. The draw of a job depends only on (kind of copy, service, number of the job), so
 * any two times of loss agree on which jobs were good.
 */
import { pow } from '../../base/maths.ts'
import { bits, type Stream } from '../../base/streams.ts'

/** 2^32, to express a probability as a threshold for 32 random bits. */
export const wordRange = 0x100000000

/** Threshold for 32 random bits: a draw is below it with the given probability. */
export function threshold(probability: number): number {
  return Math.round(probability * wordRange)
}

/**
 * Number of the newest good job from `newest` back to `oldest`; NaN if none is good.
 * @param success threshold for 32 random bits, see `threshold`
 */
export function newestGoodJob(
  stream: Stream,
  key: number,
  newest: number,
  oldest: number,
  success: number,
): number {
  for (let job = newest; job >= oldest; job--) if (isGoodJob(stream, key, job, success)) return job
  return NaN
}

export function isGoodJob(stream: Stream, key: number, job: number, success: number): boolean {
  return success >= wordRange || bits(stream, key, job) < success
}

export interface JobOutlook {
  /** Probability that none of the points kept is usable. */
  readonly nothingUsable: number
  /** Mean age of the newest usable point, if there is one. */
  readonly meanAge: number
}

/**
 * Mean of `newestGoodJob` at a random phase of the schedule: P(none) = p^R, E[age] = lag + T/2 + T E[failures before
 * the first good job].
 */
export function jobOutlook(period: number, lag: number, failure: number, kept: number): JobOutlook {
  let skipped = 0
  for (let k = 1; k < kept; k++) skipped += k * (1 - failure) * pow(failure, k)
  const nothingUsable = pow(failure, kept)
  return { nothingUsable, meanAge: lag + period / 2 + (period * skipped) / (1 - nothingUsable) }
}

/**
 * Jobs that failed. Each scheduled job fails on its own; the newest good one among those kept is found by walking back
 * from the newest durable one. The draw of a job depends on (kind of copy, service, number of the job) alone, so two
 * instants of loss agree on which jobs were good.
 */
import { pow } from '../base/maths.ts'
import { bits, type Stream } from '../base/streams.ts'

/** 2^32: a probability as a threshold for thirty-two random bits. */
export const wordRange = 0x100000000

/** A draw of thirty-two bits below this threshold happens with the probability. */
export function threshold(probability: number): number {
  return Math.round(probability * wordRange)
}

/**
 * Number of the newest good job from `newest` back to `oldest`; NaN when none of them is good.
 * @param success threshold for thirty-two bits, see `threshold`
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
  /** Probability that none of the kept points is usable. */
  readonly nothingUsable: number
  /** Mean age of the newest usable point, given that there is one. */
  readonly meanAge: number
}

/** What `newestGoodJob` comes to at a random phase: P(none) = p^R, E[age] = lag + T/2 + T E[failures before the first good one]. */
export function jobOutlook(period: number, lag: number, failure: number, kept: number): JobOutlook {
  let skipped = 0
  for (let k = 1; k < kept; k++) skipped += k * (1 - failure) * pow(failure, k)
  const nothingUsable = pow(failure, kept)
  return { nothingUsable, meanAge: lag + period / 2 + (period * skipped) / (1 - nothingUsable) }
}

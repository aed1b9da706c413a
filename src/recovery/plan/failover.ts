/**
 * Failover in attempts. Each works with a probability and takes a time; a failed attempt wastes a time; after the
 * last one the service falls back to a restore.
 */
import { pow } from '../../base/maths.ts'

export interface FailoverTerms {
  readonly success: number
  readonly attempts: number
  /** Duration of the attempt that works, and of each that fails. */
  readonly time: number
  readonly wasted: number
}

/**
 * Number of the attempt that works, from 1, for a uniform draw; 0 if none does. Geometric, truncated after the last
 * attempt.
 */
export function attemptThatWorks(terms: FailoverTerms, draw: number): number {
  let failedSoFar = 1
  for (let attempt = 1; attempt <= terms.attempts; attempt++) {
    failedSoFar *= 1 - terms.success
    if (draw <= 1 - failedSoFar) return attempt
  }
  return 0
}

/** Time until attempt `attempt` has worked, or until the failover is given up (attempt 0). */
export function failoverTime(terms: FailoverTerms, attempt: number): number {
  return attempt === 0 ? terms.attempts * terms.wasted : (attempt - 1) * terms.wasted + terms.time
}

export interface FailoverOutlook {
  readonly works: number
  readonly falls: number
  /** Mean time, given that it works. */
  readonly meanTime: number
  /** Probability that attempt 1, 2, ... is the one that works. */
  readonly attempts: readonly number[]
}

/** The distribution that `attemptThatWorks` draws from. */
export function failoverOutlook(terms: FailoverTerms): FailoverOutlook {
  const attempts = Array.from(
    { length: terms.attempts },
    (_, before) => terms.success * pow(1 - terms.success, before),
  )
  const works = attempts.reduce((sum, chance) => sum + chance, 0)
  const time = attempts.reduce((sum, chance, before) => sum + chance * failoverTime(terms, before + 1), 0)
  return { works, falls: pow(1 - terms.success, terms.attempts), meanTime: time / works, attempts }
}

/**
 * Full and incremental cycles: a restore of the n-th point after a full needs the full and every increment since
 * (incremental) or the full and that one (differential), and each piece has to be readable. Any unit of size.
 * A job that failed leaves a point out, not a gap: the next one takes what changed since the last good one, and where it was
 * the full, the next one stands in for it. Retention counts points; a full that is older is kept for those that need it.
 */
import { pow } from '../base/maths.ts'
import type { Stream } from '../base/streams.ts'
import { isGoodJob } from './jobFailures.ts'

export function piecesNeeded(sinceFull: number, differential: boolean): number {
  if (sinceFull === 0) return 1
  return differential ? 2 : 1 + sinceFull
}

/** What is read: the full and all that changed since, in one differential or in many increments. */
export function restoreSize(full: number, changeEach: number, sinceFull: number): number {
  return full + changeEach * sinceFull
}

export function chainReadable(pieceReadable: number, pieces: number): number {
  return pow(pieceReadable, pieces)
}

/** Jobs since the one that was to be the full of job number `job`, when the job number `fullAt` and every (incrementals + 1)-th from it is to be one. */
export function sinceFullDue(job: number, fullAt: number, incrementals: number): number {
  const cycle = incrementals + 1
  return (((job - fullAt) % cycle) + cycle) % cycle
}

/** Of a job that was good: the jobs since the full it stands on, of which some may have failed, and the increments since, which did not. */
export interface SinceFull {
  readonly jobs: number
  readonly increments: number
}

/** @param due see `sinceFullDue`; the first good job from then on is the full */
export function sinceFullOf(
  stream: Stream,
  key: number,
  job: number,
  due: number,
  success: number,
): SinceFull {
  let jobs = 0
  let increments = 0
  for (let before = 1; before <= due; before++) {
    if (!isGoodJob(stream, key, job - before, success)) continue
    jobs = before
    increments++
  }
  return { jobs, increments }
}

/**
 * Full and incremental backup cycles. Restoring the n-th point after a full reads the full and every increment since
 * (incremental), or the full and that one increment (differential), and every piece has to be readable. Any unit of
 * size.
 *
 * A failed job leaves out a point, not a gap: the next job saves all changes since the last good one, and replaces
 * the full if the failed job was to be one. Retention counts points; an older full is kept for the points that need
 * it.
 */
import { pow } from '../../base/maths.ts'
import type { Stream } from '../../base/streams.ts'
import { isGoodJob } from './jobFailures.ts'

/** Pieces that a restore of the n-th point after a full reads (n = `sinceFull`). */
export function piecesNeeded(sinceFull: number, differential: boolean): number {
  if (sinceFull === 0) return 1
  return differential ? 2 : 1 + sinceFull
}

/** What a restore reads: the full, and all changes since as one differential or as many increments. */
export function restoreSize(full: number, changeEach: number, sinceFull: number): number {
  return full + changeEach * sinceFull
}

/** Probability that all pieces of a chain can be read, each by itself with `pieceReadable`. */
export function chainReadable(pieceReadable: number, pieces: number): number {
  return pow(pieceReadable, pieces)
}

/**
 * Number of jobs since the one that was to be the full of `job`, if job `fullAt` and every (incrementals + 1)-th job
 * from it is to be a full.
 */
export function sinceFullDue(job: number, fullAt: number, incrementals: number): number {
  const cycle = incrementals + 1
  return (((job - fullAt) % cycle) + cycle) % cycle
}

/** For a good job: all jobs since the full it depends on, and how many of these are good increments. */
export interface SinceFull {
  readonly jobs: number
  readonly increments: number
}

/** @param due see `sinceFullDue`; the first good job from there on is the full */
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

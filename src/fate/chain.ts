/**
 * Full and incremental cycles: a restore of the n-th point after a full needs the full and every increment since
 * (incremental) or the full and that one (differential), and each piece has to be readable. Any unit of size.
 * A job that failed leaves a point out, not a gap: the next one takes what changed since the last good one, and where it was
 * the full, the next one stands in for it. Retention counts points; a full that is older is kept for those that need it.
 */
import { pow } from '../base/maths.ts'

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

/** Points since the last full of job number `job`, when the job number `fullAt` and every (incrementals + 1)-th from it is a full. */
export function sinceFullOf(job: number, fullAt: number, incrementals: number): number {
  const cycle = incrementals + 1
  return (((job - fullAt) % cycle) + cycle) % cycle
}

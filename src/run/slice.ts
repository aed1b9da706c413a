/**
 * Where slices of time end: on the fire's own grid while something may change, far apart while only recovery goes on.
 */
import { beatSeconds } from '../fire/beat.ts'

/** A stretch of time, up to second `end`. */
export interface Slice {
  readonly end: number
  /** Nothing but recovery happens in it, so it may be cut anywhere. */
  readonly quiet: boolean
}

/**
 * The slice that begins at `now`. `nextHazard` is the next second at which fire, power or a decision may change
 * something (Infinity: never again). Time before the grid cell that contains it is quiet.
 */
export function sliceAfter(now: number, nextHazard: number): Slice {
  if (nextHazard === Infinity) return { end: Infinity, quiet: true }
  const cell = Math.floor(nextHazard / beatSeconds) * beatSeconds
  if (cell > now) return { end: cell, quiet: true }
  return { end: (Math.floor(now / beatSeconds) + 1) * beatSeconds, quiet: false }
}

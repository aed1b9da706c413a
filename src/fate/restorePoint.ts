/**
 * The newest durable point of a schedule. A job starts every `period` from `first` on and is durable `lag` later; the
 * newest one that was durable at an instant started at first + period * floor((instant - first - lag) / period).
 * Any unit of time, the same for all arguments: the engine counts whole seconds, a closed form hours.
 */

/** Number of that job, counted from the one that starts at `first` (negative: before it). `period` is above 0. */
export function newestDurableJob(instant: number, period: number, lag: number, first: number): number {
  return Math.floor((instant - first - lag) / period)
}

/** Times closer than this, relative, are one instant: hours and their fractions do not add up exactly in binary. */
const SAME = 1e-12

/** Start of that job. A period of 0 is a continuous copy: the point is `lag` old. */
export function newestDurablePoint(instant: number, period: number, lag: number, first: number): number {
  if (period <= 0) return instant - lag
  const slack = SAME * (Math.abs(instant) + Math.abs(first) + lag)
  return first + period * newestDurableJob(instant + slack, period, lag, first)
}

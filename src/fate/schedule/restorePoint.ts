/**
 * The newest durable point of a schedule. A job starts every `period` from `first` on and is durable `lag` later, so
 * the newest one that was durable at an instant started at first + period floor((instant - first - lag) / period).
 * Any unit of time, the same for all arguments: the engine uses whole seconds, closed forms use hours.
 */

/**
 * Number of the newest durable job, counted from the one that starts at `first` (negative: before it). `period` is
 * above 0.
 */
export function newestDurableJob(instant: number, period: number, lag: number, first: number): number {
  return Math.floor((instant - first - lag) / period)
}

/** Times closer than this, relative, are equal: fractions of hours do not add up exactly in binary. */
const roundingShare = 1e-12
/** Never as much as a visible part of a period: after ten million of them that would let in a job that has not run. */
const periodShare = 1e-5

/** Start of the newest durable job. A period of 0 is a continuous copy, whose point is `lag` old. */
export function newestDurablePoint(instant: number, period: number, lag: number, first: number): number {
  if (period <= 0) return instant - lag
  const slack = Math.min(roundingShare * (Math.abs(instant) + Math.abs(first) + lag), periodShare * period)
  return first + period * newestDurableJob(instant + slack, period, lag, first)
}

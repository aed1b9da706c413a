/**
 * The newest point of one copy that was durable in time, is still kept, came from a good job and has a readable
 * chain.
 */
import { daySeconds } from '../../base/hour.ts'
import { bits } from '../../base/streams.ts'
import { sinceFullDue, sinceFullOf } from './chain.ts'
import { newestGoodJob, wordRange } from './jobFailures.ts'
import { newestDurableJob } from './restorePoint.ts'
import type { Draws, Schedules } from './schedules.ts'

/** No point: sorts before all others. */
export const noPoint = -0x80000000

/** A copy as its schedule knows it. */
export interface Scheduled {
  /** Row of its kind. */
  readonly kind: number
  /** Of the service: decides whether its copy can be read at all. */
  readonly key: number
  /** Of the service, or of its group if services are restored together: decides when jobs start and which fail. */
  readonly scheduleKey: number
}

/**
 * Second of the newest point, or `noPoint`.
 * @param durableBy second by which a point had to be durable
 * @param notAfter second after which a point does not count (a common point, or one before a point that failed)
 */
export function newestPoint(
  schedules: Schedules,
  draws: readonly Draws[],
  { kind, key, scheduleKey }: Scheduled,
  durableBy: number,
  notAfter: number,
): number {
  const period = schedules.period[kind]!
  const lag = schedules.lag[kind]!
  const draw = draws[kind]!
  const first = schedules.firstReadable[kind]!
  const luck = schedules.readable[first]! >= wordRange ? 0 : bits(draw.read, key)
  // A chain is never more readable than its full alone.
  if (luck >= schedules.readable[first]!) return noPoint
  // A continuous copy holds only its newest state. A group is assumed to reach its common moment there; otherwise
  // there is no going back.
  if (period === 0) return Math.min(durableBy - lag, notAfter)
  const phase = phaseOf(schedules, draw, kind, scheduleKey)
  let job = newestDurableJob(durableBy, period, lag, phase)
  const oldest = job - schedules.kept[kind]! + 1
  if (notAfter < durableBy) job = Math.min(job, newestDurableJob(notAfter, period, 0, phase))
  const success = schedules.jobSuccess[kind]!
  job = newestGoodJob(draw.job, scheduleKey, job, oldest, success)
  if (schedules.cycle[kind]! > 1)
    while (job >= oldest && !isReadable(schedules, draw, kind, scheduleKey, luck, job))
      job = newestGoodJob(draw.job, scheduleKey, job - 1, oldest, success)
  return job >= oldest ? phase + period * job : noPoint
}

/**
 * Whether the chain of a job, back to its full, can be read. Jobs that an outage prevented count as if they had been made (a
 * named assumption: a chain is as long as its schedule makes it).
 * @param luck draw of the copy; chains whose readable share is above it can be read
 */
function isReadable(
  schedules: Schedules,
  draw: Draws,
  kind: number,
  scheduleKey: number,
  luck: number,
  job: number,
): boolean {
  const first = schedules.firstReadable[kind]!
  const cycle = schedules.cycle[kind]!
  const due = sinceFullDue(job, fullAtOf(draw, scheduleKey, cycle), cycle - 1)
  // Readable even if no job failed, when the chain has the most pieces.
  if (luck < schedules.readable[first + due]!) return true
  const { increments } = sinceFullOf(draw.job, scheduleKey, job, due, schedules.jobSuccess[kind]!)
  return luck < schedules.readable[first + increments]!
}

/** Whether any job among those kept was good, readable or not. A continuous copy always exists. */
export function everMade(
  schedules: Schedules,
  draws: readonly Draws[],
  kind: number,
  scheduleKey: number,
  durableBy: number,
): boolean {
  const period = schedules.period[kind]!
  if (period === 0) return true
  const draw = draws[kind]!
  const newest = newestDurableJob(
    durableBy,
    period,
    schedules.lag[kind]!,
    phaseOf(schedules, draw, kind, scheduleKey),
  )
  const oldest = newest - schedules.kept[kind]! + 1
  return newestGoodJob(draw.job, scheduleKey, newest, oldest, schedules.jobSuccess[kind]!) >= oldest
}

/** Newest state that a replica holds at a second: a failover needs neither its older points nor a readable chain. */
export function newestState(
  schedules: Schedules,
  draw: Draws,
  kind: number,
  scheduleKey: number,
  at: number,
): number {
  const { kept, jobSuccess } = schedules
  const period = schedules.period[kind]!
  const lag = schedules.lag[kind]!
  if (period === 0) return at - lag
  const phase = phaseOf(schedules, draw, kind, scheduleKey)
  const due = newestDurableJob(at, period, lag, phase)
  const oldest = due - kept[kind]! + 1
  const good = newestGoodJob(draw.job, scheduleKey, due, oldest, jobSuccess[kind]!)
  // If all jobs kept have failed, it holds the state of the oldest of them.
  return phase + period * (good >= oldest ? good : oldest)
}

/**
 * Second at which jobs of a schedule start, within its period: uniform over it or, if there is a daily window, over
 * the windows of its days. Each service keeps its time within the window from day to day (named assumptions). It is
 * the same draw with or without a window, and jobs have the same numbers: the last one before second 0 is -1.
 *
 * The draw gives the second within the window first, and the day by what is left of it: weekly jobs of a group start
 * at the time of day of its nightly ones, so that the two have points in common.
 */
export function phaseOf(schedules: Schedules, draw: Draws, kind: number, scheduleKey: number): number {
  const period = schedules.period[kind]!
  const drawn = bits(draw.phase, scheduleKey) / wordRange
  const window = schedules.window[kind]!
  if (window === 0) return Math.floor(drawn * period)
  const seconds = drawn * window
  const second = Math.floor(seconds)
  const day = Math.floor((seconds - second) * Math.floor(period / daySeconds))
  return (schedules.windowOpens[kind]! + day * daySeconds + second) % period
}

/** Number of a job that is a full; so is every `cycle`-th job from it. */
export function fullAtOf(draw: Draws, scheduleKey: number, cycle: number): number {
  return Math.floor((bits(draw.full, scheduleKey) / wordRange) * cycle)
}

/** The newest point of one copy that was durable in time, is kept, whose job was good and whose chain is readable. */
import { bits } from '../base/streams.ts'
import { sinceFullDue, sinceFullOf } from './chain.ts'
import { newestGoodJob, wordRange } from './jobFailures.ts'
import { newestDurableJob } from './restorePoint.ts'
import type { Draws, Schedules } from './schedules.ts'

/** No point: earlier than all others. */
export const noPoint = -0x80000000

/**
 * @param key of the service: whether its copy can be read at all
 * @param scheduleKey of the service or, where services restore together, of its group: when jobs start, and which fail
 * @param durableBy second by which a point had to be durable
 * @param notAfter second after which a point does not count (a common point, or one that has failed already)
 */
export function newestPoint(
  schedules: Schedules,
  draws: readonly Draws[],
  kind: number,
  key: number,
  scheduleKey: number,
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
  // Continuous copies hold their newest state alone. Who restores to a common moment is taken to reach it there; nobody else goes back.
  if (period === 0) return Math.min(durableBy - lag, notAfter)
  const phase = phaseOf(draw, scheduleKey, period)
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

/** Whether the chain of a job, back to its full, can be read. @param luck draw of the copy, below the share that can be read of chains as long */
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
  // Where no job failed, which is as many pieces as there can be.
  if (luck < schedules.readable[first + due]!) return true
  const { increments } = sinceFullOf(draw.job, scheduleKey, job, due, schedules.jobSuccess[kind]!)
  return luck < schedules.readable[first + increments]!
}

/** Whether any job of those that are kept was good, be it readable or not. A continuous copy is always there. */
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
  const newest = newestDurableJob(durableBy, period, schedules.lag[kind]!, phaseOf(draw, scheduleKey, period))
  const oldest = newest - schedules.kept[kind]! + 1
  return newestGoodJob(draw.job, scheduleKey, newest, oldest, schedules.jobSuccess[kind]!) >= oldest
}

/** Newest state that a replica holds at a second: what is kept of older ones, and whether they can be read, is of no concern to whoever fails over to it. */
export function newestState(
  { period: periods, lag: lags, kept, jobSuccess }: Schedules,
  draw: Draws,
  kind: number,
  scheduleKey: number,
  at: number,
): number {
  const period = periods[kind]!
  const lag = lags[kind]!
  if (period === 0) return at - lag
  const phase = phaseOf(draw, scheduleKey, period)
  const due = newestDurableJob(at, period, lag, phase)
  const oldest = due - kept[kind]! + 1
  const good = newestGoodJob(draw.job, scheduleKey, due, oldest, jobSuccess[kind]!)
  // Where all that are kept have failed it holds nothing newer than the oldest of them.
  return phase + period * (good >= oldest ? good : oldest)
}

/** Second of the day, as it were, at which the jobs of a schedule start. */
export function phaseOf(draw: Draws, scheduleKey: number, period: number): number {
  return Math.floor((bits(draw.phase, scheduleKey) / wordRange) * period)
}

/** Number of a job that is a full; every `cycle`-th from it is one. */
export function fullAtOf(draw: Draws, scheduleKey: number, cycle: number): number {
  return Math.floor((bits(draw.full, scheduleKey) / wordRange) * cycle)
}

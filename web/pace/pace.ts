/** How long runs take, in a study that has run and in one that has not. */

/** Progress of a study at a moment, in milliseconds of the page's clock. */
export interface Mark {
  readonly at: number
  readonly done: number
}

/** Expected pace of a study that has not yet shown its own, in milliseconds. */
export interface Pace {
  /** Until its threads are ready and warm, beyond what `each` accounts for. */
  readonly start: number
  /** From the end of a run to the end of the next, over all threads together. */
  readonly each: number
  /**
   * Only the first run of another scenario is known: it met code that was partly compiled, and how much of it differs from
   * one to the next. Of Strasbourg after a small site, four minutes were foretold of one.
   */
  readonly rough?: true
}

/** Share of twice the speed of one thread that two threads reach: measured on 1,000 replications. */
const efficiency = 0.9
/**
 * Time of a thread's later runs as a share of its first: measured on six shipped scenarios, a twentieth to a
 * fifth.
 */
const laterShare = 0.1
/** The same where the fire was computed when the page was built: it is a third of the processor time of a first run. */
const laterShareMet = 0.15
/** Runs a warm thread would have made in the time lost while a new one warms up: measured, 10 to 60. */
const warmUp = 20

/** Times of the page's own runs of a scenario, in milliseconds. */
export interface Took {
  /** From request to answer. */
  readonly first: number
  /** Whether the thread had not run the engine before. */
  readonly cold: boolean
  /** Whether the first run met a fire that was computed when the page was built. */
  readonly met?: boolean
  /** Each later run on the same thread. */
  readonly rehearsed: readonly number[]
}

/** Speed of this many threads together, in that of one. */
export const speedOf = (threads: number): number => (threads === 1 ? 1 : threads * efficiency)

/** Pace of a study that has not run yet. A few rehearsals make a thread about half warm. */
export function paceOf({ first, cold, met, rehearsed }: Took, threads: number): Pace {
  const latest = rehearsed.slice(-3)
  const lately = latest.length === 0 ? first : sum(latest) / latest.length
  const warm = cold ? Math.min((met ? laterShareMet : laterShare) * first, lately) : lately
  const rough = !cold && latest.length === 0 ? { rough: true as const } : {}
  return { start: warmUp * warm, each: warm / speedOf(threads), ...rough }
}

/**
 * Pace of a study that has run: the time for each in its later half, and the time lost beyond that. Undefined
 * if it was too short.
 */
export function paceSeen(marks: readonly Mark[], now: number): Pace | undefined {
  const each = latelyEach(marks)
  if (each === undefined) return undefined
  const [first, last] = [marks[0]!, marks.at(-1)!]
  return { start: Math.max(0, now - first.at - each * (last.done - first.done)), each }
}

/** Milliseconds for each item in the later half of what was done. */
export function latelyEach(marks: readonly Mark[]): number | undefined {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined || last.done === first.done) return undefined
  const half = marks.findLast(({ done }) => done <= (first.done + last.done) / 2)!
  return (last.at - half.at) / (last.done - half.done)
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

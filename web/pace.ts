/** What runs take: of a study that was run, and of one that nobody ran yet. */

/** How far a study was, and when: milliseconds of the page's clock. */
export interface Mark {
  readonly at: number
  readonly done: number
}

/** What is expected of a study before it has shown it itself, in milliseconds. */
export interface Pace {
  /** Until its threads are there and warm, beyond what `each` takes. */
  readonly start: number
  /** From the end of a run to that of the next, all threads taken together. */
  readonly each: number
}

/** Two threads come to so much of twice one: measured on 1,000 replications. */
const efficiency = 0.9
/** Of the first run of a new thread, what its later ones take: measured on six shipped scenarios, a twentieth to a fifth. */
const laterShare = 0.1
/** Runs that a new thread could have made in the time it loses until it is warm: measured, 10 to 60. */
const warmUp = 20

/** What the page's own runs of a scenario took, in milliseconds. */
export interface Took {
  /** From question to answer. */
  readonly first: number
  /** Whether the thread was new to the engine. */
  readonly cold: boolean
  /** Each run after it on the same thread. */
  readonly rehearsed: readonly number[]
}

/** Of a study that nobody ran yet. A thread that was rehearsed a few times is warm by half. */
export function paceOf({ first, cold, rehearsed }: Took, threads: number): Pace {
  const latest = rehearsed.slice(-3)
  const lately = latest.length === 0 ? first : sum(latest) / latest.length
  const warm = cold ? Math.min(laterShare * first, lately) : lately
  return { start: warmUp * warm, each: warm / (threads === 1 ? 1 : threads * efficiency) }
}

/** Of one that was run: what its later half took, and what it took beyond that. Undefined of one too short to tell. */
export function paceSeen(marks: readonly Mark[], now: number): Pace | undefined {
  const each = latelyEach(marks)
  if (each === undefined) return undefined
  const [first, last] = [marks[0]!, marks.at(-1)!]
  return { start: Math.max(0, now - first.at - each * (last.done - first.done)), each }
}

/** Milliseconds of each of the later half of what was done. */
export function latelyEach(marks: readonly Mark[]): number | undefined {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined || last.done === first.done) return undefined
  const half = marks.findLast(({ done }) => done <= (first.done + last.done) / 2)!
  return (last.at - half.at) / (last.done - half.done)
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

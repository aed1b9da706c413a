/**
 * How long many runs take. A thread that is new to the engine takes several times as long at first, so that neither the mean
 * since the beginning nor the fastest run tells what is left: what was done last does.
 */
import { latelyEach, type Mark, type Pace } from './pace.ts'

/** Of what is expected, milliseconds in all. */
export function foresee({ start, each }: Pace, runs: number): number {
  return start + each * runs
}

/**
 * Milliseconds that a study still takes; undefined where nothing is known of it.
 * @param marks from its beginning on
 * @param steady runs after which what was seen counts alone
 */
export function timeLeft(
  marks: readonly Mark[],
  all: number,
  now: number,
  pace: Pace | undefined,
  steady: number,
): number | undefined {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const left = all - last.done
  const seen = latelyEach(marks)
  const since = now - last.at
  if (pace === undefined) return seen === undefined ? undefined : Math.max(0, seen * left - since)
  if (seen === undefined) return Math.max(pace.each * left, foresee(pace, left) - since)
  const weight = Math.min(1, (last.done - first.done) / steady)
  return Math.max(0, (weight * seen + (1 - weight) * pace.each) * left - since)
}

/** When a study is told to end: it moves with what is seen, and not with each run that takes longer or shorter than those before. */
export interface Foretold {
  /** When that was looked at, and the end as it was told then: milliseconds of the page's clock. */
  readonly at: number
  readonly end: number
}

/** Milliseconds in which what is told comes most of the way to what is seen; of a long study, so much of what is left. */
const settling = { least: 5000, share: 0.25 }

/** @param left as it looks now, milliseconds */
export function steadier(before: Foretold | undefined, now: number, left: number): Foretold {
  if (before === undefined) return { at: now, end: now + left }
  const within = Math.max(settling.least, settling.share * left)
  const step = 1 - Math.exp((before.at - now) / within)
  return { at: now, end: before.end + step * (now + left - before.end) }
}

/**
 * Milliseconds that are plainly left: all that is not done, at the quickest pace that was seen over so many runs, but for what the
 * next has taken already. 0 before there were twice as many: one stretch tells no quickest.
 */
export function plainlyLeft(marks: readonly Mark[], all: number, now: number, over: number): number {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined || last.done - first.done < 2 * over) return 0
  let quickest = Infinity
  let from = 0
  for (const { at, done } of marks) {
    while (done - marks[from]!.done >= over) {
      const { at: since, done: before } = marks[from++]!
      quickest = Math.min(quickest, (at - since) / (done - before))
    }
  }
  return Math.max(0, quickest * (all - last.done) - Math.min(quickest, now - last.at))
}

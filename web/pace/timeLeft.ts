/**
 * How long many runs will still take. A new thread is several times slower at first, so neither the overall
 * mean nor the fastest run is a good predictor; the latest runs are.
 */
import { span } from '../format.ts'
import { latelyEach, type Mark, type Pace } from './pace.ts'
import type { View } from '../view.ts'

/**
 * An expected duration, rounded up to the precision with which it is known: "8 s", "45 s", "1.5 min", "12
 * min".
 */
export function roughly(language: View['language'], seconds: number): string {
  const step = seconds <= 10 ? 1 : seconds <= 55 ? 5 : seconds <= 300 ? 30 : 60
  return span(language, Math.max(1, Math.ceil(seconds / step)) * step)
}

/** Expected milliseconds of a study as a whole. */
export function foresee({ start, each }: Pace, runs: number): number {
  return start + each * runs
}

/** The length of a study, in the items that its marks count. */
interface Length {
  readonly all: number
  /** Items after which only the observed pace counts; without an expected one nothing is said before. */
  readonly steady: number
}

/**
 * Milliseconds a study will still take; undefined if too little is known about it.
 * @param marks since its beginning
 * @param pace expected of an item
 */
export function timeLeft(
  marks: readonly Mark[],
  { all, steady }: Length,
  now: number,
  pace?: Pace,
): number | undefined {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const left = all - last.done
  const seen = latelyEach(marks)
  const since = now - last.at
  if (pace === undefined)
    return seen === undefined || last.done - first.done < steady
      ? undefined
      : Math.max(0, seen * left - since)
  if (seen === undefined) return Math.max(pace.each * left, foresee(pace, left) - since)
  const weight = Math.min(1, (last.done - first.done) / steady)
  return Math.max(0, (weight * seen + (1 - weight) * pace.each) * left - since)
}

/**
 * The announced end of a study: it follows the observed pace, but does not jump with every slower or faster
 * run.
 */
export interface Foretold {
  /** When the end was announced, and the end as announced: milliseconds of the page's clock. */
  readonly at: number
  readonly end: number
}

/**
 * Time constant in milliseconds with which the announcement approaches the estimate; for a long study, a
 * share of the time left.
 */
const settling = { least: 5000, share: 0.25 }

/** @param left current estimate, milliseconds */
export function steadier(before: Foretold | undefined, now: number, left: number): Foretold {
  if (before === undefined) return { at: now, end: now + left }
  const within = Math.max(settling.least, settling.share * left)
  const step = 1 - Math.exp((before.at - now) / within)
  return { at: now, end: before.end + step * (now + left - before.end) }
}

/**
 * A lower bound of the milliseconds left: all that is not done, at the quickest pace observed over `over`
 * items, less what the next item has taken already. 0 before twice as many items: one stretch is not enough
 * to find the quickest.
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

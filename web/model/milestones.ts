/** Milestones that customers notice: the first failures, the worst moment, and the recoveries. */
import type { Entry } from '../../src/index.ts'
import { whole } from '../format.ts'
import type { Spoken } from '../words/words.ts'
import type { Turns } from './turns.ts'

/** In time order; empty if no service fails. */
export function milestonesIn({ at, most }: Turns, { language, words: { milestones: w } }: Spoken): Entry[] {
  const told = [
    [at.first, w.first],
    [at.worst, w.most(whole(language, most))],
    [at.half, w.back.half],
    [at.most, w.back.most],
    [at.all, w.back.all],
  ] as const
  return told.flatMap(([seconds, sentence]) =>
    seconds === undefined ? [] : [{ lane: 'customers', seconds, cause: -1, kind: 'milestone', sentence }],
  )
}

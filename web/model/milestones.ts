/** What customers notice: when services fail, when most are gone, and when they are back. Read from the counts over time. */
import type { Entry } from '../../src/index.ts'
import { whole } from '../format.ts'
import type { Spoken } from '../words/words.ts'
import { serviceStates, serving, type StateSeries } from './services.ts'

/** Shares of the services lost at the worst moment whose return is told. */
const shares = { half: 0.5, most: 0.9, all: 1 } as const

/** In time order, at the moments of the series; none where no service fails. */
export function milestonesIn({ seconds, counts }: StateSeries, { language, words }: Spoken): Entry[] {
  const steps = seconds.length
  const up = Array.from({ length: steps }, (_, step) =>
    serving.reduce((sum, state) => sum + counts[serviceStates.indexOf(state) * steps + step]!, 0),
  )
  const all = serviceStates.reduce((sum, _, state) => sum + counts[state * steps]!, 0)
  const first = up.findIndex(count => count < all)
  if (first < 0) return []
  const least = up.reduce((fewest, count) => Math.min(fewest, count), all)
  const worst = up.indexOf(least)
  const back = (word: keyof typeof shares): number =>
    up.findIndex((count, step) => step > worst && count >= least + shares[word] * (all - least))
  const w = words.milestones
  return [
    { step: first, sentence: w.first },
    { step: worst, sentence: w.most(whole(language, all - least)) },
    { step: back('half'), sentence: w.back.half },
    { step: back('most'), sentence: w.back.most },
    { step: back('all'), sentence: w.back.all },
  ]
    .filter(({ step }) => step >= 0)
    .map(({ step, sentence }) => ({
      lane: 'customers',
      seconds: seconds[step]!,
      cause: -1,
      kind: 'milestone',
      sentence,
    }))
}

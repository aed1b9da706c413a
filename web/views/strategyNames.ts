/** How strategies are called. */
import type { ComparisonReport } from '../../src/index.ts'
import { studyWords } from '../words/studies.ts'
import { useOwn, useWords } from '../words/words.ts'

export type Strategy = ComparisonReport['strategies'][number]

/** The scenario as written has no name of its own. */
export function useNames(): (strategy: Strategy) => string {
  const w = useOwn(studyWords)
  const { words } = useWords()
  return ({ strategy, label }) => (strategy === null ? w.written : words.labelled(label))
}

/** Names of the strategies. */
import type { ComparisonReport } from '../../../src/index.ts'
import { session } from '../../session.ts'
import { useStore } from '../../store.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { labelled } from '../../model/names.ts'

export type Strategy = ComparisonReport['strategies'][number]

/** The scenario as written has no strategy name. */
export function useNames(): (strategy: Strategy) => string {
  const w = useOwn(strategyWords)
  useWords()
  const scenario = useStore(session, ({ shown }) => shown?.scenario)
  return ({ strategy, label }) =>
    strategy === null ? w.written : scenario ? labelled(scenario, label) : label
}

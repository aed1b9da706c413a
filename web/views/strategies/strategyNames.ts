/** Names of the strategies, and the scenario that has their labels. */
import type { ComparisonReport, Scenario } from '../../../src/index.ts'
import { useContext } from 'preact/hooks'
import { Side } from '../../charts/side.ts'
import { beside } from '../../compared.ts'
import { session } from '../../session.ts'
import { useStore } from '../../store.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn } from '../../words/words.ts'
import { labelled } from '../../model/names.ts'

export type Strategy = ComparisonReport['strategies'][number]

/** The scenario of the side, whose labels name what is in its report. */
export function useScenario(): Scenario | undefined {
  const ofA = useStore(session, ({ shown }) => shown?.scenario)
  const ofB = useStore(beside, other => other?.shown.scenario)
  return useContext(Side).side === 'b' ? ofB : ofA
}

/** The scenario as written has no strategy name. */
export function useNames(): (strategy: Strategy) => string {
  const w = useOwn(strategyWords)
  const scenario = useScenario()
  return ({ strategy, label }) =>
    strategy === null ? w.written : scenario ? labelled(scenario, label) : label
}

/** Preparation of scenarios that share a plan or a population, such as the strategies of a comparison. */
import type { EstateCompiler } from '../estate/estate.ts'
import { planKey } from '../estate/layout.ts'
import { populationKey, standingKey } from '../estate/populationKey.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { Scenario } from '../scenario/scenario.ts'

/**
 * Prepares several scenarios; what they have in common is compiled once and shared.
 * @param beside scenarios that are prepared already
 */
export function prepareAll(scenarios: readonly Scenario[], beside: readonly Prepared[] = []): Prepared[] {
  const known = new Map<string, EstateCompiler>()
  const remember = (prepared: Prepared): Prepared => {
    for (const keyOf of [planKey, populationKey, standingKey])
      known.set(keyOf(prepared.scenario), prepared.compiler)
    return prepared
  }
  beside.forEach(remember)
  return scenarios.map(scenario =>
    remember(
      prepare(scenario, {
        plan: known.get(planKey(scenario)),
        population: known.get(populationKey(scenario))?.population,
        standing: known.get(standingKey(scenario))?.population,
      }),
    ),
  )
}

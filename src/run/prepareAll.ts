import { populationKey } from '../estate/populationKey.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { Scenario } from '../scenario/scenario.ts'

/**
 * Prepares several scenarios; those with equal populations share one.
 * @param beside scenarios that are prepared already
 */
export function prepareAll(scenarios: readonly Scenario[], beside: readonly Prepared[] = []): Prepared[] {
  const populations = new Map(
    beside.map(({ scenario, compiler }) => [populationKey(scenario), compiler.population]),
  )
  return scenarios.map(scenario => {
    const key = populationKey(scenario)
    const prepared = prepare(scenario, populations.get(key))
    populations.set(key, prepared.compiler.population)
    return prepared
  })
}

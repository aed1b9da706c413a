/** The strategies of a scenario, each as the scenario that it makes. */
import { type ScenarioSource, strategy } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Prepared } from '../run/prepare.ts'
import type { Plan } from './plan.ts'
import type { Variant } from './runner.ts'

/** The scenario as written, and its strategies in the order of the file. They have been read with it, so they have no issues. */
export function variantsOf(scenario: Scenario, source: ScenarioSource): Variant[] {
  return [
    { strategy: null, scenario },
    ...Object.keys(scenario.strategies).flatMap(name => {
      const read = strategy(source, name)
      return read.scenario === undefined ? [] : [{ strategy: name, scenario: read.scenario }]
    }),
  ]
}

/** Whose fires stand for those of the site as it is: the strategy that says what is written, else the first that is compared. */
export function baseOf(written: Scenario, compared: readonly Variant[]): string | null {
  const text = JSON.stringify(written)
  return (compared.find(({ scenario }) => JSON.stringify(scenario) === text) ?? compared[0]!).strategy
}

/** The strategies of a plan as other threads get them. @param prepared of each */
export function variantsIn(
  { strategies }: Pick<Plan, 'strategies'>,
  prepared: readonly Prepared[],
): Variant[] {
  return prepared.map(({ scenario, compiler }, row) => ({
    strategy: strategies[row]!,
    scenario,
    population: compiler.population,
  }))
}

/** The strategies of a scenario, each as the scenario it makes. */
import { throughout } from '../base/throughout.ts'
import { type ScenarioSource, strategy } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Prepared } from '../run/prepare.ts'
import type { Plan } from './plan.ts'
import type { Variant } from './runner.ts'

/**
 * The scenario as written, then its strategies in the order of the file. They were validated with it, so they have no
 * issues.
 */
export function variantsOf(scenario: Scenario, source: ScenarioSource): Variant[] {
  return throughout(variantsInSteps(scenario, source))
}

/** The same, yielding before each strategy. */
export function* variantsInSteps(scenario: Scenario, source: ScenarioSource): Generator<void, Variant[]> {
  const all: Variant[] = [{ strategy: null, scenario }]
  for (const name of Object.keys(scenario.strategies)) {
    yield
    const read = strategy(source, name)
    if (read.scenario !== undefined) all.push({ strategy: name, scenario: read.scenario })
  }
  return all
}

/**
 * The strategy whose fires are those of the site as it is: the one that changes nothing if it is compared, otherwise
 * the first.
 */
export function baseOf(written: Scenario, compared: readonly Variant[]): string | null {
  const text = JSON.stringify(written)
  return (compared.find(({ scenario }) => JSON.stringify(scenario) === text) ?? compared[0]!).strategy
}

/**
 * The variants of a plan as they are sent to other threads.
 * @param prepared by strategy
 */
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

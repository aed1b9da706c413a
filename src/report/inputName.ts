/** Names of the uncertain inputs of a scenario. */
import { scenarioForm } from '../scenario/form.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { InputName } from './inputLabel.ts'
import { nameOfSteps, stepsTo } from './pathName.ts'

export function inputNames(
  paths: readonly string[],
  scenario: Scenario,
): Readonly<Record<string, InputName>> {
  return Object.fromEntries(
    paths.map(path => [path, nameOfSteps(stepsTo(path.split('.'), scenario, scenarioForm))]),
  )
}

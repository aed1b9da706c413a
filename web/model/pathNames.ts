/** Names of paths of the scenario in the reader's language. */
import { type FormNode, nameOfSteps, type Scenario, type Step, stepsTo } from '../../src/index.ts'
import { inputCalled } from './inputLabels.ts'

/**
 * Undefined if the schema knows no part of the path. @param scenario source of labels; null before there is
 * one
 */
export function pathCalled(form: FormNode, scenario: Scenario | null, path: string): string | undefined {
  const known = knownSteps(stepsTo(path.split('.'), scenario, form))
  return known.length === 0 ? undefined : inputCalled(scenario, nameOfSteps(known))
}

/** Only as far as the schema goes: a misspelt key has no name. */
export function knownSteps(steps: readonly Step[]): readonly Step[] {
  const end = steps.findIndex(({ node }) => node === undefined)
  return end < 0 ? steps : steps.slice(0, end)
}

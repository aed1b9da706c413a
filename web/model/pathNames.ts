/** What stands at a path of the scenario, in the reader's words. */
import { type FormNode, nameOfSteps, type Scenario, type Step, stepsTo } from '../../src/index.ts'
import { inputCalled } from './inputLabels.ts'

/** Undefined where the schema knows no part of the path. @param scenario whose labels are used; null before there is one */
export function pathCalled(form: FormNode, scenario: Scenario | null, path: string): string | undefined {
  const known = knownSteps(stepsTo(path.split('.'), scenario, form))
  return known.length === 0 ? undefined : inputCalled(scenario, nameOfSteps(known))
}

/** As far as the schema goes: a key that is misspelt has no words. */
function knownSteps(steps: readonly Step[]): readonly Step[] {
  const end = steps.findIndex(({ node }) => node === undefined)
  return end < 0 ? steps : steps.slice(0, end)
}

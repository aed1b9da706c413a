/** Names of uncertain inputs in the reader's language. */
import { inputLabel, type InputName, type Scenario, spokenIn } from '../../src/index.ts'
import { spoken } from '../words/words.ts'
import { labelled } from './names.ts'

/** @param scenario source of labels; null before there is one */
export function inputCalled(scenario: Scenario | null, name: InputName): string {
  return inputLabel(name, {
    ...spokenIn[spoken().language],
    name: own => (scenario === null ? own : labelled(scenario, own)),
  })
}

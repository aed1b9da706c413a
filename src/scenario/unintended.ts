/** Notes on what may not be intended in a scenario that can be run, whether or not its promises can be kept. */
import type { Issue } from '../base/issue.ts'
import { crowded } from './crowded.ts'
import { heldBack } from './heldBack.ts'
import { idle } from './idle.ts'
import { overruled } from './overruled.ts'
import type { ScenarioSource } from './read.ts'
import type { Scenario } from './scenario.ts'
import { standIns } from './standIns.ts'

/** Only the source tells what is a default, and where each note stands. */
export function unintended(scenario: Scenario, source?: ScenarioSource): Issue[] {
  return [
    ...crowded(scenario),
    ...heldBack(scenario),
    ...standIns(scenario, source),
    ...overruled(scenario, source),
    ...idle(scenario, source),
  ]
}

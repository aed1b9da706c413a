/** A scenario from a file and the command line's `--set`, or BadInput with all that is wrong. */
import { applySet, readScenario, type ReadScenario, type Scenario } from '../index.ts'
import { BadInput } from './failure.ts'
import { loadBeside, nameOf, readText } from './files.ts'

export function readScenarioFile(file: string): ReadScenario {
  const text = readText(file)
  if (typeof text !== 'string') return { issues: [text] }
  return readScenario(text, { file: nameOf(file), load: loadBeside(file) })
}

export function scenarioOf(file: string, assignments: readonly string[]): Scenario {
  const read = readScenarioFile(file)
  const set =
    read.source === undefined || read.scenario === undefined || assignments.length === 0
      ? read
      : applySet(read.source, assignments)
  if (set.scenario === undefined || set.issues.length > 0) throw new BadInput(set.issues)
  return set.scenario
}

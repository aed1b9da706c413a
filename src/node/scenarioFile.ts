/** A scenario from a file and the command line's `--set`, or BadInput with all that is wrong. */
import { applySet, readScenario, type ReadScenario, type Scenario, type ScenarioSource } from '../index.ts'
import { BadInput } from './failure.ts'
import { loadBeside, nameOf, readText } from './files.ts'

export function readScenarioFile(file: string): ReadScenario {
  const text = readText(file)
  if (typeof text !== 'string') return { issues: [text] }
  return readScenario(text, { file: nameOf(file), load: loadBeside(file) })
}

export function scenarioOf(file: string, assignments: readonly string[]): Scenario {
  return scenarioAndSource(file, assignments).scenario
}

/** With what was written, from which its strategies are made. */
export function scenarioAndSource(
  file: string,
  assignments: readonly string[],
): { readonly scenario: Scenario; readonly source: ScenarioSource } {
  const read = readScenarioFile(file)
  const { scenario, source, issues } =
    read.source === undefined || read.scenario === undefined || assignments.length === 0
      ? read
      : applySet(read.source, assignments)
  if (scenario === undefined || source === undefined || issues.length > 0) throw new BadInput(issues)
  return { scenario, source }
}

/** Reads a scenario from a file and the command line's `--set`; throws BadInput with all that is wrong. */
import {
  applySet,
  readScenario,
  type ReadScenario,
  type Scenario,
  type ScenarioSource,
  strategy,
} from '../index.ts'
import { unknownStrategy } from './entrants.ts'
import { BadInput } from './failure.ts'
import { loadBeside, nameOf, readText } from './files.ts'

export function readScenarioFile(file: string): ReadScenario {
  const text = readText(file)
  if (typeof text !== 'string') return { issues: [text] }
  return readScenario(text, { file: nameOf(file), load: loadBeside(file) })
}

/** The scenario, under one of its strategies if one is named, and the source with all of them. */
export function scenarioUnder(
  file: string,
  assignments: readonly string[],
  named: string | undefined,
): ScenarioAndSource {
  return changed(readScenarioFile(file), assignments, named)
}

/** The same of what was read already. */
export function changed(
  read: ReadScenario,
  assignments: readonly string[],
  named: string | undefined,
): ScenarioAndSource {
  const { scenario: written, source } = settled(read, assignments)
  if (named === undefined) return { scenario: written, source }
  const unknown = unknownStrategy('--strategy', named, Object.keys(written.strategies))
  if (unknown.length > 0) throw new BadInput(unknown)
  const { scenario, issues } = strategy(source, named)
  if (scenario === undefined) throw new BadInput(issues)
  return { scenario, source }
}

interface ScenarioAndSource {
  readonly scenario: Scenario
  readonly source: ScenarioSource
}

/** The scenario, and its source, from which its strategies are made. */
export function scenarioAndSource(file: string, assignments: readonly string[]): ScenarioAndSource {
  return settled(readScenarioFile(file), assignments)
}

function settled(read: ReadScenario, assignments: readonly string[]): ScenarioAndSource {
  const { scenario, source, issues } =
    read.source === undefined || assignments.length === 0 ? read : applySet(read.source, assignments)
  if (scenario === undefined || source === undefined || issues.length > 0) throw new BadInput(issues)
  return { scenario, source }
}

/** Reads a scenario from a file and the command line's `--set`; throws BadInput with all that is wrong. */
import {
  applySet,
  type Issue,
  type ReadOptions,
  readScenario,
  type ReadScenario,
  readWithNotes,
  type ReadWithNotes,
  type Scenario,
  type ScenarioSource,
  strategy,
} from '../index.ts'
import { unknownStrategy } from './entrants.ts'
import { type CommandComplaint, said, issueOf } from './complaints.ts'
import { BadInput } from './failure.ts'
import { loadBeside, nameOf, readText } from './files.ts'

export function readScenarioFile(file: string): ReadScenario {
  const text = readText(file)
  return typeof text === 'string' ? readScenario(text, optionsOf(file)) : { issues: [text] }
}

/** The same, with notes on what may not be intended. */
export function readNotedFile(file: string): ReadWithNotes {
  const text = readText(file)
  return typeof text === 'string' ? readWithNotes(text, optionsOf(file)) : { issues: [text], notes: [] }
}

const optionsOf = (file: string): ReadOptions => ({ file: nameOf(file), load: loadBeside(file) })

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
  const { scenario: written, source } = settled(read, assignments, { '--strategy': named ?? [] })
  if (named === undefined) return { scenario: written, source }
  const unknown = unknownStrategy('--strategy', named, Object.keys(written.strategies))
  if (unknown.length > 0) throw new BadInput(unknown)
  const { scenario, issues } = strategy(source, named)
  if (scenario === undefined) throw new BadInput(issues)
  return { scenario, source }
}

/**
 * The scenario with the settings that are good, under the strategy if there is such a one: to check other options
 * against while the rest is told. Undefined if the file itself is not good.
 */
export function asFarAsGood(
  { scenario: written, source }: ReadScenario,
  assignments: readonly string[],
  named: string | undefined,
): Scenario | undefined {
  if (source === undefined) return undefined
  const good = assignments.filter(each => applySet(source, [each]).scenario !== undefined)
  const read = good.length === 0 ? { scenario: written, source } : applySet(source, good)
  const under = named !== undefined && read.source !== undefined ? strategy(read.source, named) : undefined
  return under?.scenario ?? read.scenario ?? written
}

export interface ScenarioAndSource {
  readonly scenario: Scenario
  readonly source: ScenarioSource
}

/** Strategies that are asked for, by the option that names them. */
type Asked = Readonly<Record<string, string | readonly string[]>>

/** The scenario, and its source, from which its strategies are made. */
export function scenarioAndSource(
  file: string,
  assignments: readonly string[],
  asked: Asked,
): ScenarioAndSource {
  return settled(readScenarioFile(file), assignments, asked)
}

/**
 * Says which strategies the file does not have, beside what is wrong with the settings. Settings may add a strategy:
 * then only the changed scenario tells.
 */
function unknownStrategies(
  { scenario }: ReadScenario,
  assignments: readonly string[],
  asked: Asked,
): CommandComplaint[] {
  if (scenario === undefined || assignments.some(each => /^\s*strategies\b/.test(each))) return []
  const names = Object.keys(scenario.strategies)
  return Object.entries(asked).flatMap(([option, of]) =>
    [of].flat().flatMap(name => unknownStrategy(option, name, names)),
  )
}

/** @param asked only to be told with other issues: whoever calls looks for them */
function settled(read: ReadScenario, assignments: readonly string[], asked: Asked): ScenarioAndSource {
  const { scenario, source, issues } =
    read.source === undefined || assignments.length === 0 ? read : applySet(read.source, assignments)
  const wrong = [...givenTwice(assignments), ...issues]
  if (scenario === undefined || source === undefined || wrong.length > 0)
    throw new BadInput([...wrong, ...unknownStrategies(read, assignments, asked)])
  return { scenario, source }
}

/** Settings of a path that an earlier one sets already: the first would be without effect. */
function givenTwice(assignments: readonly string[]): Issue[] {
  const paths = assignments.map(each => /^[^=]*(?==)/.exec(each)?.[0].trim())
  return paths.flatMap((path, nth) =>
    path !== undefined && paths.indexOf(path) === nth && paths.lastIndexOf(path) > nth
      ? [
          {
            ...issueOf('--set', said('is given twice')),
            path,
            line: paths.lastIndexOf(path) + 1,
            column: 1,
          },
        ]
      : [],
  )
}

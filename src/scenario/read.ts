/** Reads text into a scenario, or into all that is wrong with it, each issue with file, line and column. */
import { argument } from '../base/argument.ts'
import { say } from '../base/complaint.ts'
import { formatIssue, type Issue, told } from '../base/issue.ts'
import { nearestWord } from '../base/nearest.ts'
import { throughout } from '../base/throughout.ts'
import { check } from './check.ts'
import { sameSeverities } from './check/severities.ts'
import { scenarioForm } from './form.ts'
import { assign, strategyNames, strategyOf } from './read/assignment.ts'
import { explain, valueAt } from './read/explain.ts'
import { issuesOf, limited } from './read/issuesOf.ts'
import { type LocatedMap, overlay, placeOf, plainOf } from './read/located.ts'
import { parsed, soundScenario, takeAsSound } from './read/parsed.ts'
import { judge } from './read/remains.ts'
import { type ReadOptions, readSource, unnamed } from './read/source.ts'
import { untaken } from './read/untaken.ts'
import type { Scenario } from './scenario.ts'
import type { Sentence } from './sentence.ts'
import { mostStrategies } from './spec/strategy.ts'

export { type Load, notOpened, type ReadOptions } from './read/source.ts'

/** What was written, all files overlaid. Strategies and settings make other scenarios from it. */
export interface ScenarioSource {
  readonly root: LocatedMap
  /**
   * What is wrong with the text whatever its values are, such as a key that stands twice: no setting mends
   * it.
   */
  readonly issues?: readonly Issue[]
}

/** The result of reading: a scenario with its source, or issues. */
export interface ReadScenario {
  /** Only if there are no issues. */
  readonly scenario?: Scenario
  readonly source?: ScenarioSource
  readonly issues: readonly Issue[]
}

/** Any text gives a scenario or issues: nothing is thrown, unless `load` throws. */
export function readScenario(text: string, options?: ReadOptions): ReadScenario {
  return throughout(readScenarioInSteps(text, options))
}

/** What else is made of each strategy, as it is read. */
export type PerStrategy = (name: string, read: ReadScenario) => void

/** The same, yielding before each strategy. */
export function* readScenarioInSteps(
  text: string,
  options: ReadOptions = {},
  perStrategy?: PerStrategy,
): Generator<void, ReadScenario> {
  if (typeof (text as unknown) !== 'string')
    return {
      issues: [
        {
          path: '',
          ...told(say('must be text: the decoded content of a file')),
          file: options.file ?? unnamed,
          line: 1,
          column: 1,
        },
      ],
    }
  const { root, issues } = readSource(text, options)
  if (root === undefined) return { issues: limited(issues) }
  return withIssues(yield* rootInSteps({ root }, undefined, perStrategy), issues)
}

/**
 * The source alone, for callers that have the scenario of this text: nothing is judged, and settings share its parts.
 * Undefined: it is not sound.
 */
export function sourceIn(
  text: string,
  scenario: Scenario,
  options: ReadOptions = {},
): ScenarioSource | undefined {
  const { root, issues } = readSource(text, options)
  if (root === undefined || issues.length > 0) return undefined
  takeAsSound(root, scenario)
  return { root }
}

/**
 * The scenario with more laid over it, as by a file that extends it. Each issue is located in the layer it
 * was written in.
 */
export function readOver(source: ScenarioSource, above: LocatedMap): ReadScenario {
  return withIssues(readRoot({ root: overlay(source.root, above) as LocatedMap }), source.issues)
}

/**
 * The scenario with other values at some paths, such as `['buildings.SBG2.floors.rating=REI 120']`. Values
 * are written as in a file; an empty one removes a row or a part. The line of an issue is the number of its
 * assignment.
 */
export function applySet(
  source: ScenarioSource,
  assignments: readonly string[],
  file = '--set',
): ReadScenario {
  const { root, issues } = assigned(source, assignments, file)
  const read = withIssues(readRoot({ root }, source), source.issues)
  if (issues.length === 0) return read
  // A refused assignment may be the only reason why others do not fit: keep what is wrong with single values,
  // and what was wrong before.
  const anyway = new Set([...misshapen({ root }), ...readRoot(source).issues].map(formatIssue))
  const left = read.issues.filter(issue => anyway.has(formatIssue(issue)))
  return { source, issues: limited([...issues, ...(source.issues ?? []), ...left]) }
}

/**
 * The same for callers that run this scenario alone: how the settings affect a strategy is checked when that
 * strategy is read.
 */
export function applySetAlone(
  source: ScenarioSource,
  assignments: readonly string[],
  file = '--set',
): ReadScenario {
  const { root, issues } = assigned(source, assignments, file)
  const read = issues.length > 0 ? { source, issues } : withIssues(parse({ root }, source), source.issues)
  return { ...read, issues: limited(read.issues) }
}

function rootOf(source: ScenarioSource): LocatedMap {
  const { root } = { ...(source as Partial<ScenarioSource> | undefined) }
  argument(root !== undefined, 'must be a source: what readScenario gives as such beside the scenario')
  return root
}

function withIssues(read: ReadScenario, issues: readonly Issue[] = []): ReadScenario {
  if (issues.length === 0 || read.source === undefined) return read
  return { source: { ...read.source, issues }, issues: limited([...issues, ...read.issues]) }
}

function assigned(
  source: ScenarioSource,
  assignments: readonly string[],
  file: string,
): { readonly root: LocatedMap; readonly issues: readonly Issue[] } {
  const isList = Array.isArray(assignments) && assignments.every(each => typeof each === 'string')
  argument(isList, 'settings must be a list: ["path=value"]')
  let root = rootOf(source)
  const issues: Issue[] = []
  for (const [before, assignment] of assignments.entries()) {
    const changed = assign(root, scenarioForm, assignment, { file, line: before + 1, column: 1 })
    issues.push(...changed.issues)
    root = changed.root ?? root
  }
  return { root, issues }
}

/**
 * One text that reads as the same scenario, with extended files, a strategy and settings merged in. JSON is
 * YAML.
 */
export function sourceText({ root }: ScenarioSource): string {
  return JSON.stringify(plainOf(root), null, 1)
}

/** The scenario under one of its strategies. */
export function strategy(source: ScenarioSource, name: string): ReadScenario {
  const names = strategyNames(rootOf(source))
  if (!names.includes(name)) {
    const nearest = nearestWord(name, names)
    return {
      source,
      issues: [
        {
          path: 'strategies',
          ...told(say('there is no {} "{}"', 'strategy', name)),
          ...(nearest && { nearest }),
        },
      ],
    }
  }
  const { root, issues } = strategyOf(source.root, scenarioForm, name)
  return withIssues(
    issues.length > 0 ? { source, issues: limited(issues) } : parse({ root }, source),
    source.issues,
  )
}

/** @param below the scenario as it is, when `source` is with settings */
function readRoot(source: ScenarioSource, below?: ScenarioSource): ReadScenario {
  return throughout(rootInSteps(source, below))
}

/** Yields before each strategy. */
function* rootInSteps(
  source: ScenarioSource,
  below?: ScenarioSource,
  perStrategy?: PerStrategy,
): Generator<void, ReadScenario> {
  const read = parse(source, below)
  const issues = new Map(
    [...read.issues, ...untaken(source.root, scenarioForm)].map(issue => [formatIssue(issue), issue]),
  )
  const broken = new Set(read.issues.map(({ path }) => partOf(path)))
  const names = strategyNames(source.root)
  for (const name of names.length > mostStrategies ? [] : names) {
    yield
    const changed = strategyOf(source.root, scenarioForm, name)
    const { root } = changed
    const under = changed.issues.length > 0 ? undefined : parse({ root }, source)
    if (under !== undefined) perStrategy?.(name, under)
    // If a part has issues, they may be why a path into it leads nowhere: do not report that. And what the
    // refused path should have set may be missing elsewhere: check single values only.
    const found =
      under === undefined
        ? [...changed.issues.filter(({ path }) => !broken.has(partOf(path))), ...misshapen({ root })]
        : issuesUnder(read, under, name)
    for (const issue of found) issues.set(formatIssue(issue), issue)
  }
  return issues.size === 0 ? read : { source, issues: limited([...issues.values()]) }
}

function issuesUnder({ scenario, source }: ReadScenario, changed: ReadScenario, name: string): Issue[] {
  if (scenario === undefined || changed.scenario === undefined) return [...changed.issues]
  if (sameSeverities(scenario, changed.scenario)) return []
  const set = ['strategies', name, 'set']
  const path = Object.keys(scenario.strategies[name]!.set).find(each => /^money(\.frequency|$)/.test(each))
  const place = placeOf(source!.root, path === undefined ? set : [...set, path], 'key')
  return [{ path: 'money.frequency', ...told(say(severitiesAreOfTheSite)), ...place }]
}

const severitiesAreOfTheSite: Sentence =
  'the shares of the severities are those of the site as it is, the same under every strategy: a strategy may set only firesPerYear'

function partOf(path: string): string {
  return path.split('.', 1)[0]!
}

/** What is wrong with single values, regardless of the values beside them. */
function misshapen(source: ScenarioSource): Issue[] {
  const plain = plainOf(source.root)
  const read = parsed(plain)
  const findings = (read.success ? [] : read.issues).flatMap(issue => explain(issue, scenarioForm, plain))
  return issuesOf(findings, source.root, plain)
}

/** Where more is wrong, what does not fit together besides is not looked for: that would take half a minute. */
const mostMended = 5000

/**
 * @param below the scenario as it is, when `source` is one of its strategies or has settings: a decision that has an effect
 *   there may be in vain here, where what it needs was taken away
 */
function parse(source: ScenarioSource, below?: ScenarioSource): ReadScenario {
  const sound = soundScenario(source.root)
  const unfit = sound && check(sound)
  if (sound && unfit?.length === 0) return { scenario: sound, source, issues: [] }
  const plain = plainOf(source.root)
  const read = sound ? { success: true as const, data: sound } : parsed(plain)
  const findings = read.success
    ? (unfit ?? check(read.data)).filter(({ vain, path }) => !(vain && below && standsIn(below, plain, path)))
    : [
        ...read.issues.flatMap(issue => explain(issue, scenarioForm, plain)),
        ...(read.cut || read.issues.length > mostMended ? [] : judge(() => plainOf(source.root))),
      ]
  if (findings.length > 0) return { source, issues: issuesOf(findings, source.root, plain) }
  return read.success ? { scenario: read.data, source, issues: [] } : { source, issues: [] }
}

/** Whether the decision that a path leads into is written in the same words below. */
function standsIn({ root }: ScenarioSource, plain: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.slice(0, -1)
  const list = at.slice(0, -1)
  const told = JSON.stringify(valueAt(plain, at))
  const before = valueAt(plainOf(root), list)
  return Array.isArray(before) && before.some(each => JSON.stringify(each) === told)
}

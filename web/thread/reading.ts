/** Turns a scenario's text, a strategy and edits into the scenario that is run. */
import {
  applySet,
  applySetAlone,
  notOpened,
  type ReadOptions,
  readScenario,
  type ReadScenario,
  readScenarioInSteps,
  type Issue,
  type Scenario,
  scenarioForm,
  type ScenarioSource,
  sourceIn,
  strategy,
} from '../../src/index.ts'
import type { Request, Wanted } from './protocol.ts'
import type { ScenarioText } from '../scenarioText.ts'

export { scenarioForm }

export type Written = ReadScenario

export interface Read {
  /** With the strategy, before the edits. */
  readonly unedited?: Scenario
  readonly scenario?: Scenario
  /** Source from which its strategies are read. */
  readonly source?: ScenarioSource
  readonly issues: readonly Issue[]
}

const optionsOf = ({ file, beside }: ScenarioText): ReadOptions => ({
  file,
  load: name => beside[name] ?? notOpened,
})

export function writtenIn(source: ScenarioText): Written {
  return readScenario(source.text, optionsOf(source))
}

let known: { readonly key: string; readonly written: Written } | undefined

/**
 * Reads a text only once, however often it is edited.
 * @param ready its scenario, if it was read when the page was built: then it is sound, and nothing is judged again
 */
export function readOnce(source: ScenarioText, ready?: Scenario): Written {
  const key = JSON.stringify(source)
  if (known?.key !== key) known = { key, written: (ready && writtenAs(source, ready)) ?? writtenIn(source) }
  return known.written
}

function writtenAs(text: ScenarioText, scenario: Scenario): Written | undefined {
  const source = sourceIn(text.text, scenario, optionsOf(text))
  return source && { scenario, source, issues: [] }
}

/** Reads a text for `readOnce`, yielding before each of its strategies. */
export function* readAhead(source: ScenarioText): Generator<void, void> {
  const key = JSON.stringify(source)
  if (known?.key !== key) known = { key, written: yield* readScenarioInSteps(source.text, optionsOf(source)) }
}

type Asked = Wanted & Pick<Extract<Request, { do: 'run' }>, 'ready'>

/** @param read the text as read, if it was read already */
export function scenarioOf(request: Asked, read: Written = readOnce(request.source)): Read {
  return edited(request, read, applySet)
}

/**
 * For callers that do not need its strategies: at Strasbourg, reading these too takes eight times as long.
 */
export function scenarioAlone(request: Asked, read: Written = readOnce(request.source, request.ready)): Read {
  return edited(request, read, applySetAlone)
}

function edited(request: Asked, read: Written, apply: typeof applySet): Read {
  if (read.scenario === undefined || read.source === undefined) return { issues: read.issues }
  const chosen = request.strategy === null ? read : strategy(read.source, request.strategy)
  const changed =
    chosen.source === undefined || chosen.scenario === undefined || request.set.length === 0
      ? chosen
      : apply(chosen.source, request.set, 'edits')
  return {
    ...(chosen.scenario && chosen.issues.length === 0 && { unedited: chosen.scenario }),
    ...(changed.scenario && changed.issues.length === 0 && { scenario: changed.scenario }),
    ...(changed.source && { source: changed.source }),
    issues: changed.issues,
  }
}

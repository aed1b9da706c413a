/** Turns a scenario's text, a strategy and edits into the scenario that is run. */
import {
  applySet,
  applySetAlone,
  readScenario,
  type ReadScenario,
  type Issue,
  type ReadOptions,
  type Scenario,
  scenarioForm,
  type ScenarioSource,
  sourceOf,
  strategy,
} from '../../src/index.ts'
import type { Request } from './protocol.ts'
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

export function writtenIn({ file, text, beside }: ScenarioText): Written {
  return readScenario(text, { file, load: loaderOf(beside) })
}

function loaderOf(beside: ScenarioText['beside']): NonNullable<ReadOptions['load']> {
  return name => beside[name] ?? { path: 'extends', message: `${name} is not here` }
}

let known: { readonly key: string; readonly written: Written } | undefined

/**
 * Reads a text only once, however often it is edited.
 * @param ready the scenario, if the text was read when the page was built: it and its strategies have no issues, so
 *   only what edits are put into is read
 */
export function readOnce(source: ScenarioText, ready?: Scenario): Written {
  const key = JSON.stringify(source)
  if (known?.key !== key) known = { key, written: ready ? againIn(source, ready) : writtenIn(source) }
  return known.written
}

function againIn({ file, text, beside }: ScenarioText, scenario: Scenario): Written {
  return { scenario, ...sourceOf(text, { file, load: loaderOf(beside) }) }
}

type Wanted = Pick<Extract<Request, { do: 'run' }>, 'source' | 'set' | 'strategy' | 'ready'>

/** @param read the text as read, if it was read already */
export function scenarioOf(request: Wanted, read: Written = readOnce(request.source, request.ready)): Read {
  return edited(request, read, applySet)
}

/**
 * For callers that do not need its strategies: at Strasbourg, reading these too takes eight times as long.
 */
export function scenarioAlone(
  request: Wanted,
  read: Written = readOnce(request.source, request.ready),
): Read {
  return edited(request, read, applySetAlone)
}

function edited(request: Wanted, read: Written, apply: typeof applySet): Read {
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

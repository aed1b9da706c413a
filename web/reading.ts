/** From the text of a scenario, a strategy and edits to the scenario that runs. */
import {
  applySet,
  applySetAlone,
  readScenario,
  type ReadScenario,
  type Issue,
  type Scenario,
  scenarioForm,
  type ScenarioSource,
  strategy,
} from '../src/index.ts'
import type { Request, ScenarioText } from './protocol.ts'

export { scenarioForm }

export type Written = ReadScenario

export interface Read {
  /** Under the strategy, before the edits. */
  readonly unedited?: Scenario
  readonly scenario?: Scenario
  /** From which its strategies are read. */
  readonly source?: ScenarioSource
  readonly issues: readonly Issue[]
}

export function writtenIn({ file, text, beside }: ScenarioText): Written {
  return readScenario(text, {
    file,
    load: name => beside[name] ?? { path: 'extends', message: `${name} is not here` },
  })
}

let known: { readonly key: string; readonly written: Written } | undefined

/** A text is read once, whatever is edited in it. */
export function readOnce(source: ScenarioText): Written {
  const key = JSON.stringify(source)
  if (known?.key !== key) known = { key, written: writtenIn(source) }
  return known.written
}

type Wanted = Pick<Extract<Request, { do: 'run' }>, 'source' | 'set' | 'strategy'>

/** @param read what the text says, where it was read already */
export function scenarioOf(request: Wanted, read: Written = readOnce(request.source)): Read {
  return edited(request, read, applySet)
}

/** Where its strategies are not wanted: to read them as well takes eight times as long at Strasbourg. */
export function scenarioAlone(request: Wanted, read: Written = readOnce(request.source)): Read {
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

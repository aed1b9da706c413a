/** From the text of a scenario, a strategy and edits to the scenario that runs. */
import {
  applySet,
  readScenario,
  type Issue,
  type Scenario,
  scenarioForm,
  type ScenarioSource,
  strategy,
} from '../src/index.ts'
import type { Request } from './protocol.ts'

export { scenarioForm }

export interface Read {
  /** Before strategy and edits. */
  readonly written?: Scenario
  readonly scenario?: Scenario
  /** From which its strategies are read. */
  readonly source?: ScenarioSource
  readonly issues: readonly Issue[]
}

export function scenarioOf(
  request: Pick<Extract<Request, { do: 'run' }>, 'source' | 'set' | 'strategy'>,
): Read {
  const { file, text, beside } = request.source
  const read = readScenario(text, {
    file,
    load: name => beside[name] ?? { path: 'extends', message: `${name} is not here` },
  })
  if (read.scenario === undefined || read.source === undefined) return { issues: read.issues }
  const chosen = request.strategy === null ? read : strategy(read.source, request.strategy)
  const changed =
    chosen.source === undefined || chosen.scenario === undefined || request.set.length === 0
      ? chosen
      : applySet(chosen.source, request.set, 'edits')
  return {
    written: read.scenario,
    ...(changed.scenario && changed.issues.length === 0 && { scenario: changed.scenario }),
    ...(changed.source && { source: changed.source }),
    issues: changed.issues,
  }
}

/** What a scenario may not mean, although it can be run: the notes that `firebreak check` prints. */
import { type Issue, type Scenario, unintended, unkept } from '../../src/index.ts'

export interface Noted {
  /** What may not be intended, or has no effect. */
  readonly notes: readonly Issue[]
  /** Objectives that a protection cannot keep. */
  readonly promises: readonly Issue[]
}

/** @param beyond another scenario: only what is not noted of that as well */
export function noted(scenario: Scenario, beyond?: Scenario): Noted {
  return { notes: added(unintended, scenario, beyond), promises: added(unkept, scenario, beyond) }
}

function added(of: (scenario: Scenario) => Issue[], scenario: Scenario, beyond?: Scenario): Issue[] {
  const known = new Set(beyond && of(beyond).map(keyOf))
  return of(scenario).filter(note => !known.has(keyOf(note)))
}

export const keyOf = ({ path, message }: Issue): string => `${path} ${message}`

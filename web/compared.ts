/** B: an incident kept beside the one on show, A. Any state that was run can be kept; a link runs it again. */
import { useContext } from 'preact/hooks'
import { Side } from './charts/side.ts'
import { Engine } from './engine.ts'
import { assignments, type Inputs } from './inputs.ts'
import type { ScenarioText } from './protocol.ts'
import { goOver, session, type Session, type Shown, shownOf } from './session.ts'
import { labelsOf, readyOf } from './shipped.ts'
import { store, useStore } from './store.ts'
import { moment } from './view.ts'

export interface Beside {
  readonly shown: Shown
  readonly campaign: Session['campaign']
}

export const beside = store<Beside | null>(null)

/** Keeps what is on show as B. */
export function keep(): void {
  const { shown, campaign } = session.get()
  if (shown !== null) beside.set({ shown, campaign })
}

export function forget(): void {
  beside.set(null)
}

/** B becomes what is on show, and what was on show B. */
export function swap(): void {
  const { shown, campaign } = session.get()
  const other = beside.get()
  if (shown === null || other === null) return
  const { source, inputs: now } = other.shown
  beside.set({ shown, campaign })
  const seconds = moment.get()
  void goOver(source, { ...now, text: null })
  // Both sides are seen at one moment, whichever is which.
  moment.set(seconds)
}

/** Runs what a link says of B, on a thread that ends with it. */
export async function runBeside(source: ScenarioText, now: Inputs): Promise<void> {
  const engine = new Engine()
  const ready = readyOf.get(source)
  try {
    const told = await engine.run({
      do: 'run',
      source,
      ...(ready && { ready }),
      set: assignments(now),
      strategy: now.strategy,
      seed: now.seed,
    })
    const shown = shownOf(told, now, source, await labelsOf(source))
    if (shown) beside.set({ shown, campaign: null })
  } finally {
    engine.end()
  }
}

/** The campaign over an incident, whichever side it is on. */
export function useCampaign(shown: Shown): Session['campaign'] {
  const ofA = useStore(session, ({ shown: a, campaign }) => (a === shown ? campaign : null))
  const ofB = useStore(beside, other => (other?.shown === shown ? other.campaign : null))
  return useContext(Side).side === 'a' ? ofA : ofB
}

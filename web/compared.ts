/**
 * B is an incident kept for comparison with A, the one on show. Any incident that was run can be kept; a link
 * runs it again.
 */
import { useContext } from 'preact/hooks'
import { Side } from './charts/side.ts'
import { Engine } from './thread/engine.ts'
import type { Inputs } from './inputs.ts'
import type { ScenarioText } from './scenarioText.ts'
import { learnReasons, reasonsOf } from './reasons.ts'
import { putFailed, runOn, session, type Session, settled, type Shown, shownOf } from './session.ts'
import { labelsOf } from './shipped.ts'
import { store, useStore } from './store.ts'
import { type Findings, stop, studies } from './studies.ts'

export interface Beside {
  readonly shown: Shown
  readonly campaign: Session['campaign']
  readonly found?: Findings
}

export const beside = store<Beside | null>(null)

/** Keeps the incident on show as B. */
export async function keep(): Promise<void> {
  const { shown, campaign } = await settled()
  if (shown !== null) keepBeside({ shown, campaign, found: studies.get() })
}

export function keepBeside(other: Beside): void {
  endStudy()
  beside.set(other)
  awaitReasons(other.shown)
}

export function forget(): void {
  endStudy()
  beside.set(null)
}

/** Stops a study of what was B. */
function endStudy(): void {
  if (studies.get().progress?.ofBeside) stop()
}

/**
 * An incident may be kept before its reasons are known. If it also goes off show before they arrive, they are
 * computed on a separate thread.
 */
function awaitReasons(shown: Shown): void {
  const end = session.watch(({ shown: now }) => {
    const isB = beside.get()?.shown === shown && reasonsOf(shown) === null
    if (isB && now === shown) return
    end()
    if (isB) void reasonsAside(shown).catch(putFailed)
  })
}

/**
 * Runs the B of a link on a thread of its own, which ends with the run. The incident is shown before its
 * reasons are known.
 * @param isWanted whether the link is still the one on show
 * @returns whether it can be run: the scenario may refuse what the link sets
 */
export async function runBeside(
  source: ScenarioText,
  now: Inputs,
  isWanted: () => boolean,
): Promise<boolean> {
  const engine = new Engine('one run')
  try {
    const shown = shownOf(await runOn(engine, source, now), now, source, await labelsOf(source))
    if (shown === null || !isWanted()) return shown !== null
    beside.set({ shown, campaign: null })
    await takeReasons(engine, shown)
    return true
  } finally {
    engine.end()
  }
}

async function reasonsAside(shown: Shown): Promise<void> {
  const engine = new Engine('one run')
  try {
    await runOn(engine, shown.source, shown.inputs)
    await takeReasons(engine, shown)
  } finally {
    engine.end()
  }
}

async function takeReasons(engine: Engine, shown: Shown): Promise<void> {
  const reasons = await engine.reasons()
  if (reasons !== null) learnReasons(shown, reasons)
}

/** The campaign of an incident, whichever side it is on. */
export function useCampaign(shown: Shown): Session['campaign'] {
  const ofA = useStore(session, ({ shown: a, campaign }) => (a === shown ? campaign : null))
  const ofB = useStore(beside, other => (other?.shown === shown ? other.campaign : null))
  return useContext(Side).side === 'a' ? ofA : ofB
}

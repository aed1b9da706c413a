/**
 * A branch as played at the moment of looking back: the table may continue meanwhile, and the session with
 * it.
 */
import type { Event } from './event.ts'
import type { Session } from './session.ts'
import type { ExerciseState } from './state.ts'

export interface Stand extends Pick<Session, 'setting' | 'choice' | 'now'> {
  readonly scenario: { readonly name: string; readonly digest: string }
  readonly state: ExerciseState
  readonly branch: string
  readonly events: readonly Event[]
  readonly divergences: number
  readonly digest: string
}

/** The state at the end of the branch: a session that looks back first goes to the end of what was played. */
export function standOf(session: Session): Stand {
  const { name } = session.branch
  if (session.lookingBack) session.switchTo(name)
  const { setting, choice, now, state, events, prepared, divergences } = session
  return {
    setting,
    choice,
    now,
    scenario: { name: prepared.scenario.name, digest: prepared.digest },
    state,
    branch: session.branch.name,
    events,
    divergences: divergences.filter(({ branch }) => branch === session.branch.name).length,
    digest: session.digest(),
  }
}

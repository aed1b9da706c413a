/** What was played of a course, as it stood when it was looked back at: the table may go on meanwhile, and the session with it. */
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

/** Of the whole course: a session that looks back at a moment goes to the end of what was played. */
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

/** Which inject goes out next, and when. */
import type { Trigger } from '../run/decide.ts'
import type { Event } from './event.ts'
import type { ExerciseState, InjectState } from './state.ts'

/** When an event of the incident happened, in truth; null while it has not. */
export type Happened = (event: Trigger, where?: string) => number | null

/** The earliest time of an inject that waits for nothing but the clock; Infinity: none. */
export function nextTimed({ injects }: ExerciseState): number {
  return Math.min(
    Infinity,
    ...injects.filter(({ status }) => status === 'waiting').map(({ due }) => due ?? Infinity),
  )
}

/** What goes out, or is not needed any more, by now: in the order of the list. */
export function dueInjects(state: ExerciseState, happened: Happened, now: number): Event[] {
  const { setting, decisions } = state
  const decidedAt = (verb: string): number | null =>
    decisions.find(({ choice }) => choice.do === verb)?.at ?? null
  return setting.spec.injects.flatMap((spec, row): Event[] => {
    const inject = state.injects[row]!
    if (inject.status !== 'waiting' || spec.contingency) return []
    const due = inject.due ?? conditionMet(spec.after)
    if (due === null || due > now) return []
    const needless = spec.unless !== undefined && decidedAt(spec.unless) !== null
    return [{ type: needless ? 'skipped' : 'sent', at: now, inject: inject.id }]
  })

  function conditionMet(after: ExerciseState['setting']['spec']['injects'][number]['after']): number | null {
    if (after === undefined) return null
    const at =
      after.event === undefined
        ? after.decision === undefined
          ? null
          : decidedAt(after.decision)
        : happened(after.event, after.in)
    return at === null ? null : at + after.delay
  }
}

/** The next inject on the timeline after a moment; undefined: none is foreseen. */
export function nextInject({ injects }: ExerciseState, after: number): InjectState | undefined {
  return injects
    .filter(({ status, due }) => status === 'waiting' && due !== null && due > after)
    .sort((a, b) => a.due! - b.due!)[0]
}

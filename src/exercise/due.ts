/** Which injects are sent next, and when. */
import type { conditions } from '../scenario/words/trigger.ts'
import type { Event } from './event.ts'
import { fulfilled } from './fulfilled.ts'
import type { InjectSpec } from './setting.ts'
import type { ExerciseState, InjectState } from './state.ts'

export type Condition = (typeof conditions)[number]

/**
 * When an event of the incident truly happened, or since when a condition truly holds; null: it has not, or
 * does not.
 */
export type Happened = (event: Condition, where?: string) => number | null

/**
 * Earliest time of an inject that depends only on the clock; Infinity: none. Injects that are due and wait
 * for more are checked at every tick.
 */
export function nextTimed({ injects, setting }: ExerciseState, now: number): number {
  return injects.reduce((next, { status, due }, row) => {
    if (status !== 'waiting' || due === null) return next
    return setting.spec.injects[row]!.given !== undefined && due <= now ? next : Math.min(next, due)
  }, Infinity)
}

/** Injects that are sent, or have become unnecessary, by now; in the order of the list. */
export function dueInjects(state: ExerciseState, happened: Happened, now: number): Event[] {
  const { so, done, conditionMet } = conditionsOf(state, happened)
  return state.setting.spec.injects.flatMap((spec, row): Event[] => {
    const inject = state.injects[row]!
    if (inject.status !== 'waiting' || spec.contingency) return []
    const due = inject.due ?? conditionMet(spec.after)
    if (due === null || due > now) return []
    if (spec.given !== undefined && !so(spec.given)) return []
    const needless = done(spec) || (spec.unlessHappened !== undefined && so(spec.unlessHappened))
    return [{ type: needless ? 'skipped' : 'sent', at: now, inject: inject.id }]
  })
}

/** What injects wait for and are held back by, as it is now. */
export interface Conditions {
  readonly so: (event: NonNullable<InjectSpec['given']>) => boolean
  /** What would make it needless has been decided. */
  readonly done: (spec: InjectSpec) => boolean
  /** When it is due, seconds after ignition; null: what it waits for has not come. */
  readonly conditionMet: (after: InjectSpec['after']) => number | null
}

export function conditionsOf({ setting, decisions }: ExerciseState, happened: Happened): Conditions {
  const decidedAt = (verb: string | undefined): number | null =>
    decisions.find(({ choice }) => choice.do === verb)?.at ?? null
  return { so, done, conditionMet }

  function done({ unless, unlessIn, unlessTo }: InjectSpec): boolean {
    if (unless === undefined) return false
    const all = { do: unless, building: unlessIn, to: unlessTo }
    return fulfilled(decisions, all, setting) !== undefined
  }

  function so({ event, in: where }: NonNullable<InjectSpec['given']>): boolean {
    return happened(event, where) !== null
  }

  function conditionMet(after: InjectSpec['after']): number | null {
    if (after === undefined) return null
    const { event, decision, in: where, delay } = after
    const at = event === undefined ? decidedAt(decision) : happened(event, where)
    return at === null ? null : at + delay
  }
}

/** The next inject on the timeline after a moment; undefined: none is planned. */
export function nextInject({ injects }: ExerciseState, after: number): InjectState | undefined {
  return injects
    .filter(({ status, due }) => status === 'waiting' && due !== null && due > after)
    .sort((a, b) => a.due! - b.due!)[0]
}

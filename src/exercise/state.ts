/**
 * State of an exercise: who was told what, what was decided, which injects were sent. Small, immutable, plain
 * data.
 */
import { type ClockState, clocksOf } from './duties.ts'
import type { DecisionTaken, Message, Note, Refusal } from './event.ts'
import type { Setting } from './setting.ts'

export interface InjectState {
  readonly id: string
  readonly status: 'waiting' | 'held' | 'skipped' | 'sent'
  /** Seconds after ignition; null: it depends on a condition or a controller. */
  readonly due: number | null
  readonly sentAt: number | null
}

/** The state that events evolve; `now` in seconds after ignition. */
export interface ExerciseState {
  readonly setting: Setting
  readonly now: number
  readonly injects: readonly InjectState[]
  readonly messages: readonly Message[]
  readonly decisions: readonly DecisionTaken[]
  readonly refusals: readonly Refusal[]
  readonly notes: readonly Note[]
  readonly clocks: readonly ClockState[]
}

export function startExercise(setting: Setting): ExerciseState {
  const { spec } = setting
  return {
    setting,
    now: spec.from,
    injects: spec.injects.map(({ id, at }) => ({ id, status: 'waiting', due: at ?? null, sentAt: null })),
    messages: [],
    decisions: [],
    refusals: [],
    notes: [],
    clocks: clocksOf(spec).map(({ id }) => ({ id, startedAt: null, dueAt: null, metAt: null })),
  }
}

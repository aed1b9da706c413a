/** Events of an exercise: facts, in order, never undone. */
import type { Trigger } from '../scenario/words/trigger.ts'
import type { Said } from '../scenario/words/language.ts'
import type { Choice } from './command.ts'
import type { Role } from './setting.ts'

/** A message. If it reports an event of the incident, the event and its place are stored beside the words. */
export interface Message {
  readonly id: string
  /** Seconds after ignition at which it arrived. */
  readonly at: number
  readonly from: Said
  /** Empty: everybody. */
  readonly to: readonly Role[]
  readonly method: string
  readonly text: Said
  readonly event?: Trigger
  readonly subject?: string
}

/** A decision that was accepted; times in seconds after ignition. */
export interface DecisionTaken {
  /** From 1 on. */
  readonly number: number
  readonly at: number
  /** When it takes effect: its lead time later. */
  readonly effectAt: number
  readonly role: Role
  readonly player: string
  /** 0 to 1; absent: not stated. */
  readonly confidence?: number
  readonly choice: Choice
}

export interface Refusal {
  readonly at: number
  readonly role: Role | 'controller'
  readonly player: string
  readonly what: string
  readonly reason: Said
  /** When the same had been decided: no order that failed, but one given again. */
  readonly since?: number
}

export interface Note {
  readonly at: number
  readonly role: Role
  readonly player: string
  readonly text: string
}

/** Events without `by` come from the incident and the clock, the others from people. */
export type Event =
  | { readonly type: 'learned'; readonly at: number; readonly message: Message }
  | { readonly type: 'sent'; readonly at: number; readonly inject: string; readonly by?: string }
  | { readonly type: 'skipped'; readonly at: number; readonly inject: string; readonly by?: string }
  | { readonly type: 'held' | 'resumed'; readonly at: number; readonly inject: string; readonly by: string }
  | {
      readonly type: 'shifted'
      readonly at: number
      readonly inject: string
      readonly seconds: number
      readonly by: string
    }
  | { readonly type: 'decided'; readonly at: number; readonly by: string; readonly decision: DecisionTaken }
  | { readonly type: 'noted'; readonly at: number; readonly by: string; readonly note: Note }
  | { readonly type: 'refused'; readonly at: number; readonly by: string; readonly refusal: Refusal }

/** Whether people caused it. Such events are replayed as recorded; all others are computed again. */
export function isOurs(event: Event): boolean {
  return 'by' in event && event.by !== undefined
}

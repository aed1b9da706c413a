/** Commands of people at the table. A command may be refused; an event has happened. */
import type { Decision } from '../run/told/phrases.ts'
import type { Role } from './setting.ts'

/** What a decision does, as the scenario spells it. */
export type Verb = Decision['do']

type Without<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never

/** A decision without its time, which is when it is taken. */
export type Choice = Without<Decision, 'id' | 'at' | 'after' | 'unless' | 'by'>

/** What somebody at the table asks for. */
export type Command = PlayersCommand | ControllersCommand

export type PlayersCommand =
  | {
      readonly kind: 'decide'
      /** Seconds after ignition, like all times here. */
      readonly at: number
      readonly role: Role
      readonly player: string
      /** The player's confidence in the decision, 0 to 1; undefined: not stated. */
      readonly confidence?: number | undefined
      readonly choice: Choice
    }
  | {
      readonly kind: 'note'
      readonly at: number
      readonly role: Role
      readonly player: string
      readonly text: string
    }

export type ControllersCommand =
  | {
      readonly kind: 'release' | 'hold' | 'resume' | 'skip'
      readonly at: number
      readonly by: string
      readonly inject: string
    }
  | {
      /** Moves the inject and all that follow it by `seconds`, later or earlier. */
      readonly kind: 'shift'
      readonly at: number
      readonly by: string
      readonly inject: string
      readonly seconds: number
    }

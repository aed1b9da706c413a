/** What people at the table ask for. A command may be refused; an event has happened. */
import type { Decision } from '../run/phrases.ts'
import type { Role } from './setting.ts'

export type Verb = Decision['do']

type Without<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never

/** A decision without its time, which is when it is taken. */
export type Choice = Without<Decision, 'id' | 'at' | 'after' | 'unless' | 'by'>

export type Command = PlayersCommand | ControllersCommand

export type PlayersCommand =
  | {
      readonly kind: 'decide'
      /** Seconds after ignition, as all times here. */
      readonly at: number
      readonly role: Role
      readonly player: string
      /** How sure the player is that it is right, 0 to 1; undefined: the player did not say. */
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
      /** The inject and all that follow it, by so many seconds, later or sooner. */
      readonly kind: 'shift'
      readonly at: number
      readonly by: string
      readonly inject: string
      readonly seconds: number
    }

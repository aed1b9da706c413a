/** What the exercise's windows and its worker say to each other: plain records. */
import type { AfterAction, Choice, FacilitatorView, Issue, ParticipantView, Verb } from '../../src/index.ts'
import type { ScenarioText } from '../protocol.ts'
import type { View } from '../view.ts'

export type Role = ParticipantView['roles'][number]

/** What anybody at the table knows of the site: the words a decision may use. */
export interface Table {
  readonly verbs: Readonly<Record<string, readonly Verb[]>>
  readonly buildings: readonly string[]
  readonly rooms: readonly string[]
  readonly policies: readonly string[]
  readonly tiers: readonly string[]
  readonly pools: readonly string[]
}

export interface DecisionAsked {
  readonly role: Role
  readonly player: string
  /** 0 to 1; not there: nobody said. */
  readonly confidence?: number
  readonly choice: Choice
}

/** A list of injects as CSV. */
export interface InjectList {
  readonly file: string
  readonly text: string
}

export type ExerciseRequest =
  | {
      readonly to: 'begin'
      readonly source: ScenarioText
      readonly set: readonly string[]
      readonly strategy: string | null
      /** Asked for; null: the exercise's own, or where it has none that of the page. */
      readonly seed: string | null
      readonly pageSeed: string
      /** Of injects, in place of the exercise's own. */
      readonly list: InjectList | null
    }
  | { readonly to: 'open'; readonly file: string; readonly text: string }
  | { readonly to: 'pause'; readonly paused: boolean }
  | { readonly to: 'pace'; readonly pace: number }
  | { readonly to: 'step' }
  /** Says again what is on show. */
  | { readonly to: 'show' }
  | ({ readonly to: 'decide' } & DecisionAsked)
  | { readonly to: 'note'; readonly role: Role; readonly player: string; readonly text: string }
  | {
      readonly to: 'inject'
      readonly kind: 'release' | 'hold' | 'resume' | 'skip'
      readonly inject: string
      readonly by: string
    }
  | { readonly to: 'shift'; readonly inject: string; readonly seconds: number; readonly by: string }
  | { readonly to: 'mark' | 'rewind' | 'fork' | 'switch'; readonly name: string }
  | { readonly to: 'save' }
  | { readonly to: 'list'; readonly as: 'csv' | 'ics' | 'html' }
  | { readonly to: 'debrief'; readonly heldOn: string }

export interface ExerciseAsk {
  readonly do: 'exercise'
  readonly id: number
  /** In which what is told is told. */
  readonly language: View['language']
  readonly request: ExerciseRequest
}

/** The whole of what is shown, after every request; what else came of it beside it. */
export interface ExerciseTold {
  /** The clock has moved on by itself. */
  readonly beat?: true
  readonly view?: FacilitatorView
  readonly table?: Table
  /** Why it was not done. */
  readonly refused?: string
  readonly issues?: readonly Issue[]
  readonly file?: { readonly name: string; readonly text: string }
  readonly progress?: { readonly done: number; readonly total: number }
  readonly report?: { readonly data: AfterAction; readonly html: string }
}

/** Between the facilitator's window and those of the participants, on one machine; `desk` says which, where two are open. */
export type Spoken =
  | {
      readonly kind: 'shown'
      readonly desk: string
      readonly view: ParticipantView
      readonly table: Table
      readonly language: View['language']
    }
  | { readonly kind: 'hello' }
  | { readonly kind: 'ended'; readonly desk: string }
  | {
      readonly kind: 'asked'
      readonly desk: string
      readonly number: string
      readonly decision: DecisionAsked
    }
  | { readonly kind: 'answered'; readonly number: string; readonly refused?: string }

export const channelName = 'firebreak-exercise'

/** A name nobody else has: a page from a disk or a plain server has no `randomUUID`. */
export const unique = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-')

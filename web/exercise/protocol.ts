/** Messages between the exercise's windows and its worker: plain records. */
import type {
  AfterAction,
  AtTable,
  Choice,
  FacilitatorView,
  Issue,
  Language,
  NamesSaid,
  Offered,
  ParticipantView,
  Verb,
} from '../../src/index.ts'
import type { ScenarioText } from '../scenarioText.ts'
import type { View } from '../view.ts'

export type Role = ParticipantView['roles'][number]

/** What everybody at the table knows about the site: the possible arguments of a decision. */
export interface Table extends AtTable {
  readonly verbs: Readonly<Record<string, readonly Verb[]>>
  /** By decision and argument, where the site has not all that there is of a kind. */
  readonly offered: Offered
}

export interface DecisionAsked {
  readonly role: Role
  readonly player: string
  /** 0 to 1; absent: not given. */
  readonly confidence?: number
  readonly choice: Choice
}

/** A file of the reader's: a list of injects in CSV, or decisions. */
export interface OwnFile {
  readonly file: string
  readonly text: string
  /** What its bytes were taken for, if they are no UTF-8. */
  readonly encoding?: string
}

export type ExerciseRequest =
  | {
      readonly to: 'begin'
      readonly source: ScenarioText
      readonly set: readonly string[]
      readonly strategy: string | null
      /** The seed chosen by the reader; null: the exercise's own, or the page's if it has none. */
      readonly seed: string | null
      readonly pageSeed: string
      /** Injects that replace the exercise's own. */
      readonly list: OwnFile | null
      /** Decisions to be played in it. */
      readonly decisions: OwnFile | null
    }
  /** Requests what is wrong with a list by itself, before it is put into an exercise. */
  | { readonly to: 'check'; readonly list: OwnFile }
  | {
      readonly to: 'open'
      readonly file: string
      readonly text: string
      /** How far the clock had run since it was written, seconds after ignition. */
      readonly until?: number | undefined
    }
  | {
      readonly to: 'pause'
      readonly paused: boolean
      /** What the page shows, seconds after ignition: a clock that has run on since is set back to it. */
      readonly shown?: number
    }
  | { readonly to: 'pace'; readonly pace: number }
  | { readonly to: 'step' }
  /** Requests the current view again. */
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
  | { readonly to: 'list'; readonly as: 'csv' }
  | { readonly to: 'list'; readonly as: 'html'; readonly names: NamesSaid }
  /** The calendar of injects, if play begins or goes on at a time (ISO 8601, with the reader's offset). */
  | { readonly to: 'list'; readonly as: 'ics'; readonly begins: string }
  | { readonly to: 'debrief'; readonly heldOn: string; readonly names: NamesSaid }

export interface ExerciseAsk {
  readonly do: 'exercise'
  readonly id: number
  /** Language of the answers. */
  readonly language: View['language']
  readonly request: ExerciseRequest
}

/** For participants, each of whom reads in a language of their own, and for a facilitator who changes theirs. */
export type InEach<Told> = Readonly<Record<Language, Told>>

/** Of an error of the machine: `inWords` tells it where it is shown. */
export const untranslated = (said: string): InEach<string> => ({ en: said, fr: said })

/** What participants' windows show. */
export type ForSeats = InEach<ParticipantView>

/** Answer to a request: the whole view, and whatever else resulted. */
export interface ExerciseTold {
  /** Sent because the clock advanced, not as an answer. */
  readonly beat?: true
  readonly view?: FacilitatorView
  /** Comes with the view. */
  readonly seats?: ForSeats
  readonly table?: Table
  /** Comes with the table. */
  readonly source?: ScenarioText
  /** Why the request was refused. */
  readonly refused?: InEach<string>
  readonly issues?: readonly Issue[]
  readonly file?: { readonly name: string; readonly text: string }
  readonly progress?: { readonly done: number; readonly total: number }
  readonly report?: { readonly data: AfterAction; readonly html: string }
}

/**
 * Messages between the facilitator's window and participants' windows on the same machine; `desk`
 * distinguishes several facilitators' windows.
 */
export type Spoken =
  | {
      readonly kind: 'shown'
      readonly desk: string
      readonly seats: ForSeats
      readonly table: Table
      /** Of the facilitator, as the theme. */
      readonly language: View['language']
      readonly theme: View['theme']
    }
  | { readonly kind: 'hello' }
  /** There is no exercise any more; or the facilitator's window is left, and may come back with it once loaded anew. */
  | { readonly kind: 'ended' | 'left'; readonly desk: string }
  | {
      readonly kind: 'asked'
      readonly desk: string
      readonly number: string
      readonly decision: DecisionAsked
    }
  | { readonly kind: 'answered'; readonly number: string; readonly refused?: InEach<string> }

export const channelName = 'firebreak-exercise'

/** A unique name. `randomUUID` is missing on pages opened from disk or served without TLS. */
export const unique = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-')

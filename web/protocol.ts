/** What the page and its worker say to each other: plain records; typed arrays are copied, never transferred. */
import type {
  Because,
  Comparison,
  ComparisonReport,
  Course,
  Entry,
  FormNode,
  Issue,
  Language,
  Report,
  Scenario,
  SensitivityReport,
  StillWaiting,
} from '../src/index.ts'
import type { ExerciseAsk, ExerciseTold } from './exercise/protocol.ts'
import type { Parameter } from './model/parameters.ts'
import type { Places } from './model/places.ts'
import type { StateSeries } from './model/services.ts'
import type { Ground, Happened } from './model/told.ts'
import type { Turns } from './model/turns.ts'

/** What the page has of the reasons for what happened: they come after it. Each chain of causes is asked for, see `why`. */
export interface Reasons {
  readonly causes: {
    /** Rows of the ledger. */
    readonly count: number
    /** Of the rows that speak of a room: which, and when. */
    readonly room: Int32Array
    readonly seconds: Float64Array
  }
  /** The timeline in each language: names of its subjects are words. */
  readonly entries: Readonly<Record<Language, readonly Entry[]>>
}

/** What several views read of an incident and none of them works out: it would hold up the page. */
export interface Derived extends Places {
  /** Seconds after ignition up to which it is followed. */
  readonly horizon: number
  /** Over moments that lie evenly on the stretched axis. */
  readonly series: StateSeries
  readonly turns: Turns
}

export interface ScenarioText {
  readonly file: string
  readonly text: string
  /** Files it may extend, by name. */
  readonly beside: Readonly<Record<string, string>>
}

/** What Why? is asked of; `seconds` is the moment of the question. */
export type Subject =
  | {
      readonly of: 'building' | 'room' | 'service' | 'customer'
      readonly row: number
      readonly seconds: number
    }
  | { readonly of: 'cause'; readonly row: number }

/** What many replications are run for. */
export type Study =
  | { readonly of: 'campaign'; readonly replications: number }
  | { readonly of: 'comparison'; readonly replications: number }
  | {
      readonly of: 'sensitivity'
      readonly method: 'morris' | 'tornado'
      readonly output: string
      readonly size: number
      readonly top: number
    }

export type Request =
  | {
      readonly do: 'run'
      readonly source: ScenarioText
      readonly set: readonly string[]
      readonly strategy: string | null
      readonly seed: string
      /** What the text says, where it was read when the page was built. */
      readonly ready?: Scenario
    }
  | {
      readonly do: 'study'
      readonly source: ScenarioText
      readonly set: readonly string[]
      readonly strategy: string | null
      readonly seed: string
      readonly study: Study
      /** Of a second thread that helps, where there is one. */
      readonly helper?: MessagePort
    }
  | {
      readonly do: 'help'
      readonly source: ScenarioText
      readonly set: readonly string[]
      readonly strategy: string | null
      readonly study: Study
      readonly port: MessagePort
    }
  /** Runs that nobody sees: the thread compiles what it carries out often, and the next study finds it up to speed. */
  | {
      readonly do: 'rehearse'
      readonly source: ScenarioText
      readonly set: readonly string[]
      readonly strategy: string | null
      readonly seed: string
      readonly runs: number
    }
  /** The campaign that is under way ends, and comes to what it has. Dropped: it was not stopped by its reader, but left behind. */
  | { readonly do: 'conclude'; readonly dropped: boolean }
  /** Those of the run that was asked for last. */
  | { readonly do: 'reasons' }
  | { readonly do: 'why'; readonly subject: Subject; readonly language: Language }
  | { readonly do: 'form' }
  /** Every one in effect, whether a file writes it or not. */
  | {
      readonly do: 'parameters'
      readonly source: ScenarioText
      readonly set: readonly string[]
      readonly strategy: string | null
    }
  /** How long runs of what is on show have taken. */
  | { readonly do: 'pace' }

export type Ask = (Request & { readonly id: number }) | ExerciseAsk

/** What the inputs of the panel start from, and nothing else: whatever is told of an incident is told of the scenario that was run. */
export type Unedited = Pick<
  Scenario,
  'ignition' | 'buildings' | 'intervention' | 'decisions' | 'products' | 'policies' | 'recovery'
>

/** The scenario or its issues; of a sound scenario one incident. */
export interface Run {
  readonly issues: readonly Issue[]
  /** What is run: strategy and edits are in it. */
  readonly scenario?: Scenario
  /** The same before the edits. */
  readonly unedited?: Unedited
  readonly report?: Report
  readonly recording?: Course
  readonly derived?: Derived
  /** Of a run that came with the page: of others they are asked for. */
  readonly reasons?: Reasons
  readonly comparisons?: readonly Comparison[]
  /** How many of its inputs are uncertain. */
  readonly uncertain?: number
  /** Customers known by name: the first rows of all. */
  readonly named?: readonly string[]
}

/** The same on its way: what the page was told of the ground before is not told again, and what no edit changed not twice. */
export interface RunTold extends Omit<Run, 'recording' | 'derived'> {
  readonly ground?: Ground
  readonly happened?: Happened
  readonly over?: Pick<Derived, 'horizon' | 'series' | 'turns'>
}

export interface Campaign {
  readonly issues: readonly Issue[]
  readonly report?: Report
  readonly comparisons?: readonly Comparison[]
  /** Services whose data is gone for good, one figure a replication, ascending. */
  readonly dataLost?: Float64Array
  /** Whether it has all the replications that were asked for. */
  readonly whole?: boolean
}

/** What came of a study; of one that is under way, what has come so far. */
export type Found =
  | { readonly of: 'campaign'; readonly campaign: Campaign }
  | {
      readonly of: 'comparison'
      readonly issues: readonly Issue[]
      readonly report?: ComparisonReport
      /** Whether the fires begun elsewhere are in it. */
      readonly whole?: boolean
    }
  | { readonly of: 'sensitivity'; readonly issues: readonly Issue[]; readonly report?: SensitivityReport }

/** Chains of causes, each from the latest back to its root, with the name of what was asked about. */
export interface Answer {
  readonly name: string
  readonly chains: readonly (readonly Because[])[]
  /** Seconds at which more became known than changes of state tell: that data was lost, that a failover failed. */
  readonly besides?: readonly number[]
  /** Of services that are not back at the end of the record: what they wait for, and since when. */
  readonly still?: readonly StillWaiting[]
}

export type Told =
  | { readonly id: number; readonly run: RunTold }
  | { readonly id: number; readonly found: Found }
  | { readonly id: number; readonly soFar: Found }
  | { readonly id: number; readonly done: number; readonly of: number }
  /** null: something else was asked for before they were written down. */
  | { readonly id: number; readonly reasons: Reasons | null }
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly form: FormNode }
  | { readonly id: number; readonly parameters: readonly Parameter[] }
  | { readonly id: number; readonly pace: readonly number[] }
  | { readonly id: number; readonly helps: true }
  /** Whether no run was left out. */
  | { readonly id: number; readonly rehearsed: boolean }
  | { readonly id: number; readonly exercise: ExerciseTold }
  | { readonly id: number; readonly failed: string }

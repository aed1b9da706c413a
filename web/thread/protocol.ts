/** Messages between the page and its worker: plain records. Typed arrays are copied, never transferred. */
import type {
  Because,
  CalledKind,
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
} from '../../src/index.ts'
import type { ExerciseAsk, ExerciseTold } from '../exercise/protocol.ts'
import type { Noted } from '../model/noted.ts'
import type { Parameter } from '../model/parameters.ts'
import type { Places } from '../model/places.ts'
import type { StateSeries } from '../model/services.ts'
import type { Ground, Happened } from '../model/told.ts'
import type { Turns } from '../model/turns.ts'
import type { ScenarioText } from '../scenarioText.ts'

/**
 * The page's share of the reasons for what happened; they arrive after the run. Chains of causes are
 * requested one by one, see `why`.
 */
export interface Reasons {
  readonly causes: {
    /** Number of rows of the ledger. */
    readonly count: number
    /** Room and time of each row that concerns a room. */
    readonly room: Int32Array
    readonly seconds: Float64Array
  }
  /** The timeline in each language, because subjects are named in words. */
  readonly entries: Readonly<Record<Language, readonly Entry[]>>
}

/** Values read by several views, computed on the engine's thread because they would hold up the page. */
export interface Derived extends Places {
  /** Seconds after ignition at which the incident ends. */
  readonly horizon: number
  /** At moments spaced evenly on the stretched axis. */
  readonly series: StateSeries
  readonly turns: Turns
}

/** Subject of a Why? question; `seconds` is the moment at which it is asked. */
export type Subject =
  | {
      readonly of: 'building' | 'room' | 'service' | 'customer'
      readonly row: number
      readonly seconds: number
    }
  | { readonly of: 'cause'; readonly row: number }

/** What the reader is told things of the scenario are called, by their names; those not listed go by their names. */
export type Called = Readonly<Record<CalledKind, Readonly<Record<string, string>>>>

/** The purpose of running many replications. */
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

/** A scenario as its text, changed by a strategy and by edits. */
export interface Wanted {
  readonly source: ScenarioText
  /** In the form of the command line's `--set`. */
  readonly set: readonly string[]
  readonly strategy: string | null
}

export type Request =
  | (Wanted & {
      readonly do: 'run'
      readonly seed: string
      /** Counted from 0, which is the default. */
      readonly replication?: number
      /** The scenario, if its text was read when the page was built. */
      readonly ready?: Scenario
      readonly fire?: FireBefore | undefined
      /** The thread ends with this run, so it prepares for no other. */
      readonly isLast?: true
    })
  | (Wanted & {
      readonly do: 'study'
      readonly seed: string
      readonly study: Study
      /** Port to the thread of the incident on show, if it helps. */
      readonly helper?: MessagePort
      /** The thread is that of the incident on show, which is asked for more meanwhile: it runs in pieces. */
      readonly onShow?: true
    })
  | (Wanted & { readonly do: 'help'; readonly study: Study; readonly port: MessagePort })
  /**
   * Runs ahead of a campaign: they let the engine's code be compiled, so that the next study starts at full speed,
   * and a campaign of the same incident begins with their rows.
   */
  | (Wanted & { readonly do: 'rehearse'; readonly seed: string; readonly runs: number })
  /**
   * Ends the campaign or sensitivity under way, which returns what it has, or a rehearsal. Dropped: the
   * reader left it behind instead of stopping it.
   */
  | {
      readonly do: 'conclude'
      readonly dropped: boolean
      /** Frees what only another study would reuse. */
      readonly forgets?: true
    }
  /** Reasons of the latest run. */
  | { readonly do: 'reasons' }
  | { readonly do: 'why'; readonly subject: Subject; readonly language: Language; readonly called?: Called }
  | { readonly do: 'form' }
  /** Work on a long text, see `textWork`. */
  | { readonly do: 'edit'; readonly work: 'read' | 'faults' | 'put'; readonly given: readonly unknown[] }
  /** All parameters in effect, whether written in a file or not. */
  | (Wanted & { readonly do: 'parameters' })
  /** What may not be intended under each strategy, see `notedUnder`. */
  | (Omit<Wanted, 'strategy'> & {
      readonly do: 'noted'
      /** Which side of a comparison asks: each has inputs of its own. */
      readonly side: 'a' | 'b'
    })
  /** How long runs of the incident on show have taken. */
  | { readonly do: 'pace' }

/** The fire of a run, computed when the page was built: the run meets it again. */
export interface FireBefore {
  /** See `PackedFire`. */
  readonly packed: ArrayBuffer
  readonly frames: Course['frames']
}

export type Ask = (Request & { readonly id: number }) | ExerciseAsk

/**
 * The parts of a scenario from which the panel's inputs start. Everything else the page says about an
 * incident comes from the scenario as run.
 */
export type Unedited = Pick<
  Scenario,
  'ignition' | 'buildings' | 'intervention' | 'decisions' | 'products' | 'policies' | 'recovery'
>

/** A scenario's issues; if it is sound, also one incident. */
export interface Run {
  readonly issues: readonly Issue[]
  /** The scenario as run, with strategy and edits. */
  readonly scenario?: Scenario
  /** The scenario before the edits. */
  readonly unedited?: Unedited
  readonly report?: Report
  readonly recording?: Course
  readonly derived?: Derived
  /** Present only in a precomputed run; otherwise reasons are requested separately. */
  readonly reasons?: Reasons
  readonly comparisons?: readonly Comparison[]
  /** Number of uncertain inputs. */
  readonly uncertain?: number
  /** Names of the customers that have one; these are the first rows. */
  readonly named?: readonly string[]
}

/**
 * A run as sent to the page: without the ground if the page already has it, and with `unedited` only where it
 * differs.
 */
export interface RunTold extends Omit<Run, 'recording' | 'derived'> {
  readonly ground?: Ground
  readonly happened?: Happened
  readonly over?: Pick<Derived, 'horizon' | 'series' | 'turns'>
  /** See `FireBefore`: present only in a precomputed run. */
  readonly fire?: Uint8Array<ArrayBuffer>
}

/** By column, such as `metrics.servicesDown`: one figure for each replication. Infinity: never. NaN: without a meaning. */
export type Figures = Readonly<Record<string, Float64Array>>

/** The figures of all replications, under one strategy or several. */
export type Rows = readonly { readonly strategy: string | null; readonly figures: Figures }[]

export interface Campaign {
  readonly issues: readonly Issue[]
  readonly report?: Report
  readonly comparisons?: readonly Comparison[]
  readonly figures?: Figures
  /** Whether it has all replications that were requested. */
  readonly whole?: boolean
}

/** Result of a study; while it is under way, the result so far. */
export type Found =
  | { readonly of: 'campaign'; readonly campaign: Campaign }
  | {
      readonly of: 'comparison'
      readonly issues: readonly Issue[]
      readonly report?: ComparisonReport
      /** Of the fires that begin where the scenario says. */
      readonly rows?: Rows
      /** Whether it includes the fires that begin in other places of the site. */
      readonly whole?: boolean
    }
  | { readonly of: 'sensitivity'; readonly issues: readonly Issue[]; readonly report?: SensitivityReport }

/** Chains of causes, each from the latest back to its root, and the name of the subject. */
export interface Answer {
  readonly name: string
  readonly chains: readonly (readonly Because[])[]
  /** Seconds at which something became known that no change of state shows: lost data, a failed failover. */
  readonly besides?: readonly number[]
  /** For services still down at the end of the record: what they wait for, and since when. */
  readonly still?: readonly StillWaiting[]
  /** For a service that has lost data by now: in which backup window its last point was made. */
  readonly point?: string
}

export type Told =
  | { readonly id: number; readonly run: RunTold }
  | { readonly id: number; readonly found: Found }
  | { readonly id: number; readonly soFar: Found }
  | { readonly id: number; readonly done: number; readonly of: number }
  /** null: another run was requested before the reasons were written down. */
  | { readonly id: number; readonly reasons: Reasons | null }
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly form: FormNode }
  | { readonly id: number; readonly worked: unknown }
  | { readonly id: number; readonly parameters: readonly Parameter[] }
  | { readonly id: number; readonly noted: Readonly<Record<string, Noted>> }
  | { readonly id: number; readonly pace: readonly number[] }
  | { readonly id: number; readonly helps: true }
  /** Whether all runs were made. */
  | { readonly id: number; readonly rehearsed: boolean }
  | { readonly id: number; readonly exercise: ExerciseTold }
  | { readonly id: number; readonly failed: string }

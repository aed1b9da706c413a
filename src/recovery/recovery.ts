/**
 * When each service and its data are back. One row for each service. The engine counts in floating seconds, these
 * columns in whole ones.
 */
import type { Earlier } from './state/earlier.ts'

/**
 * `restoring`: there is a server, and the data is on its way or waited for; a service stays in it while it waits for
 * what it needs.
 */
export const serviceStates = ['up', 'degraded', 'down', 'destroyed', 'restoring', 'restored-empty'] as const
/** Rows of `serviceStates`. */
export const serviceState = {
  up: 0,
  degraded: 1,
  down: 2,
  destroyed: 3,
  restoring: 4,
  restoredEmpty: 5,
} as const

/** How a service came back. */
export const routes = ['none', 'failover', 'repair', 'rebuild'] as const

/** What later floors read, by service unless it says otherwise. Whole seconds after ignition; causes are rows of the ledger, -1 without. */
export interface RecoveryView {
  readonly route: Uint8Array
  /**
   * When its own stages were done (own clock), and when everything it needs was up as well (whole clock); `never`
   * while not. An empty replacement counts as back.
   */
  readonly ownBackAt: Int32Array
  readonly backAt: Int32Array
  /** When its data was back; `never` if it is lost for good. */
  readonly dataBackAt: Int32Array
  readonly backCause: Int32Array
  /** Seconds down in total, over all outages so far. */
  readonly downSeconds: Int32Array
  /** Start of its last outage, over or not; `never` without one. Outages before it are in `earlier`. */
  readonly downSince: Int32Array
  readonly earlier: Readonly<Earlier>
  /** What the service waited for longest (row of `bottleneckNames`), and for how long. */
  readonly bottleneck: Int16Array
  readonly bottleneckSeconds: Int32Array
  /**
   * By rack: second at which it was last restarted in place; `never` if not (burnt, written off, still waiting, or
   * never down).
   */
  readonly rackBackAt: Int32Array
  /** The same of its first restart after which it served, whatever struck it later. */
  readonly rackFirstBackAt: Int32Array
}

/** `cut-power` is upstream, `cut-off` at the site's own switch, if there is one and it works. */
export interface RecoveryOrder {
  readonly at: number
  readonly do:
    | 'add-units'
    | 'set-dispatch'
    | 'declare-disaster'
    | 'buy-servers'
    | 'release-building'
    | 'cut-power'
    | 'cut-off'
    | 'restore-power'
    | 'choose-point'
    | 'prioritise'
  /** Row of a pool, building, tier or policy, depending on the verb; -1: all. */
  readonly subject: number
  readonly value: number
  /** For `choose-point`: row of a tier; undefined: all. */
  readonly tier?: number
  readonly by: number
}

/**
 * A sink for changes of state of services, including the first outage (down or destroyed at `FateView.downAt`), in
 * order of time for each service.
 */
export interface Transitions {
  /** Only whether a service serves is told apart: a change between two states in which it does not is nothing to it. */
  readonly servingOnly?: true
  add(service: number, seconds: number, state: number, cause: number): void
  /**
   * The services of rows `first` up to `end`, none of which was down before, go down together. Without it, each is
   * reported by itself.
   */
  down?(first: number, end: number, seconds: number): void
  /** A rack stops (up 0) or serves again where it stands (up 1); the same state may be reported twice. */
  rack(rack: number, seconds: number, up: 0 | 1): void
}

/** When each service is back, and its data. One row a service. The general engine counts in floating seconds, the columns in whole ones. */
import type { Earlier } from './earlier.ts'

/** Restoring: there is a server for it, and its data is on the way or waited for; it stays so while it waits for what it needs. */
export const serviceStates = ['up', 'degraded', 'down', 'destroyed', 'restoring', 'restored-empty'] as const
export const serviceState = {
  up: 0,
  degraded: 1,
  down: 2,
  destroyed: 3,
  restoring: 4,
  restoredEmpty: 5,
} as const

export const routes = ['none', 'failover', 'repair', 'rebuild'] as const

export interface RecoveryView {
  readonly route: Uint8Array
  /** Own stages done (own clock), and own stages and dependencies done (whole clock); `never` while not. An empty replacement counts as back. */
  readonly ownBackAt: Int32Array
  readonly backAt: Int32Array
  /** The data of the service is back; `never` if it is gone for good. */
  readonly dataBackAt: Int32Array
  readonly backCause: Int32Array
  /** Seconds down in all, over every outage so far. */
  readonly downSeconds: Int32Array
  /** Start of its last outage, over or not; `never` without one. Those before it, if it ran in between, stand in `earlier`. */
  readonly downSince: Int32Array
  readonly earlier: Readonly<Earlier>
  /** Pool or gate the service waited for longest (row of bottlenecks), and for how long. */
  readonly bottleneck: Int16Array
  readonly bottleneckSeconds: Int32Array
  /** Per rack: second at which it was last restarted in place; `never` if not (burnt, written off, still waiting, or never down). */
  readonly rackBackAt: Int32Array
}

/** `cut-power` upstream, `cut-off` at the switch of the site, where there is one and it works. */
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
  /** Row of a pool, building, tier or policy, as the verb says; -1 all. */
  readonly subject: number
  readonly value: number
  /** Of `choose-point`: row of a tier; without one, all. */
  readonly tier?: number
  readonly by: number
}

/**
 * Transitions of services: a sink. Recovery reports every change of state of a service, the first outage included
 * (state down or destroyed at FateView.downAt), in time order for each service.
 */
export interface Transitions {
  add(service: number, seconds: number, state: number, cause: number): void
  /** A rack stops (up 0) or serves again where it stands (up 1); the same state may be told twice. */
  rack(rack: number, seconds: number, up: 0 | 1): void
}

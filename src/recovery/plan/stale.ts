/**
 * Replicas lag: a service that fails over goes on with data as old as its replica's, whether its own disks are lost
 * or not.
 */
import { withRows } from '../../fate/column.ts'
import type { FateView } from '../../fate/fate.ts'
import { ageOnReplica } from '../../fate/viable.ts'
import type { Estate } from '../../estate/estate.ts'
import type { RecoveryState } from '../state/state.ts'
import { keepsPoints } from './tried.ts'

/** The service is to fail over to the replica (a row of copies). */
export function noteHeld(
  { stale, downSince, phase }: RecoveryState,
  estate: Estate,
  fate: FateView,
  service: number,
  copy: number,
): void {
  // Fates filled by hand do not say how old it is.
  const age = keepsPoints(fate) ? ageOnReplica(fate, estate, service, copy, downSince[service]!) : 0
  if (stale.held.length === 0) {
    if (age === 0) return
    stale.held = withRows(stale.held, phase.length, 0)
    stale.served = withRows(stale.served, phase.length, 0)
    stale.broughtHome = withRows(stale.broughtHome, phase.length, 0)
  }
  stale.held[service] = age
}

/** Age in seconds of the data the service will go on with at its replica. */
export function heldAge({ stale: { held } }: Pick<RecoveryState, 'stale'>, service: number): number {
  return held.length > 0 ? held[service]! : 0
}

/** The service goes on at its replica. */
export function noteServed(state: RecoveryState, service: number): void {
  const { served } = state.stale
  const age = heldAge(state, service)
  if (age > 0 && age > served[service]!) served[service] = age
}

/** The service goes home with the data of its replica. */
export function bringStale({ stale: { served, broughtHome } }: RecoveryState, service: number): void {
  if (served.length > 0) broughtHome[service] = served[service]!
}

/**
 * Age in seconds of the oldest data that the service goes on with for good, where it is now. If it was stopped on its
 * replica and has not fetched that data home, it goes on with its own disks or with a copy.
 */
export function staleAge(
  { stale: { served, broughtHome }, away }: Pick<RecoveryState, 'stale' | 'away'>,
  service: number,
): number {
  if (served.length === 0) return 0
  return away[service] === 1 ? served[service]! : broughtHome[service]!
}

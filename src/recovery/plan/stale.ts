/**
 * Replicas lag: a service that fails over goes on with data as old as its replica's, whether its own disks are lost
 * or not. Only what it wrote on a replica itself is there at once.
 */
import type { FateState } from '../../fate/state/state.ts'
import { ageOnReplica } from '../../fate/points/viable.ts'
import type { Estate } from '../../estate/estate.ts'
import { addStale, staleRow } from '../state/staleAges.ts'
import type { RecoveryState } from '../state/state.ts'
import { stayAt } from '../state/writesThere.ts'

/**
 * Age in seconds of the data on a replica (a row of copies) for a service that is down. One that was stopped on a
 * replica left there all it wrote; others hold what had come to them when it left its home, since no job runs where
 * it only stays (see `leaveWrites`, also for the writes that are then elsewhere).
 */
export function ageIfFailedOver(
  state: RecoveryState,
  estate: Estate,
  fate: FateState,
  service: number,
  copy: number,
): number {
  const { writes, downSince } = state
  const down = downSince[service]!
  const stay = stayAt(writes, service, down)
  if (stay < 0) return ageOnReplica(fate, estate, service, copy, down)
  if (writes.copy[stay] === copy && writes.burnt[stay] === 0) return 0
  return ageOnReplica(fate, estate, service, copy, state.leftHome[service]!)
}

/** The service is to fail over to the replica (a row of copies). */
export function noteHeld(
  state: RecoveryState,
  estate: Estate,
  fate: FateState,
  service: number,
  copy: number,
): void {
  const { stale, phase } = state
  const age = ageIfFailedOver(state, estate, fate, service, copy)
  let row = staleRow(stale, service)
  if (row < 0) {
    if (age === 0) return
    row = addStale(stale, phase.length, service)
  }
  stale.ages.held[row] = age
}

/** Age in seconds of the data the service will go on with at its replica. */
export function heldAge({ stale }: Pick<RecoveryState, 'stale'>, service: number): number {
  const row = staleRow(stale, service)
  return row < 0 ? 0 : stale.ages.held[row]!
}

/** The service goes on at its replica. */
export function noteServed({ stale }: RecoveryState, service: number): void {
  const row = staleRow(stale, service)
  if (row < 0) return
  const { held, served } = stale.ages
  served[row] = Math.max(served[row]!, held[row]!)
}

/** The service goes home with the data of its replica. */
export function bringStale({ stale }: RecoveryState, service: number): void {
  const row = staleRow(stale, service)
  if (row >= 0) stale.ages.broughtHome[row] = stale.ages.served[row]!
}

/**
 * Age in seconds of the oldest data that the service goes on with for good, where it is now. If it was stopped on its
 * replica and has not fetched that data home, it goes on with its own disks or with a copy.
 */
export function staleAge({ stale, away }: Pick<RecoveryState, 'stale' | 'away'>, service: number): number {
  const row = staleRow(stale, service)
  if (row < 0) return 0
  return away[service] === 1 ? stale.ages.served[row]! : stale.ages.broughtHome[row]!
}

/** Replicas lag: whoever fails over to one goes on with data as old as what it holds, be its own disks lost or not. */
import type { FateView } from '../fate/fate.ts'
import { ageOnReplica } from '../fate/viable.ts'
import type { Estate } from '../estate/estate.ts'
import type { RecoveryState } from './state.ts'
import { keepsPoints } from './tried.ts'

/** By service, s: age of what its replica holds, and of the oldest data it went on with elsewhere. Empty while all are up to date. */
export interface Stale {
  held: Int32Array
  served: Int32Array
}

export function nothingStale(): Stale {
  return { held: new Int32Array(0), served: new Int32Array(0) }
}

/** The service is to fail over to the replica, a row of copies. */
export function noteHeld(
  { stale, downSince, phase }: RecoveryState,
  estate: Estate,
  fate: FateView,
  service: number,
  copy: number,
): void {
  // Fates filled by hand say nothing of it.
  const age = keepsPoints(fate) ? ageOnReplica(fate, estate, service, copy, downSince[service]!) : 0
  if (stale.held.length === 0) {
    if (age === 0) return
    stale.held = new Int32Array(phase.length)
    stale.served = new Int32Array(phase.length)
  }
  stale.held[service] = age
}

/** It is to go on with what its replica holds: how old that is, s. */
export function heldAge({ stale: { held } }: Pick<RecoveryState, 'stale'>, service: number): number {
  return held.length > 0 ? held[service]! : 0
}

/** It does so. */
export function noteServed(state: RecoveryState, service: number): void {
  const { served } = state.stale
  const age = heldAge(state, service)
  if (age > 0 && age > served[service]!) served[service] = age
}

/** What the fates are told about racks that serve again, and services that run on them. */
import { never } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { noteReturns } from '../fate/returned.ts'
import type { FateState } from '../fate/state.ts'
import { wentHomeAt } from './dataHome.ts'
import { phase, rackPlan, type RecoveryState } from './state.ts'

/**
 * All returns up to the step before, of racks and of services that were moved in time, if anything has changed or an
 * order about data needs to know what serves.
 */
export function tellReturns(
  fate: FateState,
  state: RecoveryState,
  changedRacks: ArrayLike<number>,
  orders: ArrayLike<unknown>,
): void {
  if (changedRacks.length === 0 && orders.length === 0) return
  const { rackBackAt, rackOutAt, rackStopped, rackStoppedFrom } = state
  noteReturns(fate.returns, rackBackAt, rackOutAt, rackStopped, rackStoppedFrom)
  const { movedAt, movedUntil, wentHome } = fate
  for (let service = 0; service < movedAt.length; service++) {
    const home = movedAt[service] === never ? never : wentHomeAt(state, service)
    if (home <= movedAt[service]! || home >= movedUntil[service]!) continue
    movedUntil[service] = home
    wentHome[service] = 1
  }
}

/** Which services run on their own rack again, if emergency copies or moves are possible. As of the step before. */
export function tellRunning(
  fate: FateState,
  { phase: phases, downSince, away, rackPlan: plans }: RecoveryState,
  { population }: Estate,
  orders: readonly { readonly do: string }[],
): void {
  if (!orders.some(order => order.do === 'emergency-copy' || order.do === 'preemptive-failover')) return
  const { rack } = population.services
  fate.runsAgain = phases.map((now, service) =>
    now === phase.up &&
    downSince[service] !== never &&
    away[service] === 0 &&
    plans[rack[service]!] === rackPlan.none
      ? 1
      : 0,
  )
}

/** What the fates are told of racks that serve again, and of services that run on them. */
import { never } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { noteReturns } from '../fate/returned.ts'
import type { FateState } from '../fate/state.ts'
import { phase, rackPlan, type RecoveryState } from './state.ts'

/** Of all that have come back by the step before, if any has changed since, or an order about data asks what serves. */
export function tellReturns(
  { returns }: FateState,
  { rackBackAt, rackOutAt, rackStopped }: RecoveryState,
  changedRacks: ArrayLike<number>,
  orders: ArrayLike<unknown>,
): void {
  if (changedRacks.length > 0 || orders.length > 0) noteReturns(returns, rackBackAt, rackOutAt, rackStopped)
}

/** Which services run on their own rack again, if their data may be copied in the emergency, or they may be moved. As of the step before. */
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

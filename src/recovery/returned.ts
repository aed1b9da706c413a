/** What the fates are told about racks that serve again, and services that run on them. */
import { never } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { noteReturns } from '../fate/returned.ts'
import type { FateState } from '../fate/state.ts'
import { phase, rackPlan, type RecoveryState } from './state.ts'

/** All returns up to the step before, if anything has changed or an order about data needs to know what serves. */
export function tellReturns(
  { returns }: FateState,
  { rackBackAt, rackOutAt, rackStopped, rackStoppedFrom }: RecoveryState,
  changedRacks: ArrayLike<number>,
  orders: ArrayLike<unknown>,
): void {
  if (changedRacks.length > 0 || orders.length > 0)
    noteReturns(returns, rackBackAt, rackOutAt, rackStopped, rackStoppedFrom)
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

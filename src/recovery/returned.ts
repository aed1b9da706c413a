/** What the fates are told of racks that serve again. */
import { noteReturns } from '../fate/returned.ts'
import type { FateState } from '../fate/state.ts'
import type { RecoveryState } from './state.ts'

/** Of all that have come back by the step before, if any has changed since, or an order about data asks what serves. */
export function tellReturns(
  { returns }: FateState,
  { rackBackAt, rackOutAt, rackStopped }: RecoveryState,
  changedRacks: ArrayLike<number>,
  orders: ArrayLike<unknown>,
): void {
  if (changedRacks.length > 0 || orders.length > 0) noteReturns(returns, rackBackAt, rackOutAt, rackStopped)
}

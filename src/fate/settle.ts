/** A step of the fates: the orders that are due and the racks that changed, nothing else. */
import { silent } from '../base/ledger.ts'
import { cutOffDependents } from './outages/dependents.ts'
import type { FateOrder } from './fate.ts'
import { judge } from './losses/judge.ts'
import { carryOut, ordersDue } from './orders/orders.ts'
import { takeRacks } from './outages/outages.ts'
import type { FateSight } from './sight.ts'
import { keepCauses } from './state/causes.ts'
import { causeColumns, type FateState } from './state/state.ts'

/** @param changedRacks rows of the racks that changed since the last step, ascending */
export function settleFate(
  state: FateState,
  sight: FateSight,
  changedRacks: ArrayLike<number>,
  orders: readonly FateOrder[],
  until: number,
): void {
  if (sight.ledger !== silent) keepCauses(state, causeColumns)
  for (const order of ordersDue(orders, state.time, until)) carryOut(state, sight, order)
  takeRacks(state, sight, changedRacks)
  cutOffDependents(state, sight.ledger)
  judge(state, sight)
  state.time = until
}

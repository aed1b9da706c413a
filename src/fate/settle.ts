/** A step of the fates: the orders that are due and the racks that changed, nothing else. */
import { type Ledger, silent } from '../base/ledger.ts'
import type { RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { FateOrder, Resettled } from './fate.ts'
import { judge } from './judge.ts'
import { carryOut, ordersDue } from './orders.ts'
import { cutOffDependents, takeRack } from './outages.ts'
import { type FateState, keepCauses } from './state.ts'

/**
 * @param changedRacks rows of the racks that changed since the last step, ascending
 * @param resettled undefined: nobody restores services
 */
export function settleFate(
  state: FateState,
  estate: Estate,
  racks: RackView,
  changedRacks: ArrayLike<number>,
  orders: readonly FateOrder[],
  until: number,
  ledger: Ledger,
  resettled?: Resettled,
): void {
  if (ledger !== silent) keepCauses(state)
  for (const order of ordersDue(orders, state.time, until))
    carryOut(state, estate, racks, order, ledger, resettled)
  for (let i = 0; i < changedRacks.length; i++)
    takeRack(state, estate, racks, changedRacks[i]!, ledger, resettled)
  cutOffDependents(state, ledger)
  judge(state, estate, racks, ledger, resettled)
  state.time = until
}

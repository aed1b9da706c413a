/** The orders of all floors in one record. Orders from automatic policies, scripts and players have the same form. */
import type { PowerOrder } from '../damage/damage.ts'
import type { FateOrder } from '../fate/fate.ts'
import type { FireOrder } from '../fire/orders.ts'
import type { RecoveryOrder } from '../recovery/recovery.ts'

/** Orders by the floor that carries them out. */
export interface Orders {
  readonly fire: readonly FireOrder[]
  readonly power: readonly PowerOrder[]
  readonly fate: readonly FateOrder[]
  readonly recovery: readonly RecoveryOrder[]
}

/** Nothing is ordered. Shared, so never to be written. */
export const noOrders: Orders = { fire: [], power: [], fate: [], recovery: [] }

const floors = ['fire', 'power', 'fate', 'recovery'] as const

/** Orders of two sources, those of the first before those of the second. */
export function join(some: Orders, others: Orders): Orders {
  if (others === noOrders) return some
  return {
    fire: [...some.fire, ...others.fire],
    power: [...some.power, ...others.power],
    fate: [...some.fate, ...others.fate],
    recovery: [...some.recovery, ...others.recovery],
  }
}

/** Splits orders into those before `end` and the later ones. */
export function dueBefore(orders: Orders, end: number): [due: Orders, later: Orders] {
  return [those(orders, at => at < end), those(orders, at => at >= end)]
}

/** The orders whose time `due` accepts. */
function those({ fire, power, fate, recovery }: Orders, due: (at: number) => boolean): Orders {
  const is = ({ at }: { readonly at: number }): boolean => due(at)
  return {
    fire: fire.filter(is),
    power: power.filter(is),
    fate: fate.filter(is),
    recovery: recovery.filter(is),
  }
}

/** Time of the earliest order; Infinity without orders. */
export function earliestOf(orders: Orders): number {
  let earliest = Infinity
  for (const floor of floors) for (const { at } of orders[floor]) if (at < earliest) earliest = at
  return earliest
}

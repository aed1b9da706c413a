/** The orders of all floors in one record. Orders from automatic policies, scripts and players have the same form. */
import type { PowerOrder } from '../damage/damage.ts'
import type { FateOrder } from '../fate/fate.ts'
import type { FireOrder } from '../fire/orders.ts'
import type { RecoveryOrder } from '../recovery/recovery.ts'

export interface Orders {
  readonly fire: readonly FireOrder[]
  readonly power: readonly PowerOrder[]
  readonly fate: readonly FateOrder[]
  readonly recovery: readonly RecoveryOrder[]
}

export const noOrders: Orders = { fire: [], power: [], fate: [], recovery: [] }

const floors = ['fire', 'power', 'fate', 'recovery'] as const

function each(of: <Floor extends keyof Orders>(floor: Floor) => Orders[Floor]): Orders {
  return { fire: of('fire'), power: of('power'), fate: of('fate'), recovery: of('recovery') }
}

export function join(some: Orders, others: Orders): Orders {
  if (others === noOrders) return some
  return each(floor => [...some[floor], ...others[floor]] as never)
}

/** Splits orders into those before `end` and the later ones. */
export function dueBefore(orders: Orders, end: number): [due: Orders, later: Orders] {
  return [
    each(floor => (orders[floor] as readonly { at: number }[]).filter(({ at }) => at < end) as never),
    each(floor => (orders[floor] as readonly { at: number }[]).filter(({ at }) => at >= end) as never),
  ]
}

/** Time of the earliest order; Infinity without orders. */
export function earliestOf(orders: Orders): number {
  let earliest = Infinity
  for (const floor of floors) for (const { at } of orders[floor]) if (at < earliest) earliest = at
  return earliest
}

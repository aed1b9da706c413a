/** The orders of all floors in one record. A decision of an automatic policy, a script or a player arrives here in the same form. */
import type { PowerOrder } from '../damage/damage.ts'
import type { FateOrder } from '../fate/fate.ts'
import type { FireOrder } from '../fire/fire.ts'
import type { RecoveryOrder } from '../recovery/recovery.ts'

export interface Orders {
  readonly fire: readonly FireOrder[]
  readonly power: readonly PowerOrder[]
  readonly fate: readonly FateOrder[]
  readonly recovery: readonly RecoveryOrder[]
}

export const noOrders: Orders = { fire: [], power: [], fate: [], recovery: [] }

/** Where a recovery reports what happens. None of it changes what happens. */
import { silent, type Ledger } from '../base/ledger.ts'
import type { Transitions } from './recovery.ts'

/** The ledger of causes, and the sink of changes of state. */
export interface RecoveryOutlet {
  readonly ledger: Ledger
  readonly transitions: Transitions
  /** False when the ledger keeps nothing, so that chains of causes need not be built. */
  readonly told: boolean
}

/** Discards all transitions. */
export const unheard: Transitions = { add: () => {}, rack: () => {} }

/** An outlet; without transitions, changes of state are heard by nobody. */
export function outlet(ledger: Ledger, transitions: Transitions = unheard): RecoveryOutlet {
  return { ledger, transitions, told: ledger !== silent }
}

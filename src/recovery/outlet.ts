/** Where a recovery tells what happens. Nothing of it has an effect on what happens. */
import { silent, type Ledger } from '../base/ledger.ts'
import type { Transitions } from './recovery.ts'

export interface RecoveryOutlet {
  readonly ledger: Ledger
  readonly transitions: Transitions
  /** False when the ledger keeps nothing, so that chains need not be put together. */
  readonly told: boolean
}

/** Nobody listens. */
export const unheard: Transitions = { add: () => {}, rack: () => {} }

export function outlet(ledger: Ledger, transitions: Transitions = unheard): RecoveryOutlet {
  return { ledger, transitions, told: ledger !== silent }
}

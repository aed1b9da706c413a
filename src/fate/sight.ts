/** What the fates see in a step beside their own state: the estate, the racks, who is safe, and where causes go. */
import type { Ledger } from '../base/ledger.ts'
import type { RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { Resettled } from './fate.ts'

export interface FateSight {
  readonly estate: Estate
  readonly racks: RackView
  readonly ledger: Ledger
  /** Undefined: nobody restores services. */
  readonly resettled?: Resettled | undefined
}

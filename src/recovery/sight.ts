/** What a recovery sees beside its own state: the estate, the racks, the fates, and where it reports to. */
import type { RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { FateState } from '../fate/state/state.ts'
import type { RecoveryOutlet } from './outlet.ts'

/** Read-only to the recovery, but for what it reports. */
export interface Sight {
  readonly estate: Estate
  readonly racks: RackView
  readonly fate: FateState
  readonly out: RecoveryOutlet
}

import type { Population } from '../estate/population.ts'
import type { FateView } from '../fate/fate.ts'
import type { ServiceKinds } from '../fate/services/serviceKinds.ts'
import type { RecoveryView } from '../recovery/recovery.ts'

/** The services of a replication, and what became of them. */
export interface Struck {
  readonly population: Population
  readonly kinds: ServiceKinds
  readonly fate: FateView
  readonly recovery: RecoveryView
  readonly horizonSeconds: number
}

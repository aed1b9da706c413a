/**
 * Vulnerable: the data stands on one copy alone, be it the primary, a scheduled copy or the one made in the emergency.
 * Copies count while the place they stand in does and nobody has purged them; whether they can be read is not known then.
 */
import { never, type RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { FateState } from './state.ts'

/** Sets from when on, and for how long before, a service's data has been on its last copy, as far as losses are known now. */
export function measureVulnerability(
  state: FateState,
  { population }: Estate,
  racks: RackView,
  service: number,
): void {
  const { firstCopy, rack: placeOf } = population.copies
  const own = population.services.rack[service]!
  // The last two of the times at which the primary and its copies are lost: between them one alone is left.
  let last = racks.burntAt[own]!
  let butOne = 0
  for (let copy = firstCopy[service]!; copy < firstCopy[service + 1]!; copy++) {
    const burnt = placeOf[copy]! < 0 ? never : racks.burntAt[placeOf[copy]!]!
    const gone = state.purgedAt.length > 0 ? Math.min(burnt, state.purgedAt[copy]!) : burnt
    if (gone > last) {
      butOne = last
      last = gone
    } else if (gone > butOne) butOne = gone
  }
  const emergency = state.emergencyAt.length > 0 ? state.emergencyAt[service]! : never
  const complete =
    emergency <= Math.min(racks.downAt[own]!, racks.burntAt[own]!, racks.cutOffAt[own]!) ? emergency : never
  // Until the emergency copy is complete one of the old ones alone counts; afterwards it alone, once they are all gone.
  const until = Math.min(last, complete)
  const alone = complete === never ? never : last
  state.vulnerableBefore[service] = until === never ? 0 : Math.max(0, until - butOne)
  state.vulnerableSince[service] =
    until === never ? butOne : alone === never ? never : Math.max(alone, complete)
}

/** Fills `vulnerableSeconds` as of `until`. Exposure ends where a service's data was restored (`never`: it was not). */
export function countVulnerable(state: FateState, restoredAt: Int32Array | undefined, until: number): void {
  const { vulnerableSeconds, vulnerableSince, vulnerableBefore } = state
  for (let service = 0; service < vulnerableSeconds.length; service++) {
    const end = restoredAt === undefined ? until : Math.min(until, restoredAt[service]!)
    vulnerableSeconds[service] = vulnerableBefore[service]! + Math.max(0, end - vulnerableSince[service]!)
  }
}

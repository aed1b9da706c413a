/**
 * Vulnerable: the data stands on one copy alone, be it the primary, a scheduled copy or the one made in the emergency.
 * Copies count while the place they stand in does and nobody has purged them; whether they can be read is not known then.
 * Data without any copy has been on its primary alone since before the fire: it is counted from ignition where its service is hit.
 */
import { never, type RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { outageKind } from './fate.ts'
import type { FateState } from './state.ts'
import { emergencyComplete } from './viable.ts'

/**
 * Fills `vulnerableSeconds` as of `until`, for all services: to be called before they are read, not in every step.
 * @param restoredAt where the primary of a service is gone and its data stands on a server of its own again, its exposure ends (`never`:
 *   it does not). Data of a service that was only dark or cut off stands on the copies it stood on before.
 */
export function countVulnerable(
  state: FateState,
  { population }: Estate,
  racks: RackView,
  restoredAt: Int32Array | undefined,
  until: number,
): void {
  const { firstCopy, rack: placeOf } = population.copies
  const { rack: homeOf } = population.services
  const { vulnerableSeconds, purgedAt, lostAt, outage } = state
  const purges = purgedAt.length > 0
  for (let service = 0; service < vulnerableSeconds.length; service++) {
    // The last two of the times at which the primary and its copies are lost: between them one alone is left.
    const primary = lostAt[service]!
    let last = primary
    let butOne = -1
    for (let copy = firstCopy[service]!, end = firstCopy[service + 1]!; copy < end; copy++) {
      const place = placeOf[copy]!
      let gone = place < 0 ? never : racks.burntAt[place]!
      if (purges && purgedAt[copy]! < gone) gone = purgedAt[copy]!
      if (gone > last) {
        butOne = last
        last = gone
      } else if (gone > butOne) butOne = gone
    }
    // Nothing has happened to it: it stands as it always stood.
    if (butOne < 0 && outage[service] === outageKind.none) {
      vulnerableSeconds[service] = 0
      continue
    }
    const complete = emergencyComplete(state, racks, homeOf[service]!, service)
    const end = restoredAt === undefined || primary === never ? until : Math.min(until, restoredAt[service]!)
    // Until the emergency copy is complete the last of the old ones counts; from then on it does, once they are all gone.
    vulnerableSeconds[service] =
      Math.max(0, Math.min(last, complete, end) - Math.max(0, butOne)) +
      Math.max(0, end - Math.max(last, complete))
  }
}

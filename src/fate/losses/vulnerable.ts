/**
 * Vulnerable data: data on a single copy, be that the primary, a scheduled copy or an emergency copy. Copies count
 * while their place is intact and they have not been purged; whether they can be read is unknown at that time. Data
 * without any copy was on its primary alone before the fire; it is counted from ignition if its service is hit.
 */
import { never, type RackView } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { outageKind } from '../fate.ts'
import { emergencyComplete } from '../points/emergency.ts'
import { eachBerth, hasBerths } from '../services/berths.ts'
import type { FateState } from '../state/state.ts'

/**
 * Fills `vulnerableSeconds` as of `until` for all services; call it before they are read, not in every step.
 * @param restoredAt where the primary is lost, when the data is on a server of its own again and exposure ends
 *   (`never`: it does not). Data of a service that was only dark or cut off is on the same copies as before.
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
    // The last two times at which the primary and its copies are lost: between them a single one is left.
    const primary = lostAt[service]!
    let last = primary
    let butOne = -1
    for (let copy = firstCopy[service]!, end = firstCopy[service + 1]!; copy < end; copy++) {
      const place = placeOf[copy]!
      let gone = place < 0 ? never : racks.burntAt[place]!
      // What is kept in its own racks is lost with the first of them, even if the primary has left them by then.
      if (place === homeOf[service]) gone = Math.min(primary, firstBurnt(state, racks, service, place))
      if (purges && purgedAt[copy]! < gone) gone = purgedAt[copy]!
      if (gone > last) {
        butOne = last
        last = gone
      } else if (gone > butOne) butOne = gone
    }
    // Nothing has happened to it, so nothing has changed.
    if (butOne < 0 && outage[service] === outageKind.none) {
      vulnerableSeconds[service] = 0
      continue
    }
    const complete = emergencyComplete(state, racks, homeOf[service]!, service)
    const end = restoredAt === undefined || primary === never ? until : Math.min(until, restoredAt[service]!)
    // Until the emergency copy is complete, the last of the old copies counts; after that, the emergency copy counts
    // once the others are lost.
    vulnerableSeconds[service] =
      Math.max(0, Math.min(last, complete, end) - Math.max(0, butOne)) +
      Math.max(0, end - Math.max(last, complete))
  }
}

/** When the first of its racks burnt. */
function firstBurnt(
  { index: { berths } }: FateState,
  { burntAt }: Pick<RackView, 'burntAt'>,
  service: number,
  home: number,
): number {
  let first = burntAt[home]!
  if (hasBerths(berths, service))
    eachBerth(berths, service, berth => {
      first = Math.min(first, burntAt[berths.rack[berth]!]!)
    })
  return first
}

/**
 * Vulnerable data: data on a single copy, be that the primary, a scheduled copy or an emergency copy. Copies count
 * while their place is intact and they have not been purged; whether they can be read is unknown at that time. Data
 * without any copy was on its primary alone before the fire; it is counted from ignition if its service is hit.
 */
import { Scratch } from '../../base/scratch.ts'
import { never, type RackView } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { outageKind } from '../fate.ts'
import { emergencyComplete } from '../points/emergency.ts'
import { eachBerth, eachReaching, hasBerths } from '../services/berths.ts'
import { lastRestored } from '../state/lossTables.ts'
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
  scratch = new Scratch(),
): void {
  const { firstCopy } = population.copies
  const { rack: homeOf } = population.services
  const { vulnerableSeconds, lostAt, outage } = state
  const isNear = nearLosses(state, population, racks, scratch)
  // Neither emergency copies nor losses that are over count then.
  const isPlain = state.emergencyAt.length === 0 && state.lostAgain.last.length === 0
  for (let service = 0; service < vulnerableSeconds.length; service++) {
    // That is most of them unless a building is lost, and to visit their copies would be most of the work. What is only
    // dark is on all that it was on: on several, or for want of any copy on its primary alone.
    if (isNear[service] === 0 && (isPlain || outage[service] === outageKind.none)) {
      const isAlone = firstCopy[service] === firstCopy[service + 1] && outage[service] !== outageKind.none
      vulnerableSeconds[service] = isAlone ? until : 0
      continue
    }
    // The last two times at which the primary and its copies are lost: between them a single one is left.
    const primary = lostAt[service]!
    let last = primary
    let butOne = -1
    for (let copy = firstCopy[service]!, end = firstCopy[service + 1]!; copy < end; copy++) {
      const gone = goneAt(state, population, racks, service, copy)
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
      single({ last, butOne, complete }, 0, end) + exposedBetween(state, population, racks, service, complete)
  }
}

/** By service: 1 if the primary or a copy may have been lost, because it stands in a rack that burnt or was purged. */
function nearLosses(
  { index, purgedAt }: FateState,
  { services, copies }: Estate['population'],
  { burntAt }: Pick<RackView, 'burntAt'>,
  scratch: Scratch,
): Uint8Array {
  const { berths, firstOfRack, keepers } = index
  const isNear = scratch.zeros(Uint8Array, services.count)
  for (let rack = 0; rack < burntAt.length; rack++) {
    if (burntAt[rack] === never) continue
    isNear.fill(1, services.firstOfRack[rack], services.firstOfRack[rack + 1])
    eachReaching(berths, rack, service => (isNear[service] = 1))
    for (let at = firstOfRack[rack]!; at < firstOfRack[rack + 1]!; at++) isNear[keepers[at]!] = 1
  }
  if (purgedAt.length === 0) return isNear
  for (let service = 0; service < services.count; service++)
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++)
      if (purgedAt[copy] !== never) isNear[service] = 1
  return isNear
}

/** When the last holders of data but the emergency copy were lost, and when that copy was complete. */
interface Holders {
  readonly last: number
  readonly butOne: number
  readonly complete: number
}

/** Seconds of a period in which there is exactly one holder. */
function single({ last, butOne, complete }: Holders, from: number, until: number): number {
  return (
    Math.max(0, Math.min(last, complete, until) - Math.max(from, butOne)) +
    Math.max(0, until - Math.max(from, last, complete))
  )
}

/**
 * Seconds on a single copy between an earlier loss of a service and its return. `single` leaves them out, because to it
 * the primary was there until the last loss.
 */
function exposedBetween(
  state: FateState,
  population: Estate['population'],
  racks: Pick<RackView, 'burntAt'>,
  service: number,
  complete: number,
): number {
  const { lostAgain } = state
  let row = lastRestored(lostAgain, service)
  if (row < 0) return 0
  const { firstCopy } = population.copies
  const gone = [-1, -1]
  for (let copy = firstCopy[service]!; copy < firstCopy[service + 1]!; copy++)
    gone.push(goneAt(state, population, racks, service, copy))
  gone.sort((a, b) => b - a)
  const [last, butOne] = [gone[0]!, gone[1]!]
  let seconds = 0
  for (; row >= 0; row = lostAgain.before[row]!) {
    const [from, until] = [lostAgain.lostAt[row]!, lostAgain.until[row]!]
    seconds += single({ last, butOne, complete }, from, until)
    seconds -= single({ last: never, butOne: last, complete }, from, until)
  }
  return seconds
}

/** When a copy was lost or purged; `never`. */
function goneAt(
  state: FateState,
  { copies, services }: Estate['population'],
  racks: Pick<RackView, 'burntAt'>,
  service: number,
  copy: number,
): number {
  const { purgedAt, lostAt } = state
  const place = copies.rack[copy]!
  let gone = place < 0 ? never : racks.burntAt[place]!
  // What is kept in its own racks is lost with the first of them, even if the primary has left them by then.
  if (place === services.rack[service])
    gone = Math.min(lostAt[service]!, firstBurnt(state, racks, service, place))
  return purgedAt.length > 0 && purgedAt[copy]! < gone ? purgedAt[copy]! : gone
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

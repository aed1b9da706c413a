/** Copies that are sent to other sites in an emergency, where the policy of each service allows one. */
import { silent } from '../../base/ledger.ts'
import { never } from '../../damage/damage.ts'
import { allowedSites } from '../../estate/allowedSites.ts'
import { cause } from '../../estate/cause.ts'
import type { Estate } from '../../estate/estate.ts'
import { dataBytesOf } from '../../estate/population.ts'
import type { FateOrder } from '../fate.ts'
import { wasCutShort } from '../points/stopped.ts'
import type { FateSight } from '../sight.ts'
import type { FateState } from '../state/state.ts'
import { sendInTurn } from './send.ts'

/** Share of a time by which sums of fractions may be out in binary: a copy must not take a second more for it. */
const rounding = 1e-9

/**
 * Sends a full copy of each service's data to another site, over the uplink of this site and the link of the other, each
 * no faster than one restore stream, and after everything that earlier orders send. It holds the state at the time of the
 * order. The times are set by the order: a copy that is cut short leaves its share of the link unused.
 *
 * A copy stands only where its policy allows one, as planned copies do; why a service is left out for that is recorded.
 * Where policies part the copies of one order between sites, these are filled one after another, the one with the widest
 * link first (a named assumption: one crew sends to one site at a time).
 *
 * Links carry both ways at full rate (a named assumption: Ethernet is full duplex, IEEE 802.3): what goes out does not slow
 * restores, which come in. Restores to servers of that same other site arrive by its link too; they begin once a disaster is
 * declared, hours after the order, and would share it only with copies of what still runs then.
 *
 * The smallest go first, which brings the mean time of the copies to its least (whole streams and the rest of the link are
 * machines of two speeds; T. Gonzalez, Optimal mean finish time preemptive schedules, 1977). Where the link is no wider than
 * one stream, no other order saves more services by any moment either (W. E. Smith 1956, https://doi.org/10.1002/nav.3800030106).
 */
export function copyOut(
  state: FateState,
  { estate, ledger }: FateSight,
  order: FateOrder,
  concerned: (service: number) => boolean,
): void {
  const { services } = estate.population
  openColumns(state, services.count)
  const at = Math.ceil(order.at)
  const goesTo = destinations(estate, order.site)
  const wanted = new Map<number, number[]>()
  for (let service = 0; service < services.count; service++) {
    if (!concerned(service)) continue
    if (isDown(state, service, at) || isOnItsWay(state, estate, service)) continue
    if (order.policy < 0 && safeAsDeclared(estate, service)) continue
    const to = goesTo[services.policy[service]!]
    if (to === undefined) {
      if (ledger !== silent) ledger.add(cause['copy-not-allowed'], service, order.at, order.by)
      continue
    }
    const there = wanted.get(to)
    if (there === undefined) wanted.set(to, [service])
    else there.push(service)
  }
  let waited = Math.max(0, wayIsFreeAt(state, estate, at) - at)
  for (const to of [...wanted.keys()].sort(byWidth(estate)))
    waited = send(state, estate, { wanted: wanted.get(to)!, to, at, waited })
  state.emergencySentAt = at + waited
}

interface Sending {
  readonly wanted: readonly number[]
  /** Row of the other site; -1: there is none, and only the uplink of this one limits it. */
  readonly to: number
  readonly at: number
  /** Seconds for which the way out is taken. */
  readonly waited: number
}

/** Sends copies to one site. Returns the seconds after the order at which all are sent. */
function send(state: FateState, estate: Estate, { wanted, to, at, waited }: Sending): number {
  const { services } = estate.population
  const { links, recovery } = estate.policy
  const wayOut = links.bytesPerS[links.count - 1]!
  const bytesPerS = to < 0 ? wayOut : Math.min(wayOut, estate.site.otherSites.linkBytesPerS[to]!)
  const size = (service: number): number => dataBytesOf(services, service)
  const inTurn = wanted.toSorted((a, b) => size(a) - size(b) || a - b)
  const sent = sendInTurn(inTurn.map(size), bytesPerS, recovery.restoring.stream)
  for (const [turn, service] of inTurn.entries()) {
    const seconds = (waited + sent[turn]!) * (1 - rounding)
    state.emergencyAt[service] = Math.min(never - 1, at + Math.ceil(seconds))
    state.emergencyPoint[service] = at
    state.emergencySite[service] = to
  }
  return waited + (sent.at(-1) ?? 0)
}

function openColumns(state: FateState, count: number): void {
  if (state.emergencyAt.length > 0) return
  state.emergencyAt = new Int32Array(count).fill(never)
  state.emergencyPoint = new Int32Array(count).fill(never)
  state.emergencySite = new Int32Array(count).fill(-1)
}

/**
 * By policy: the row of the site that its copies go to, which is the one named, or that with the widest link of those
 * that hold backups; -1: there is no other site; undefined: none that the policy allows.
 */
function destinations(estate: Estate, named: number | undefined): readonly (number | undefined)[] {
  const { otherSites } = estate.site
  const { policies } = estate.policy
  return policies.jurisdictions.map((kept, row) =>
    otherSites.count === 0 && kept === undefined
      ? -1
      : allowedSites(otherSites, policies, row, named).sort(byWidth(estate))[0],
  )
}

/** Order of sites: the widest link first; of equal links the one listed first. */
const byWidth =
  ({ site: { otherSites } }: Estate) =>
  (a: number, b: number): number =>
    otherSites.linkBytesPerS[b]! - otherSites.linkBytesPerS[a]! || a - b

/** When everything that earlier orders send has been sent; copies that were cut short do not count. */
function wayIsFreeAt(state: FateState, estate: Estate, at: number): number {
  const { emergencyAt, emergencySentAt } = state
  let last = 0
  for (let service = 0; service < emergencyAt.length; service++)
    if (emergencyAt[service]! > last && isOnItsWay(state, estate, service) && !isDown(state, service, at))
      last = emergencyAt[service]!
  return Math.min(last, emergencySentAt)
}

/** Whether a service's copy was sent, or is being sent, without an outage in between: others are sent again. */
function isOnItsWay(state: FateState, { population }: Estate, service: number): boolean {
  if (state.emergencyAt[service] === never) return false
  return !wasCutShort(state, population.services.rack[service]!, service)
}

function isDown({ downAt, runsAgain }: FateState, service: number, at: number): boolean {
  return downAt[service]! <= at && !(runsAgain.length > 0 && runsAgain[service] === 1)
}

/**
 * An emergency copy leaves out services that are declared to have a copy on another site, true or not; a policy that
 * is named is copied entirely.
 */
function safeAsDeclared({ population }: Estate, service: number): boolean {
  const { firstCopy, declared } = population.copies
  for (let copy = firstCopy[service]!; copy < firstCopy[service + 1]!; copy++)
    if (declared[copy]! < 0) return true
  return false
}

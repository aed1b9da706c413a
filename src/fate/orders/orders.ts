/** Orders about data before it is lost: emergency copies, failover in advance, and purges. */
import { never } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { rowOfHit } from '../../estate/rowOfHit.ts'
import type { FateOrder, Resettled } from '../fate.ts'
import { wasCutShort } from '../points/stopped.ts'
import type { FateSight } from '../sight.ts'
import { type FateState, markDirty } from '../state/state.ts'
import { moveOut } from './moves.ts'
import { sendInTurn } from './send.ts'

const verbs = ['preemptive-failover', 'emergency-copy', 'purge-copy'] as const

export function ordersDue(orders: readonly FateOrder[], from: number, until: number): FateOrder[] {
  if (orders.length === 0) return []
  return orders
    .filter(({ at }) => at >= from && at < until)
    .sort(
      (a, b) =>
        a.at - b.at ||
        verbs.indexOf(a.do) - verbs.indexOf(b.do) ||
        a.building - b.building ||
        a.policy - b.policy,
    )
}

export function carryOut(state: FateState, sight: FateSight, order: FateOrder): void {
  const { estate, ledger, resettled } = sight
  switch (order.do) {
    case 'emergency-copy':
      return copyOut(state, estate, order)
    case 'preemptive-failover':
      return moveOut(state, sight, order, service => concerned(estate, order, service))
    case 'purge-copy':
      state.purgeTimes.push(Math.ceil(order.at))
      state.purgeCauses.push(order.by >= 0 ? order.by : rowOfHit(ledger, order.hit))
      return purge(state, estate, order, resettled)
  }
}

function concerned(estate: Estate, order: FateOrder, service: number): boolean {
  const { services } = estate.population
  if (order.policy >= 0 && services.policy[service] !== order.policy) return false
  return order.building < 0 || buildingOf(estate, services.rack[service]!) === order.building
}

function buildingOf({ site }: Estate, rack: number): number {
  return site.rooms.building[site.racks.room[rack]!]!
}

/** Share of a time by which sums of fractions may be out in binary: a copy must not take a second more for it. */
const rounding = 1e-9

/**
 * Sends a full copy of each service's data to another site, over the uplink of this site and the link of the other, each
 * no faster than one restore stream, and after everything that earlier orders send. It holds the state at the time of the
 * order. The times are set by the order: a copy that is cut short leaves its share of the link unused.
 *
 * Links carry both ways at full rate (a named assumption: Ethernet is full duplex, IEEE 802.3): what goes out does not slow
 * restores, which come in. Restores to servers of that same other site arrive by its link too; they begin once a disaster is
 * declared, hours after the order, and would share it only with copies of what still runs then.
 *
 * The smallest go first, which brings the mean time of the copies to its least (whole streams and the rest of the link are
 * machines of two speeds; T. Gonzalez, Optimal mean finish time preemptive schedules, 1977). Where the link is no wider than
 * one stream, no other order saves more services by any moment either (W. E. Smith 1956, https://doi.org/10.1002/nav.3800030106).
 */
function copyOut(state: FateState, estate: Estate, order: FateOrder): void {
  const { services } = estate.population
  const { dataBytes } = services
  if (state.emergencyAt.length === 0) {
    state.emergencyAt = new Int32Array(services.count).fill(never)
    state.emergencyPoint = new Int32Array(services.count).fill(never)
    state.emergencySite = new Int32Array(services.count).fill(-1)
  }
  const { links, recovery } = estate.policy
  const site = order.site ?? -1
  const to = site < 0 ? widest(estate.site.otherSites.linkBytesPerS) : site
  const wayOut = links.bytesPerS[links.count - 1]!
  const bytesPerS = to < 0 ? wayOut : Math.min(wayOut, estate.site.otherSites.linkBytesPerS[to]!)
  const at = Math.ceil(order.at)
  const wanted: number[] = []
  for (let service = 0; service < services.count; service++) {
    if (!concerned(estate, order, service)) continue
    if (isDown(state, service, at) || isOnItsWay(state, estate, service)) continue
    if (order.policy < 0 && safeAsDeclared(estate, service)) continue
    wanted.push(service)
  }
  const waited = Math.max(0, wayIsFreeAt(state, estate, at) - at)
  wanted.sort((a, b) => dataBytes[a]! - dataBytes[b]! || a - b)
  const sent = sendInTurn(
    wanted.map(service => dataBytes[service]!),
    bytesPerS,
    recovery.restoring.stream,
  )
  for (const [turn, service] of wanted.entries()) {
    const seconds = (waited + sent[turn]!) * (1 - rounding)
    state.emergencyAt[service] = Math.min(never - 1, at + Math.ceil(seconds))
    state.emergencyPoint[service] = at
    state.emergencySite[service] = to
  }
  state.emergencySentAt = at + waited + (sent.at(-1) ?? 0)
}

/** When everything that earlier orders send has been sent; copies that were cut short do not count. */
function wayIsFreeAt(state: FateState, estate: Estate, at: number): number {
  const { emergencyAt, emergencySentAt } = state
  let last = 0
  for (let service = 0; service < emergencyAt.length; service++)
    if (emergencyAt[service]! > last && isOnItsWay(state, estate, service) && !isDown(state, service, at))
      last = emergencyAt[service]!
  return Math.min(last, emergencySentAt)
}

/** It was sent, or is being sent, without an outage in between: a copy that was cut short is sent again. */
function isOnItsWay(state: FateState, { population }: Estate, service: number): boolean {
  if (state.emergencyAt[service] === never) return false
  return !wasCutShort(state, population.services.rack[service]!, service)
}

function isDown({ downAt, runsAgain }: FateState, service: number, at: number): boolean {
  return downAt[service]! <= at && !(runsAgain.length > 0 && runsAgain[service] === 1)
}

/** Row of the other site with the fastest link, the first of equals; -1: there is none. */
function widest(linkBytesPerS: ArrayLike<number>): number {
  let most = -1
  for (let site = 0; site < linkBytesPerS.length; site++)
    if (most < 0 || linkBytesPerS[site]! > linkBytesPerS[most]!) most = site
  return most
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

/** Wipes copies that can be changed and reached, where they stand: none that is immutable or offline. */
function purge(state: FateState, estate: Estate, order: FateOrder, resettled: Resettled | undefined): void {
  const { copies, services } = estate.population
  const { repository, immutable, offline } = estate.policy.copyKinds
  if (state.purgedAt.length === 0) state.purgedAt = new Int32Array(copies.count).fill(never)
  for (let service = 0; service < services.count; service++) {
    if (order.policy >= 0 && services.policy[service] !== order.policy) continue
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
      const kind = copies.kind[copy]!
      if (immutable[kind] === 1 || offline[kind] === 1 || state.purgedAt[copy] !== never) continue
      if (order.repository !== undefined && repository[kind] !== order.repository) continue
      if (
        order.building >= 0 &&
        (copies.rack[copy]! < 0 || buildingOf(estate, copies.rack[copy]!) !== order.building)
      )
        continue
      state.purgedAt[copy] = Math.ceil(order.at)
      if (state.lostAt[service] !== never && resettled?.(service) !== true) markDirty(state, service)
    }
  }
}

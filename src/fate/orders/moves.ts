/** Failover of services before they are hit, as far as the other site has room. */
import { silent } from '../../base/ledger.ts'
import { uniform } from '../../base/streams.ts'
import { never, type RackView } from '../../damage/damage.ts'
import { cause } from '../../estate/cause.ts'
import type { Estate } from '../../estate/estate.ts'
import { serversTaken, standbySite } from '../../estate/standby.ts'
import { type FateOrder, hasMoved } from '../fate.ts'
import { anyBerth, hasBerths } from '../services/berths.ts'
import type { FateSight } from '../sight.ts'
import type { FateState } from '../state/state.ts'
import { keepStay, staysAway } from '../state/stays.ts'
import { isRackOut, standbyOf } from './standby.ts'

/**
 * Moves services that have a standby elsewhere to it; one draw for each service decides whether that works. The
 * heaviest tier goes first (a named assumption: people who evacuate pick what matters most), and a service for which
 * there is no room stays. Why it stays is recorded, unless it has no failover, is down, or is away already.
 */
export function moveOut(
  state: FateState,
  sight: FateSight,
  order: FateOrder,
  concerned: (service: number) => boolean,
): void {
  const { estate, racks, ledger } = sight
  const { services } = estate.population
  const { failoverSeconds } = estate.policy.policies
  const weights = Object.values(estate.policy.tiers).map(({ weight }) => weight)
  const weightOf = (service: number): number => weights[services.tier[service]!]!
  if (state.movedAt.length === 0) {
    state.movedAt = new Int32Array(services.count).fill(never)
    state.movedUntil = new Int32Array(services.count).fill(never)
    state.wentHome = new Uint8Array(services.count)
    state.movedTo = new Int32Array(services.count).fill(-1)
    state.movedOn = new Int32Array(services.count).fill(-1)
    state.movedCopy = new Int32Array(services.count).fill(-1)
    state.movedWith = new Int32Array(services.count).fill(-1)
  }
  const leave = (
    kind: 'move-failed' | 'move-without-standby' | 'move-without-room',
    service: number,
  ): void => {
    if (ledger !== silent) ledger.add(cause[kind], service, order.at, order.by)
  }
  const able: number[] = []
  for (let service = 0; service < services.count; service++) {
    if (!concerned(service) || !isDue(state, sight, service, order.at)) continue
    const standby = standbyOf(state, estate, racks, service, order.at)
    if (standby < 0 || !succeeds(state, estate, service)) {
      leave(standby < 0 ? 'move-without-standby' : 'move-failed', service)
      continue
    }
    const site = standbySite(estate, service, standby)
    state.movedTo[service] = site
    state.movedCopy[service] = standby
    state.movedOn[service] = site < 0 ? estate.population.copies.rack[standby]! : -1
    able.push(service)
  }
  able.sort((a, b) => weightOf(b) - weightOf(a) || services.key[a]! - services.key[b]!)
  const { arriveAt, by } = state.moves
  const before = arriveAt.length
  for (const service of able) {
    if (!takes(state, estate, service, order.at)) {
      leave('move-without-room', service)
      continue
    }
    const at = Math.ceil(order.at + failoverSeconds[services.policy[service]!]!)
    keepStay(state, service)
    state.movedAt[service] = at
    state.movedUntil[service] = never
    state.wentHome[service] = 0
    const together = arriveAt.indexOf(at, before)
    state.movedWith[service] = together < 0 ? arriveAt.length : together
    if (together >= 0) continue
    arriveAt.push(at)
    by.push(order.by)
  }
}

/** Whether a service has a failover and runs at home. */
function isDue(state: FateState, { estate, racks }: FateSight, service: number, at: number): boolean {
  const { population, policy } = estate
  if (policy.policies.failoverAttempts[population.services.policy[service]!] === 0) return false
  if (isOut(state, service)) return false
  return state.movedAt[service] === never || isHomeAgain(state, estate, racks, service, at)
}

function succeeds(state: FateState, { population, policy }: Estate, service: number): boolean {
  const { key, policy: policyOf } = population.services
  const success = policy.policies.failoverSuccess[policyOf[service]!]!
  return uniform(state.schedules.failover, key[service]!) < success
}

function isOut({ downAt, runsAgain }: FateState, service: number): boolean {
  return downAt[service] !== never && !(runsAgain.length > 0 && runsAgain[service] === 1)
}

/**
 * Whether a service that was moved before can be moved once more: since it went home, or its replica was struck, it runs
 * on its own racks, which serve and did not burn. Services that are down, or run on other servers, are left out by
 * `isOut`.
 */
function isHomeAgain(
  state: FateState,
  { population }: Estate,
  racks: RackView,
  service: number,
  at: number,
): boolean {
  if (state.movedUntil[service]! > at) return false
  const { berths } = state.index
  if (hasBerths(berths, service))
    return !anyBerth(berths, service, berth => isRackOut(state, racks, berths.rack[berth]!, at))
  return !isRackOut(state, racks, population.services.rack[service]!, at)
}

/** Takes spare servers at the other site. Returns false if there are too few. */
function takes(state: FateState, estate: Estate, service: number, at: number): boolean {
  const site = state.movedTo[service]!
  const servers = serversTaken(estate, service)
  if (site < 0 || servers === 0) return true
  const { spareServers, count } = estate.site.otherSites
  if (state.busyElsewhere.length === 0) state.busyElsewhere = new Float64Array(count)
  // Fractions of a server do not add up exactly in binary.
  if (state.busyElsewhere[site]! + servers > spareServers[site]! * (1 + 1e-12)) return false
  noteServers(state, at, site, servers)
  return true
}

/** Notes spare servers taken at another site; negative: given back. */
export function noteServers(
  { busyElsewhere, moves }: FateState,
  at: number,
  site: number,
  servers: number,
): void {
  busyElsewhere[site] = busyElsewhere[site]! + servers
  const last = moves.at.length - 1
  // Servers taken and given back are not merged: recovery has already handled what was given back in the last second
  // of a slice, while orders of that second come later.
  const isSameWay = servers > 0 === moves.servers[last]! > 0
  if (isSameWay && moves.at[last] === at && moves.site[last] === site)
    moves.servers[last] = moves.servers[last]! + servers
  else {
    moves.at.push(at)
    moves.site.push(site)
    moves.servers.push(servers)
  }
}

/** Whether a service ran on its replica at second `at` and nothing has struck the replica since: its data is safe. */
export function goesOnThere(state: FateState, service: number, at: number): boolean {
  if (!hasMoved(state, service, at)) return false
  return state.movedUntil[service] === never || state.wentHome[service] === 1
}

/**
 * Seconds of a period in which a service wrote on its replica what never came home. Its home's data does not lack
 * these. No copies are made there (a named assumption).
 */
export function ranThere(state: FateState, service: number, from: number, until: number): number {
  if (state.movedAt.length === 0) return 0
  let seconds = 0
  for (const [left, end] of staysAway(state, service))
    seconds += Math.max(0, Math.min(until, end) - Math.max(from, left))
  return seconds
}

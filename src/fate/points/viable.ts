/**
 * The last viable restore point: the newest over all copies whose place did not burn, that was durable before the
 * primary stopped and before its own place went down, is still kept and turns out readable. A job that was running
 * when the fire came is lost with it. A copy on another site also needs the network until it is durable.
 */
import { never, type RackView } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { emergencyCopy } from '../fate.ts'
import { newestPoint, newestState, noPoint, type Scheduled } from '../schedule/newestPoint.ts'
import { type Draws, drawsOf, drawsOfKind, type Schedules } from '../schedule/schedules.ts'
import { anyBerth, hasBerths } from '../services/berths.ts'
import type { FateSight } from '../sight.ts'
import { isOver } from '../state/returned.ts'
import type { FateState } from '../state/state.ts'
import { emergencyPointOf } from './emergency.ts'
import { outsideAll } from './outside.ts'
import { cutOffAtHome, stoppedAt } from './stopped.ts'

/** A restore point, and the copy that holds it. */
export interface RestorePoint {
  /** Row of the copy, `emergencyCopy`, or -1: there is none. */
  readonly copy: number
  /** Seconds after ignition; `noPoint` if there is none. */
  readonly point: number
}

/** Key of a service's schedule: members of a consistency group share one. */
export function scheduleKeyOf(
  state: FateState,
  { population: { services } }: Estate,
  service: number,
): number {
  const group = services.group.length === 0 ? -1 : services.group[service]!
  return group < 0 ? services.key[service]! : state.index.groupKey[group]!
}

/**
 * When the place of a copy stopped taking points for good, for a primary that stopped at `stopped`; `never` if it is
 * back by then.
 */
function placeDownBy({ returns, outSince }: FateState, place: number, stopped: number): number {
  const began = outSince[place]!
  return isOver(returns, place, began, stopped) ? never : began
}

/** What searches for restore points read, made once for many of them. */
export interface Search extends Pick<FateSight, 'estate' | 'racks'> {
  readonly draws: readonly Draws[]
  /** Row of the copy that holds the point found last, `emergencyCopy`, or -1. */
  foundOn: number
  /** The rack asked about last (-1: none), and when it stopped: services of a rack mostly follow each other. */
  home: number
  stopped: number
}

/** A search in the present state; valid until the state changes. */
export function searchIn({ schedules }: FateState, estate: Estate, racks: RackView): Search {
  return { estate, racks, draws: drawsOf(schedules), foundOn: -1, home: -1, stopped: never }
}

/** The same as `stoppedAt`. */
export function stoppedIn(state: FateState, search: Search, service: number): number {
  const { estate, racks } = search
  const home = estate.population.services.rack[service]!
  if (hasBerths(state.index.berths, service)) return stoppedAt(state, racks, home, service)
  if (home !== search.home) {
    search.home = home
    search.stopped = stoppedAt(state, racks, home, service)
  }
  return search.stopped
}

/**
 * Newest point on one copy (a row of copies) that a loss would leave now; `noPoint` if none.
 * @param stopped second at which the primary stopped for good
 */
function pointOnCopy(
  state: FateState,
  { estate, racks, draws }: Search,
  service: number,
  copy: number,
  stopped: number,
  notAfter: number,
): number {
  const { services, copies } = estate.population
  const kind = copies.kind[copy]!
  if (state.schedules.unusable[kind] === 1) return noPoint
  if (state.purgedAt.length > 0 && state.purgedAt[copy] !== never) return noPoint
  const own = services.rack[service]!
  const place = copies.rack[copy]!
  if (place >= 0 && isBurnt(state, racks, service, own, place)) return noPoint
  const durableBy = Math.min(
    stopped,
    place >= 0 ? placeDownBy(state, place, stopped) : cutOffAtHome(state, racks, own, service, stopped),
  )
  if (durableBy === never) return noPoint
  const { schedules } = state
  const scheduled = { kind, key: services.key[service]!, scheduleKey: scheduleKeyOf(state, estate, service) }
  const newest = newestPoint(schedules, draws, scheduled, durableBy, notAfter)
  if (hasNoPast(state)) return newest
  const before = beforeOf(schedules, draws, scheduled, notAfter)
  const keeps = {
    period: schedules.period[kind]!,
    lag: schedules.lag[kind]!,
    points: schedules.kept[kind]!,
  }
  const searched = { own, place, durableBy, before, ...(keeps.period > 0 && { keeps }) }
  return outsideAll(state, service, searched, newest)
}

/** Whether no outage and no loss is over by now, so that none can have prevented a point. */
function hasNoPast({ returns, lostAgain }: FateState): boolean {
  return returns.last.length === 0 && lostAgain.last.length === 0
}

/**
 * The newest point of a copy that was durable by a second, as a function of that second. Apart from `pointOnCopy`, because
 * what a closure captures is allocated whenever the function around it is called.
 */
function beforeOf(
  schedules: Schedules,
  draws: readonly Draws[],
  scheduled: Scheduled,
  notAfter: number,
): (by: number) => number {
  return by => newestPoint(schedules, draws, scheduled, by, notAfter)
}

/** What is kept in the service's own racks is lost with any of them: each holds a part of it (a named assumption). */
function isBurnt(
  { index: { berths } }: FateState,
  racks: RackView,
  service: number,
  home: number,
  place: number,
): boolean {
  if (racks.burntAt[place] !== never) return true
  if (place !== home || !hasBerths(berths, service)) return false
  return anyBerth(berths, service, berth => racks.burntAt[berths.rack[berth]!] !== never)
}

/** Age in seconds of the data on a replica (a row of copies) when its service stops: a failover goes on with that. */
export function ageOnReplica(
  state: FateState,
  estate: Estate,
  service: number,
  copy: number,
  stopped: number,
): number {
  const { copies, services } = estate.population
  const { schedules } = state
  const kind = copies.kind[copy]!
  const key = scheduleKeyOf(state, estate, service)
  const draw = drawsOfKind(schedules, kind)
  const newest = newestState(schedules, draw, kind, key, stopped)
  if (hasNoPast(state)) return stopped - newest
  const before = (by: number): number => newestState(schedules, draw, kind, key, by)
  const [own, place] = [services.rack[service]!, copies.rack[copy]!]
  return stopped - outsideAll(state, service, { own, place, durableBy: stopped, before }, newest)
}

/**
 * Newest point over all copies at or before a second (`never`: any), `noPoint` if there is none; of equal ones that on
 * the copy listed first. The copy is `search.foundOn`.
 * @param stopped see `stoppedAt`
 */
export function searchNewest(
  state: FateState,
  search: Search,
  service: number,
  stopped: number,
  notAfter: number,
): number {
  const { estate, racks } = search
  const { firstCopy } = estate.population.copies
  let best = noPoint
  let on = -1
  for (let copy = firstCopy[service]!, end = firstCopy[service + 1]!; copy < end; copy++) {
    const point = pointOnCopy(state, search, service, copy, stopped, notAfter)
    if (point <= best) continue
    best = point
    on = copy
  }
  if (state.emergencyAt.length > 0) {
    const emergency = emergencyPointOf(state, estate, racks, service, notAfter)
    if (emergency > best) {
      best = emergency
      on = emergencyCopy
    }
  }
  search.foundOn = on
  return best
}

/** The newest point that counts on each copy that has one; the emergency copy holds a single point. */
function newestOnEach(
  state: FateState,
  search: Search,
  service: number,
  notAfter: (copy: number) => number,
): RestorePoint[] {
  const { estate, racks } = search
  const { firstCopy } = estate.population.copies
  const stopped = stoppedIn(state, search, service)
  const found: RestorePoint[] = []
  for (let copy = firstCopy[service]!; copy < firstCopy[service + 1]!; copy++)
    found.push({ copy, point: pointOnCopy(state, search, service, copy, stopped, notAfter(copy)) })
  found.push({ copy: emergencyCopy, point: emergencyPointOf(state, estate, racks, service, never) })
  return found.filter(({ point }) => point !== noPoint)
}

/**
 * The newest point before one that failed its verification. A continuous copy holds only its newest state, so there
 * is none before it.
 */
export function pointBefore(
  state: FateState,
  estate: Estate,
  racks: RackView,
  service: number,
  failed: number,
): RestorePoint {
  const { kind } = estate.population.copies
  const notAfter = (copy: number): number => (state.schedules.period[kind[copy]!] === 0 ? never : failed - 1)
  return newestOnEach(state, searchIn(state, estate, racks), service, notAfter)
    .filter(({ point }) => point < failed)
    .reduce((best, found) => (found.point > best.point ? found : best), { copy: -1, point: noPoint })
}

/** The newest viable point of each copy, for the choice between a newer point and one that can be read sooner. */
export function viableCopies(
  state: FateState,
  estate: Estate,
  racks: RackView,
  service: number,
): RestorePoint[] {
  return newestOnEach(state, searchIn(state, estate, racks), service, () => never)
}

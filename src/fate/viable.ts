/**
 * The last viable restore point: the newest over all copies whose place did not burn, that was durable before the
 * primary stopped and before its own place went down, is still kept and turns out readable. A job that was running
 * when the fire came is lost with it. A copy on another site also needs the network until it is durable.
 */
import { never, type RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { anyBerth, hasBerths } from './berths.ts'
import { emergencyCopy } from './fate.ts'
import { newestPoint, newestState, noPoint } from './newestPoint.ts'
import { outsideAll } from './outside.ts'
import { isOver } from './returned.ts'
import { type Draws, drawsOf, drawsOfKind, type Schedules } from './schedules.ts'
import type { FateState } from './state.ts'
import { cutOffAtHome, stoppedAt, wasCutShort } from './stopped.ts'

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

/**
 * Newest point on one copy (a row of copies) that a loss would leave now; `noPoint` if none.
 * @param stopped second at which the primary stopped for good
 */
function pointOnCopy(
  state: FateState,
  estate: Estate,
  racks: RackView,
  draws: readonly Draws[],
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
  const key = services.key[service]!
  const scheduleKey = scheduleKeyOf(state, estate, service)
  const newest = newestPoint(state.schedules, draws, kind, key, scheduleKey, durableBy, notAfter)
  if (newest === noPoint || hasNoPast(state)) return newest
  const search = { draws, kind, key, scheduleKey, notAfter }
  return outsideAll(state, service, own, place, durableBy, newest, beforeOf(state.schedules, search))
}

/** Nothing that is over by now can have prevented a point. */
function hasNoPast({ returns, lostAgain }: FateState): boolean {
  return returns.last.length === 0 && lostAgain.leftBy.length === 0
}

interface Search {
  readonly draws: readonly Draws[]
  readonly kind: number
  readonly key: number
  readonly scheduleKey: number
  readonly notAfter: number
}

/** A function of its own: what a closure captures is allocated whenever the function around it is called. */
function beforeOf(
  schedules: Schedules,
  { draws, kind, key, scheduleKey, notAfter }: Search,
): (by: number) => number {
  return by => newestPoint(schedules, draws, kind, key, scheduleKey, by, notAfter)
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
  const held = outsideAll(state, service, own, place, stopped, newest, before)
  return stopped - held
}

/** The point on the emergency copy, if it was complete in time. */
function emergencyPointOf(
  state: FateState,
  estate: Estate,
  racks: RackView,
  service: number,
  notAfter: number,
): number {
  if (emergencyComplete(state, racks, estate.population.services.rack[service]!, service) === never)
    return noPoint
  const point = state.emergencyPoint[service]!
  return point <= notAfter ? point : noPoint
}

/** When the emergency copy of a service is complete; `never` if an outage interrupted it. `home`: its rack, or the first of them. */
export function emergencyComplete(state: FateState, racks: RackView, home: number, service: number): number {
  const { emergencyAt, emergencyPoint } = state
  if (emergencyAt.length === 0) return never
  const complete = emergencyAt[service]!
  const from = emergencyPoint[service]!
  if (complete > stoppedAt(state, racks, home, service)) return never
  if (complete > cutOffAtHome(state, racks, home, service, from)) return never
  return wasCutShort(state, home, service) ? never : complete
}

/**
 * Newest point over all copies at or before a second (`never`: any); of equal ones the first listed. Written to
 * `found`: copy, point.
 * @param stopped see `stoppedAt`
 */
export function searchNewest(
  state: FateState,
  estate: Estate,
  racks: RackView,
  draws: readonly Draws[],
  service: number,
  stopped: number,
  notAfter: number,
  found: Int32Array,
): void {
  const { firstCopy } = estate.population.copies
  let best = noPoint
  let on = -1
  for (let copy = firstCopy[service]!, end = firstCopy[service + 1]!; copy < end; copy++) {
    const point = pointOnCopy(state, estate, racks, draws, service, copy, stopped, notAfter)
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
  found[0] = on
  found[1] = best
}

/** The same for a service by itself, without its group. */
export function newestViable(
  state: FateState,
  estate: Estate,
  racks: RackView,
  service: number,
  notAfter: number,
): RestorePoint {
  const found = new Int32Array(2)
  const stopped = stoppedAt(state, racks, estate.population.services.rack[service]!, service)
  searchNewest(state, estate, racks, drawsOf(state.schedules), service, stopped, notAfter, found)
  return { copy: found[0]!, point: found[1]! }
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
  const { firstCopy, kind } = estate.population.copies
  const draws = drawsOf(state.schedules)
  const stopped = stoppedAt(state, racks, estate.population.services.rack[service]!, service)
  let best: RestorePoint = { copy: -1, point: noPoint }
  const look = (copy: number, point: number): void => {
    if (point < failed && point > best.point) best = { copy, point }
  }
  for (let copy = firstCopy[service]!; copy < firstCopy[service + 1]!; copy++) {
    const notAfter = state.schedules.period[kind[copy]!] === 0 ? never : failed - 1
    look(copy, pointOnCopy(state, estate, racks, draws, service, copy, stopped, notAfter))
  }
  look(emergencyCopy, emergencyPointOf(state, estate, racks, service, never))
  return best
}

/** The newest viable point of each copy, for the choice between a newer point and one that can be read sooner. */
export function viableCopies(
  state: FateState,
  estate: Estate,
  racks: RackView,
  service: number,
): RestorePoint[] {
  const { firstCopy } = estate.population.copies
  const draws = drawsOf(state.schedules)
  const stopped = stoppedAt(state, racks, estate.population.services.rack[service]!, service)
  const found: RestorePoint[] = []
  for (let copy = firstCopy[service]!; copy < firstCopy[service + 1]!; copy++)
    found.push({ copy, point: pointOnCopy(state, estate, racks, draws, service, copy, stopped, never) })
  found.push({ copy: emergencyCopy, point: emergencyPointOf(state, estate, racks, service, never) })
  return found.filter(({ point }) => point !== noPoint)
}

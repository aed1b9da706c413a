/**
 * Points and past outages: a job interrupted by an outage made no point, so the newest point is from a job that began
 * after the last outage, or that was durable before it. Nor was any made while lost data had yet to be restored.
 */
import { never } from '../../damage/damage.ts'
import { noPoint } from '../schedule/newestPoint.ts'
import { eachBerth, hasBerths } from '../services/berths.ts'
import { idleBefore } from '../state/lossTables.ts'
import { lastBegun, type Returns } from '../state/returned.ts'
import type { FateState } from '../state/state.ts'

/** A copy of a service, and what searches for its points. */
export interface Searched {
  readonly own: number
  /** Rack of the copy, -1: it is on another site. */
  readonly place: number
  readonly durableBy: number
  /** The newest point durable by another second; `noPoint`. */
  readonly before: (by: number) => number
  /** Of a copy of which points expire: its period and lag in seconds, and how many points it keeps. */
  readonly keeps?: { readonly period: number; readonly lag: number; readonly points: number }
}

/**
 * The newest point that no past outage prevented: outages of the service's own racks count, and those of the rack of
 * its copy. For a copy on another site, loss of the network counts too. Points expire with the jobs since, good or not, and
 * no job begins in an outage.
 *
 * @param newest the newest point durable by `durableBy`, outages or not
 */
export function outsideAll(
  state: FateState,
  service: number,
  { own, place, durableBy, before, keeps }: Searched,
  newest: number,
): number {
  const { returns } = state
  const { berths } = state.index
  const keptFrom = place < 0 ? returns.from : returns.stoppedAt
  const idleFrom = place < 0 ? state.lostAgain.cutOffAt : state.lostAgain.from
  const isInSeveral = hasBerths(berths, service)
  let cut = never
  let over = 0
  const takeIn = (from: number, until: number): void => {
    cut = Math.min(cut, from)
    over = Math.max(over, until)
  }
  const lookAt = (rack: number, by: number, point: number): void => {
    const row = preventing(returns, rack, by, point, keptFrom)
    if (row >= 0) takeIn(keptFrom[row]!, returns.until[row]!)
  }
  // All racks at once: a search within the search for each would double with every rack.
  const cutBy = (by: number, point: number): number => {
    cut = never
    over = 0
    lookAt(own, by, point)
    if (place >= 0) lookAt(place, by, point)
    if (!isInSeveral) return cut
    const idle = idleBefore(state, service, by, point, idleFrom)
    if (idle >= 0) takeIn(idleFrom[idle]!, state.lostAgain.until[idle]!)
    eachBerth(berths, service, berth => lookAt(berths.rack[berth]!, by, point))
    return cut
  }
  const ran: [from: number, until: number][] = []
  let point = newest
  let by = durableBy
  while (cutBy(by, point) !== never) {
    ran.push([over, by])
    by = cut
    point = before(cut)
  }
  return keeps !== undefined && point !== noPoint && hasExpired(keeps, point, ran, by) ? noPoint : point
}

/** Whether as many jobs have ended since a point as the copy keeps: in the period of that point, up to `by`, and those since. */
function hasExpired(
  { period, lag, points }: NonNullable<Searched['keeps']>,
  point: number,
  ran: readonly (readonly [from: number, until: number])[],
  by: number,
): boolean {
  const upTo = (second: number): number => Math.floor((second - lag - point) / period)
  let since = upTo(by)
  for (const [from, until] of ran) since += Math.max(0, upTo(until) - Math.ceil((from - point) / period) + 1)
  return since >= points
}

/**
 * Row of the last outage of a rack by a second, if it prevented a point; -1 if it did not, or if none did.
 * @param keptFrom by row of the table, the second from which an outage prevents points; `never`: it does not
 */
function preventing(
  returns: Returns,
  rack: number,
  by: number,
  point: number,
  keptFrom: readonly number[],
): number {
  for (let row = lastBegun(returns, rack, by); row >= 0; row = returns.before[row]!)
    if (keptFrom[row]! < by) return point < returns.until[row]! ? row : -1
  return -1
}

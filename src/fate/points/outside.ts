/**
 * Points and past outages: a job interrupted by an outage made no point, so the newest point is from a job that began
 * after the last outage, or that was durable before it. Nor was any made while lost data had yet to be restored.
 */
import { never } from '../../damage/damage.ts'
import { eachBerth, hasBerths } from '../services/berths.ts'
import { idleSince } from '../state/lossTables.ts'
import { lastBegun, type Returns } from '../state/returned.ts'
import type { FateState } from '../state/state.ts'

/**
 * The newest point that no past outage prevented: outages of the service's own racks count, and those of the rack of
 * its copy. For a copy on another site, loss of the network counts too.
 * @param place rack of the copy, -1: it is on another site
 * @param newest the newest point durable by `durableBy`, outages or not
 * @param before the newest point durable by another second
 */
export function outsideAll(
  state: FateState,
  service: number,
  own: number,
  place: number,
  durableBy: number,
  newest: number,
  before: (by: number) => number,
): number {
  const { returns } = state
  const { berths } = state.index
  const { from, stoppedAt } = returns
  const keptFrom = place < 0 ? from : stoppedAt
  const isInSeveral = hasBerths(berths, service)
  // All racks at once: a search within the search for each would double with every rack.
  const cutBy = (by: number, point: number): number => {
    let cut = preventedFrom(returns, own, by, point, keptFrom)
    if (place >= 0) cut = Math.min(cut, preventedFrom(returns, place, by, point, keptFrom))
    if (!isInSeveral) return cut
    cut = Math.min(cut, idleSince(state, service, by, point))
    eachBerth(berths, service, berth => {
      cut = Math.min(cut, preventedFrom(returns, berths.rack[berth]!, by, point, keptFrom))
    })
    return cut
  }
  let point = newest
  for (let cut = cutBy(durableBy, point); cut !== never; cut = cutBy(cut, point)) point = before(cut)
  return point
}

/**
 * When the last outage of a rack by a second began, if it prevented a point; `never` if it did not, or if none did.
 * @param keptFrom by row of the table, the second from which an outage prevents points; `never`: it does not
 */
function preventedFrom(
  returns: Returns,
  rack: number,
  by: number,
  point: number,
  keptFrom: readonly number[],
): number {
  for (let row = lastBegun(returns, rack, by); row >= 0; row = returns.before[row]!)
    if (keptFrom[row]! < by) return point < returns.until[row]! ? keptFrom[row]! : never
  return never
}

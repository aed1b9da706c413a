/** When the primary of a service stopped, or lost its network: that of its rack, or the first of its racks. */
import { never, type RackView } from '../../damage/damage.ts'
import { anyBerth, eachBerth, hasBerths } from '../services/berths.ts'
import { leftFromOf } from '../state/lossTables.ts'
import { cutOffBy, isOver, lastBegun } from '../state/returned.ts'
import type { FateState } from '../state/state.ts'

/**
 * Second at which a service's primary stopped for good, after which its data no longer changes. An outage that was
 * over before the rack burnt does not count; it is over once the rack serves again, not once it has power.
 * @param home its rack, or the first of them
 */
export function stoppedAt(state: FateState, racks: RackView, home: number, service: number): number {
  if (!hasBerths(state.index.berths, service)) return stoppedBy(state, home, racks.burntAt[home]!)
  const lost = firstOver(state, service, rack => racks.burntAt[rack]!)
  return Math.min(
    lost,
    firstOver(state, service, rack => stoppedBy(state, rack, lost)),
  )
}

/** When a rack stopped in the outage it was in at second `by`, even if that is over; `by` itself if it served then. */
function stoppedBy({ returns, outSince }: FateState, rack: number, by: number): number {
  const began = outSince[rack]!
  if (began < by) return isOver(returns, rack, began, by) ? by : began
  const row = lastBegun(returns, rack, by)
  return row >= 0 && returns.until[row]! > by ? Math.min(by, returns.stoppedAt[row]!) : by
}

/** When a service lost its network; `never` if it had it again by second `by`. */
export function cutOffAtHome(
  state: FateState,
  racks: RackView,
  home: number,
  service: number,
  by: number,
): number {
  if (!hasBerths(state.index.berths, service)) return cutOffBy(state.returns, racks, home, by)
  return firstOver(state, service, rack => cutOffBy(state.returns, racks, rack, by))
}

/** Whether an outage of its rack, over by now, interrupted the emergency copy of a service. */
export function wasCutShort(state: FateState, home: number, service: number): boolean {
  const { emergencyAt, emergencyPoint, returns, index } = state
  const isCut = (rack: number): boolean => {
    const row = lastBegun(returns, rack, emergencyAt[service]! - 1)
    return row >= 0 && returns.until[row]! > emergencyPoint[service]!
  }
  if (!hasBerths(index.berths, service)) return isCut(home)
  return anyBerth(index.berths, service, berth => isCut(index.berths.rack[berth]!))
}

/** The earliest of the seconds that `of` gives for a service's racks, without those it had left by then; `never`: none. */
function firstOver(state: FateState, service: number, of: (rack: number) => number): number {
  const { berths } = state.index
  let first = never
  eachBerth(berths, service, berth => {
    const at = of(berths.rack[berth]!)
    if (at < leftFromOf(state, berth)) first = Math.min(first, at)
  })
  return first
}

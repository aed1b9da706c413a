/** Which racks of the site serve, as far as the recovery knows: a replica or copy can only be used on one that does. */
import { buildingOf } from '../../estate/buildingOf.ts'
import { never, type RackView } from '../../damage/damage.ts'
import type { Sight } from '../sight.ts'
import { rackPlan, type RecoveryState } from '../state/state.ts'

/**
 * The rack is stopped, cut off from the network or burnt, even if that event of this second has not been handled yet.
 */
export function isOut(state: RecoveryState, racks: RackView, rack: number, at: number): boolean {
  return (
    (state.racks.outAt[rack] !== never && state.rackBackAt[rack] === never) ||
    racks.burntAt[rack]! <= at ||
    comesBy(at, racks.downAt[rack]!, state.racks.downAt[rack]!) ||
    comesBy(at, racks.struckAt[rack]!, state.racks.struckAt[rack]!) ||
    comesBy(at, racks.cutOffAt[rack]!, state.racks.cutAt[rack]!)
  )
}

/**
 * The data of a copy can be read: its rack serves, or is in a given-up building whose disks people have carried out.
 */
export function isReadable(
  state: RecoveryState,
  { estate, racks }: Sight,
  copy: number,
  at: number,
): boolean {
  const rack = copy < 0 ? -1 : estate.population.copies.rack[copy]!
  if (rack < 0 || !isOut(state, racks, rack, at)) return true
  const moved = state.racks.plan[rack] === rackPlan.rebuild && racks.burntAt[rack]! > at
  return moved && state.buildings.entered[buildingOf(estate, rack)] === 1
}

/** It happens by then, and has not been handled. */
function comesBy(at: number, happens: number, seen: number): boolean {
  return happens <= at && (seen === never || happens > seen)
}

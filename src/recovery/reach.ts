/** Which racks of the site serve, as far as the recovery knows: what a replica or a copy stands on has to. */
import { never, type RackView } from '../damage/damage.ts'
import type { RecoveryState } from './state.ts'

/** The rack is stopped, cut off from the network or burnt, be it that its turn in this second has yet to come. */
export function isOut(state: RecoveryState, racks: RackView, rack: number, at: number): boolean {
  return (
    (state.rackOutAt[rack] !== never && state.rackBackAt[rack] === never) ||
    racks.burntAt[rack]! <= at ||
    comesBy(at, racks.downAt[rack]!, state.rackDownAt[rack]!) ||
    comesBy(at, racks.cutOffAt[rack]!, state.rackCutAt[rack]!)
  )
}

/** It happens by then, and has not been taken in. */
function comesBy(at: number, happens: number, seen: number): boolean {
  return happens <= at && (seen === never || happens > seen)
}

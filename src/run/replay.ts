/** Runs fates and recovery through the slices of a recorded hazard under another policy, as if it happened again. */
import { silent } from '../base/ledger.ts'
import type { Streams } from '../base/streams.ts'
import type { RackStates } from '../damage/racks.ts'
import { startSecondHits } from '../damage/secondHits.ts'
import type { Estate } from '../estate/estate.ts'
import { settleFate } from '../fate/settle.ts'
import { intactRacks } from '../damage/racks.ts'
import { startFate } from '../fate/state/state.ts'
import { advanceRecovery } from '../recovery/advance.ts'
import { informFate } from '../recovery/settle/informFate.ts'
import type { Transitions } from '../recovery/recovery.ts'
import { outlet } from '../recovery/outlet.ts'
import { resettledBy } from '../recovery/settle/resettled.ts'
import { startRecovery } from '../recovery/state/state.ts'
import type { Ended } from './aftermath.ts'
import { ordersOf } from './decide.ts'
import { changeRacks, type Hazard } from './hazard.ts'
import { dueBefore, earliestOf, join, noOrders } from './orders.ts'
import { foreseen, type Reuse, type World } from './world.ts'

/** What a replay goes on from: fates, recovery and racks at a second, and orders that are not due by then. */
interface Begun extends Pick<World, 'estate' | 'fate' | 'recovery' | 'waiting' | 'time'> {
  readonly racks: RackStates
}

/** The start of an incident under this estate, with the hazard recorded for the same streams. */
export function beginAgain(hazard: Hazard, estate: Estate, streams: Streams, reuse: Reuse): Begun {
  const fate = startFate(estate, streams, reuse.index, reuse.fate)
  const recovery = startRecovery(estate, streams, fate.index, reuse.recovery)
  const waiting = foreseen(estate, startSecondHits(estate.site, streams))
  return {
    estate,
    fate,
    recovery,
    racks: intactRacks(hazard.end.damage.racks.state.length),
    waiting,
    time: 0,
  }
}

/**
 * Goes on to `until`, the horizon of the recording, with the result that `advance` would have for such a world. Begins at a
 * second that ends a slice of the recording, or lies in none. Yields after each slice.
 */
export function* replay(
  hazard: Hazard,
  { estate, fate, recovery, racks, waiting, time }: Begun,
  until: number,
  transitions: Transitions,
): Generator<void, Ended> {
  const fateSight = { estate, racks, ledger: silent, resettled: resettledBy(recovery, estate) }
  const sight = { estate, racks, fate, out: outlet(silent, transitions) }
  let later = waiting
  for (const [slice, end] of hazard.ends.entries()) {
    if (end <= time) continue
    const changed = changeRacks(hazard, slice, racks)
    const decided = hazard.taken.filter(([of]) => of === slice).map(([, row, at]) => [row, at] as const)
    let orders = noOrders
    if (decided.length > 0 || earliestOf(later) < end)
      [orders, later] = dueBefore(join(later, ordersOf(estate, new Map(decided))), end)
    informFate(fate, recovery, estate, { changedRacks: changed, orders: orders.fate })
    settleFate(fate, fateSight, changed, orders.fate, end)
    advanceRecovery(recovery, sight, orders.recovery, end)
    yield
  }
  advanceRecovery(recovery, sight, [], until)
  yield
  return { ...hazard.end, estate, fate, recovery, time: until }
}

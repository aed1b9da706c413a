/** The final fate of the data. */
import { Scratch } from '../../base/scratch.ts'
import { never } from '../../damage/damage.ts'
import { dataLossKind, type FateView } from '../../fate/fate.ts'
import { secondsLostFrom } from '../../fate/losses/lostAgain.ts'
import { noPoint } from '../../fate/schedule/newestPoint.ts'
import type { FateState } from '../../fate/state/state.ts'
import { isFailingOver } from '../plan/elsewhere.ts'
import { hasDataThere } from './hasDataThere.ts'
import { lostByStay } from './lostByStay.ts'
import { heldAge, staleAge } from '../plan/stale.ts'
import type { RecoveryState } from '../state/state.ts'

type Ended = Pick<
  RecoveryState,
  | 'restoredPoint'
  | 'stale'
  | 'writes'
  | 'route'
  | 'ownBackAt'
  | 'downSince'
  | 'away'
  | 'apart'
  | 'otherTask'
  | 'engine'
>

/**
 * The fates, corrected for what the recovery achieved: the points that data was really restored from, which may be
 * older than the newest, or none; and for services that went on at a replica, the age of its data, since newer data
 * is not where they run, and data on no other copy is. The latter also holds for a service that is still being failed
 * over. For what stays at replicas change in that, see `lostByStay`.
 */
export function fateRestored(fate: FateState, recovery: Ended, scratch = new Scratch()): FateView {
  const { restoredPoint, stale, writes, downSince, apart } = recovery
  const { ages } = stale
  const anyThere = apart.includes(1)
  if (restoredPoint.length === 0 && ages.count === 0 && writes.count === 0 && !anyThere) return fate
  const point = scratch.copy(fate.point)
  const dataLoss = scratch.copy(fate.dataLoss)
  const dataLossSeconds = scratch.copy(fate.dataLossSeconds)
  // Indexed: an iterator would create an object for each service.
  for (let service = 0; service < restoredPoint.length; service++) {
    const restored = restoredPoint[service]!
    if (restored === never || dataLoss[service] === dataLossKind.permanent) continue
    const none = restored === noPoint
    dataLossSeconds[service] = none ? 0 : secondsLostFrom(fate, service, restored)
    dataLoss[service] = none ? dataLossKind.permanent : dataLossKind.window
    point[service] = none ? never : restored
  }
  for (let row = 0; row < ages.count; row++) {
    const service = ages.service[row]!
    const age = staleAge(recovery, service)
    const known = dataLossSeconds[service]!
    if (age <= known || dataLoss[service] === dataLossKind.permanent) continue
    dataLossSeconds[service] = age
    dataLoss[service] = dataLossKind.window
    if (point[service] !== never) point[service] = point[service]! - (age - known)
  }
  for (let service = 0; anyThere && service < apart.length; service++) {
    if (apart[service] === 0 || dataLoss[service] === dataLossKind.none) continue
    const isThere = hasDataThere(recovery, service)
    if (!isThere && (dataLoss[service] !== dataLossKind.permanent || !isFailingOver(recovery, service)))
      continue
    const age = !isThere ? heldAge(recovery, service) : staleAge(recovery, service)
    dataLossSeconds[service] = age
    dataLoss[service] = age > 0 ? dataLossKind.window : dataLossKind.none
    point[service] = downSince[service]! - age
  }
  for (let row = 0; row < writes.count; row++) {
    const service = writes.service[row]!
    if (dataLoss[service] === dataLossKind.permanent) continue
    const more = lostByStay(fate, recovery, row)
    if (more === 0) continue
    dataLossSeconds[service] = dataLossSeconds[service]! + more
    dataLoss[service] = dataLossSeconds[service] === 0 ? dataLossKind.none : dataLossKind.window
    if (point[service] !== never) point[service] = point[service]! - more
  }
  return { ...fate, point, dataLoss, dataLossSeconds }
}

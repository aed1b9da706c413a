/** What became of the data in the end. */
import { never } from '../damage/damage.ts'
import { dataLossKind, type FateView } from '../fate/fate.ts'
import { noPoint } from '../fate/newestPoint.ts'
import { isFailingOver } from './elsewhere.ts'
import { routes } from './recovery.ts'
import { heldAge } from './stale.ts'
import type { RecoveryState } from './state.ts'

const failedOver = routes.indexOf('failover')

type Ended = Pick<
  RecoveryState,
  'restoredPoint' | 'stale' | 'route' | 'ownBackAt' | 'downSince' | 'otherTask' | 'engine'
>

/** It came back at another place with what was there, be its own disks lost before or since: what its copies hold is of no concern to it. */
export function hasDataThere(
  { route, ownBackAt }: Pick<Ended, 'route' | 'ownBackAt'>,
  service: number,
): boolean {
  return route[service] === failedOver && ownBackAt[service] !== never
}

/** A loop: asking each by a function of its own takes five times as long. */
function isAnyElsewhere(otherTask: Int32Array): boolean {
  for (let service = 0; service < otherTask.length; service++) if (otherTask[service]! >= 0) return true
  return false
}

/**
 * The fates with the points the data came back from, which may be older than the newest ones, or none; and where a service went
 * on at a replica, with the age of what that held: its newer data is not where it runs, and what no copy is left of is there.
 * Of data that no copy is left of that holds before the service runs there, too, once it is on its way.
 */
export function fateRestored(fate: FateView, recovery: Ended): FateView {
  const { restoredPoint, stale, route, downSince, otherTask } = recovery
  const { served } = stale
  const anyThere = route.includes(failedOver) || isAnyElsewhere(otherTask)
  if (restoredPoint.length === 0 && served.length === 0 && !anyThere) return fate
  const point = fate.point.slice()
  const dataLoss = fate.dataLoss.slice()
  const dataLossSeconds = fate.dataLossSeconds.slice()
  // By number: an iterator makes an object a service.
  for (let service = 0; service < restoredPoint.length; service++) {
    const restored = restoredPoint[service]!
    if (restored === never || dataLoss[service] === dataLossKind.permanent) continue
    const none = restored === noPoint
    dataLossSeconds[service] = none ? 0 : dataLossSeconds[service]! + point[service]! - restored
    dataLoss[service] = none ? dataLossKind.permanent : dataLossKind.window
    point[service] = none ? never : restored
  }
  for (let service = 0; service < served.length; service++) {
    const age = served[service]!
    const known = dataLossSeconds[service]!
    if (age <= known || dataLoss[service] === dataLossKind.permanent) continue
    dataLossSeconds[service] = age
    dataLoss[service] = dataLossKind.window
    if (point[service] !== never) point[service] = point[service]! - (age - known)
  }
  for (let service = 0; anyThere && service < route.length; service++) {
    if (dataLoss[service] === dataLossKind.none) continue
    const isThere = hasDataThere(recovery, service)
    if (!isThere && (dataLoss[service] !== dataLossKind.permanent || !isFailingOver(recovery, service)))
      continue
    const age = !isThere ? heldAge(recovery, service) : served.length > 0 ? served[service]! : 0
    dataLossSeconds[service] = age
    dataLoss[service] = age > 0 ? dataLossKind.window : dataLossKind.none
    point[service] = downSince[service]! - age
  }
  return { ...fate, point, dataLoss, dataLossSeconds }
}

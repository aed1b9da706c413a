/** The final fate of the data. */
import { never } from '../../damage/damage.ts'
import { dataLossKind, type FateView } from '../../fate/fate.ts'
import { noPoint } from '../../fate/newestPoint.ts'
import { isFailingOver } from '../plan/elsewhere.ts'
import { routes } from '../recovery.ts'
import { heldAge, staleAge } from '../plan/stale.ts'
import type { RecoveryState } from '../state/state.ts'

const failedOver = routes.indexOf('failover')

type Ended = Pick<
  RecoveryState,
  'restoredPoint' | 'stale' | 'writes' | 'route' | 'ownBackAt' | 'downSince' | 'away' | 'otherTask' | 'engine'
>

/**
 * Whether the service came back elsewhere with the data that was there: it does not matter then whether its own disks
 * were lost.
 */
export function hasDataThere(
  { route, ownBackAt }: Pick<Ended, 'route' | 'ownBackAt'>,
  service: number,
): boolean {
  return route[service] === failedOver && ownBackAt[service] !== never
}

/**
 * Seconds that count in the age of its home's newest point though it ran on its replica, and what it wrote there has
 * burnt: its home stood, cut off, until it was struck as well. The fates leave out the time of those moved in time.
 */
function alsoAtHome(
  { movedAt, point: newest, dataLossSeconds }: FateView,
  { writes: { from, until } }: Pick<Ended, 'writes'>,
  service: number,
  restored: number,
): number {
  if (newest[service] === never || (movedAt.length > 0 && movedAt[service] !== never)) return 0
  const stopped = newest[service]! + dataLossSeconds[service]!
  return Math.max(0, Math.min(until[service]!, stopped) - Math.max(from[service]!, restored))
}

/** A loop: a call for each service takes five times as long. */
function isAnyElsewhere(otherTask: Int32Array): boolean {
  for (let service = 0; service < otherTask.length; service++) if (otherTask[service]! >= 0) return true
  return false
}

/**
 * The fates, corrected for what the recovery achieved: the points that data was really restored from, which may be
 * older than the newest, or none; and for services that went on at a replica, the age of its data, since newer data
 * is not where they run, and data on no other copy is. The latter also holds for a service that is still being failed
 * over. What they wrote there is lost as well if it burnt before they were home.
 */
export function fateRestored(fate: FateView, recovery: Ended): FateView {
  const { restoredPoint, stale, writes, route, downSince, otherTask } = recovery
  const { served } = stale
  const anyThere = route.includes(failedOver) || isAnyElsewhere(otherTask)
  const { lost } = writes
  if (restoredPoint.length === 0 && served.length === 0 && lost.length === 0 && !anyThere) return fate
  const point = fate.point.slice()
  const dataLoss = fate.dataLoss.slice()
  const dataLossSeconds = fate.dataLossSeconds.slice()
  // Indexed: an iterator would create an object for each service.
  for (let service = 0; service < restoredPoint.length; service++) {
    const restored = restoredPoint[service]!
    if (restored === never || dataLoss[service] === dataLossKind.permanent) continue
    const none = restored === noPoint
    dataLossSeconds[service] = none ? 0 : dataLossSeconds[service]! + point[service]! - restored
    dataLoss[service] = none ? dataLossKind.permanent : dataLossKind.window
    point[service] = none ? never : restored
  }
  for (let service = 0; service < served.length; service++) {
    const age = staleAge(recovery, service)
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
    const age = !isThere ? heldAge(recovery, service) : staleAge(recovery, service)
    dataLossSeconds[service] = age
    dataLoss[service] = age > 0 ? dataLossKind.window : dataLossKind.none
    point[service] = downSince[service]! - age
  }
  for (let service = 0; service < lost.length; service++) {
    if (lost[service] === 0 || dataLoss[service] === dataLossKind.permanent) continue
    const twice = hasDataThere(recovery, service) ? 0 : alsoAtHome(fate, recovery, service, point[service]!)
    dataLossSeconds[service] = dataLossSeconds[service]! - twice + lost[service]!
    dataLoss[service] = dataLossKind.window
  }
  return { ...fate, point, dataLoss, dataLossSeconds }
}

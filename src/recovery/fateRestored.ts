/** What became of the data in the end. */
import { never } from '../damage/damage.ts'
import { dataLossKind, type FateView } from '../fate/fate.ts'
import { noPoint } from '../fate/newestPoint.ts'
import type { RecoveryState } from './state.ts'

/**
 * The fates with the points the data came back from, which may be older than the newest ones, or none; and where a service went
 * on at a replica that lags, with the age of what that held, if it is older: its newer data is not where it runs.
 */
export function fateRestored(
  fate: FateView,
  { restoredPoint, stale: { served } }: Pick<RecoveryState, 'restoredPoint' | 'stale'>,
): FateView {
  if (restoredPoint.length === 0 && served.length === 0) return fate
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
  return { ...fate, point, dataLoss, dataLossSeconds }
}

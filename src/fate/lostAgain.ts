/**
 * A service in several racks may lose data more than once: with another of its racks, after what it had in the first
 * has been restored to other servers. Each loss is judged by itself, and what they cost in writes adds up.
 */
import { never } from '../damage/damage.ts'
import { eachBerth } from './berths.ts'
import { withRows } from './column.ts'
import { dataLossKind, type Resettled } from './fate.ts'
import type { FateState } from './state.ts'

/** Data of services in several racks that is back, as recovery reports it, and the points it came from (empty: the newest). */
export function noteRestores(state: FateState, dataBackAt: Int32Array, restoredPoint: Int32Array): void {
  const { lostAt, index, lostAgain, point } = state
  const { berths } = index
  for (let berth = 0; berth < berths.count; berth++) {
    const service = berths.service[berth]!
    if (lostAt[service] === never || dataBackAt[service]! === never) continue
    if (dataBackAt[service]! <= lostAt[service]!) continue
    const { length } = lostAt
    if (lostAgain.restoredAt.length === 0) {
      lostAgain.restoredAt = withRows(lostAgain.restoredAt, length, never)
      lostAgain.restoredFrom = withRows(lostAgain.restoredFrom, length, never)
    }
    const older = restoredPoint.length > 0 ? restoredPoint[service]! : never
    lostAgain.restoredAt[service] = dataBackAt[service]!
    lostAgain.restoredFrom[service] = older === never ? point[service]! : older
  }
}

/** When the data of a service in several racks stopped changing in a loss, as it is judged. */
export function noteStopped({ lostAgain, lostAt }: FateState, service: number, stopped: number): void {
  if (lostAgain.stopped.length === 0) lostAgain.stopped = withRows(lostAgain.stopped, lostAt.length, never)
  lostAgain.stopped[service] = stopped
}

/** Closes the loss of a service before, if one of its racks burns after that data has been restored. */
export function closeLossBefore(state: FateState, service: number, resettled: Resettled | undefined): void {
  const { index, lostAt, dataLoss, dataLossSeconds, point, lostAgain, seenBurnt } = state
  // Racks that burn in one step are lost at once.
  if (lostAt[service]! >= state.time || dataLoss[service] === dataLossKind.permanent) return
  if (resettled?.(service) !== true) return
  const { length } = lostAt
  if (lostAgain.leftBy.length === 0) {
    lostAgain.leftBy = withRows(lostAgain.leftBy, length, 0)
    lostAgain.seconds = withRows(lostAgain.seconds, length, 0)
    lostAgain.point = withRows(lostAgain.point, length, never)
    lostAgain.idleFrom = withRows(lostAgain.idleFrom, length, 0)
    lostAgain.writtenFrom = withRows(lostAgain.writtenFrom, length, 0)
  }
  const isKnown = lostAgain.restoredAt.length > 0 && lostAgain.restoredAt[service] !== never
  // Data that is still being verified is not written to yet.
  const from = isKnown ? lostAgain.restoredFrom[service]! : point[service]!
  lostAgain.idleFrom[service] = lostAgain.stopped[service]!
  lostAgain.writtenFrom[service] = isKnown ? lostAgain.restoredAt[service]! : state.time
  lostAgain.seconds[service] = dataLossSeconds[service]! + point[service]! - from
  lostAgain.point[service] = from
  if (isKnown) lostAgain.restoredAt[service] = never
  let last = 0
  eachBerth(index.berths, service, berth => {
    const burnt = seenBurnt[index.berths.rack[berth]!]!
    if (burnt !== never && burnt >= last) last = burnt + 1
  })
  lostAgain.leftBy[service] = last
  lostAt[service] = never
}

/** Whether the service has left a rack that burnt at a second, with its data. */
export function hasLeft({ lostAgain: { leftBy } }: FateState, service: number, burntAt: number): boolean {
  return leftBy.length > 0 && burntAt < leftBy[service]!
}

/**
 * Second from which a service that has lost data before made no points, if a point at or before `by` is from that time;
 * `never` if it is not.
 */
export function idleSince({ lostAgain }: FateState, service: number, by: number, point: number): number {
  const { leftBy, idleFrom, writtenFrom } = lostAgain
  if (leftBy.length === 0 || leftBy[service] === 0) return never
  return idleFrom[service]! < by && point < writtenFrom[service]! ? idleFrom[service]! : never
}

/**
 * A service in several racks may lose data more than once: with another of its racks, after what it had in the first
 * has been restored to other servers. Each loss is judged by itself, and what they cost in writes adds up.
 */
import { never } from '../../damage/damage.ts'
import { withRows } from '../../base/column.ts'
import { dataLossKind, type Resettled } from '../fate.ts'
import { ranThere } from '../orders/moves.ts'
import { cutOffAtHome } from '../points/stopped.ts'
import { eachBerth } from '../services/berths.ts'
import type { FateSight } from '../sight.ts'
import { lastRestored, noteLeft } from '../state/lossTables.ts'
import type { FateState } from '../state/state.ts'

/** Of a recovery, by service. */
interface Returned {
  readonly dataBackAt: Int32Array
  readonly restoredPoint: Int32Array
  /** 1: it runs at a replica. */
  readonly away: Uint8Array
}

/**
 * Data of services in several racks that is back at home since a loss, as recovery reports it, and the points it came
 * from (empty: the newest). Outages and returns after that change neither.
 */
export function noteRestores(state: FateState, { dataBackAt, restoredPoint, away }: Returned): void {
  const { lostAt, index, lostAgain, point } = state
  const { berths } = index
  for (let berth = 0; berth < berths.count; berth++) {
    const service = berths.service[berth]!
    if (lostAt[service] === never || dataBackAt[service]! === never) continue
    if (dataBackAt[service]! <= lostAt[service]! || away[service] === 1) continue
    const { length } = lostAt
    if (lostAgain.restoredAt.length === 0) {
      lostAgain.restoredAt = withRows(lostAgain.restoredAt, length, never)
      lostAgain.restoredFrom = withRows(lostAgain.restoredFrom, length, never)
    }
    if (lostAgain.restoredAt[service] !== never) continue
    const older = restoredPoint.length > 0 ? restoredPoint[service]! : never
    lostAgain.restoredAt[service] = dataBackAt[service]!
    lostAgain.restoredFrom[service] = older === never ? point[service]! : older
  }
}

/** Notes the second at which the data of a service in several racks stopped changing in a loss. */
export function noteStopped({ lostAgain, lostAt }: FateState, service: number, stopped: number): void {
  if (lostAgain.stopped.length === 0) lostAgain.stopped = withRows(lostAgain.stopped, lostAt.length, never)
  lostAgain.stopped[service] = stopped
}

/** Another rack of a service burns at second `at`: closes its loss before, if that data has been restored. */
export function closeLossBefore(
  state: FateState,
  { estate, racks }: Pick<FateSight, 'estate' | 'racks'>,
  service: number,
  at: number,
  resettled: Resettled | undefined,
): void {
  const { index, lostAt, dataLoss, point, lostAgain, seenBurnt } = state
  // Racks that burn in one step are lost at once.
  if (lostAt[service]! >= state.time || dataLoss[service] === dataLossKind.permanent) return
  if (resettled?.(service) !== true) return
  if (lostAgain.last.length === 0) lostAgain.last = withRows(lostAgain.last, lostAt.length, -1)
  const isKnown = lostAgain.restoredAt.length > 0 && lostAgain.restoredAt[service] !== never
  const restored = isKnown ? lostAgain.restoredFrom[service]! : point[service]!
  const stopped = lostAgain.stopped[service]!
  lostAgain.lacks.push(secondsLost(state, service, restored, stopped))
  lostAgain.from.push(stopped)
  const home = estate.population.services.rack[service]!
  lostAgain.cutOffAt.push(Math.min(stopped, cutOffAtHome(state, racks, home, service, stopped)))
  lostAgain.lostAt.push(lostAt[service]!)
  // Data that is still being verified is not written to yet.
  lostAgain.until.push(isKnown ? lostAgain.restoredAt[service]! : at)
  lostAgain.before.push(lostAgain.last[service]!)
  lostAgain.last[service] = lostAgain.from.length - 1
  if (isKnown) lostAgain.restoredAt[service] = never
  // What struck these racks before belongs to the loss that is closed.
  eachBerth(index.berths, service, berth => {
    const rack = index.berths.rack[berth]!
    if (seenBurnt[rack] !== never || resettled(service, rack)) noteLeft(state, index.berths.count, berth, 0)
  })
  lostAt[service] = never
}

/**
 * Seconds of writes that a service loses by going back to a point: all since the point, less those on its replica that its
 * home does not lack, plus what it had lost before the point.
 * @param stopped see `stoppedAt`
 */
export function secondsLost(state: FateState, service: number, point: number, stopped: number): number {
  const { from, until, lacks, before } = state.lostAgain
  let lost = 0
  let end = stopped
  let row = lastRestored(state.lostAgain, service)
  for (; row >= 0 && point < until[row]!; row = before[row]!) {
    lost += writtenBetween(state, service, until[row]!, end)
    end = from[row]!
  }
  return lost + writtenBetween(state, service, point, end) + (row < 0 ? 0 : lacks[row]!)
}

/** Seconds of a period in which a service wrote at home. */
function writtenBetween(state: FateState, service: number, begin: number, end: number): number {
  return Math.max(0, end - begin - ranThere(state, service, begin, end))
}

/** Seconds of writes that a service loses by going back to a point other than its newest. */
export function secondsLostFrom(state: FateState, service: number, point: number): number {
  if (lastRestored(state.lostAgain, service) >= 0)
    return secondsLost(state, service, point, state.lostAgain.stopped[service]!)
  return state.dataLossSeconds[service]! + state.point[service]! - point
}

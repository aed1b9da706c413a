/** Losses of data that have been restored since, of services that may lose data again with another of their racks. */
import { never } from '../../damage/damage.ts'
import { noRows, withRows } from '../../base/column.ts'

/** See `lostAgain`. By service, but for a column by berth; empty until one that stands in several racks has its data back. Whole seconds. */
export interface LostAgain {
  /** Second at which all it had lost was back, and the point it was restored from; `never`: it was not. */
  restoredAt: Int32Array
  restoredFrom: Int32Array
  /** By berth: second from which what happens to its rack no longer concerns the service, which has left it; `never`. */
  leftFrom: Int32Array
  /** Second at which its data stopped changing in its last loss so far; empty until one loses data. */
  stopped: Int32Array
  /** Row of its last restored loss in the table below; -1: none. */
  last: Int32Array
  /** Restored losses: no points were made from the second at which the data stopped changing until it was written to again. */
  readonly from: number[]
  readonly until: number[]
  /** When the network was lost in them, or the data stopped changing if that was first. */
  readonly cutOffAt: number[]
  /** When the primary was lost in them. */
  readonly lostAt: number[]
  /** Seconds of writes that what was restored lacks. */
  readonly lacks: number[]
  /** Row of the service's restored loss before; -1: none. */
  readonly before: number[]
}

/** @param used whose memory is kept */
export const neverAgain = (used?: LostAgain): LostAgain => ({
  restoredAt: noRows(Int32Array, used?.restoredAt),
  restoredFrom: noRows(Int32Array, used?.restoredFrom),
  leftFrom: noRows(Int32Array, used?.leftFrom),
  stopped: noRows(Int32Array, used?.stopped),
  last: noRows(Int32Array, used?.last),
  from: [],
  until: [],
  cutOffAt: [],
  lostAt: [],
  lacks: [],
  before: [],
})

interface Lost {
  readonly lostAgain: LostAgain
}

/** Second from which what happens to the rack of a berth no longer concerns the service; `never`: it has not left it. */
export function leftFromOf({ lostAgain: { leftFrom } }: Lost, berth: number): number {
  return leftFrom.length > 0 ? leftFrom[berth]! : never
}

/** Notes that a service leaves the rack of a berth: what happens to it from a second on does not concern the service. */
export function noteLeft({ lostAgain }: Lost, berths: number, berth: number, from: number): void {
  if (lostAgain.leftFrom.length === 0) lostAgain.leftFrom = withRows(lostAgain.leftFrom, berths, never)
  lostAgain.leftFrom[berth] = Math.min(lostAgain.leftFrom[berth]!, from)
}

/**
 * Row of the restored loss that was the last to prevent points before second `by`, if `point` is older than the return from
 * it; otherwise -1.
 * @param keptFrom by row, the second from which the loss prevented points
 */
export function idleBefore(
  { lostAgain }: Lost,
  service: number,
  by: number,
  point: number,
  keptFrom: readonly number[],
): number {
  const { until, before } = lostAgain
  for (let row = lastRestored(lostAgain, service); row >= 0; row = before[row]!)
    if (keptFrom[row]! < by) return point < until[row]! ? row : -1
  return -1
}

/** Whether a loss that has been restored since interrupted what was sent in a period. */
export function wasLostIn({ lostAgain }: Lost, service: number, from: number, complete: number): boolean {
  const { cutOffAt, until, before } = lostAgain
  for (let row = lastRestored(lostAgain, service); row >= 0; row = before[row]!)
    if (from < until[row]! && cutOffAt[row]! < complete) return true
  return false
}

/** Row of the service's last restored loss; -1: it has none. */
export function lastRestored({ last }: LostAgain, service: number): number {
  return last.length > 0 ? last[service]! : -1
}

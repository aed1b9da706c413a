/** Ages of data on replicas that were behind when services went on there. */
import { noRows, withRows } from '../../base/column.ts'
import { emptied } from '../engine/engine.ts'
import { grow } from '../engine/tasks.ts'

/** Services that were to go on with old data at a replica. */
export interface Stale {
  /** By service: its row, -1: none. Empty while all are up to date. */
  rowOf: Int32Array
  /**
   * By row, s: age of the data on its replica, of the oldest data it went on with elsewhere, and of the oldest of
   * these that it took home.
   */
  readonly ages: {
    count: number
    service: Int32Array
    held: Int32Array
    served: Int32Array
    broughtHome: Int32Array
  }
}

/** @param used whose memory is kept */
export function nothingStale(used?: Stale): Stale {
  const column = () => new Int32Array(0)
  return {
    rowOf: noRows(Int32Array, used?.rowOf),
    ages: emptied(used?.ages) ?? {
      count: 0,
      service: column(),
      held: column(),
      served: column(),
      broughtHome: column(),
    },
  }
}

/** Row of the service; -1: its data was never old. */
export function staleRow({ rowOf }: Stale, service: number): number {
  return rowOf.length > 0 ? rowOf[service]! : -1
}

/** A row for a service that has none. */
export function addStale(stale: Stale, services: number, service: number): number {
  const { ages } = stale
  if (stale.rowOf.length === 0) stale.rowOf = withRows(stale.rowOf, services, -1)
  if (ages.count === ages.service.length) grow(ages)
  const row = ages.count++
  stale.rowOf[service] = row
  ages.service[row] = service
  ages.held[row] = ages.served[row] = ages.broughtHome[row] = 0
  return row
}

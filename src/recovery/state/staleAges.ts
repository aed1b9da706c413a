import { noRows } from '../../fate/column.ts'

/**
 * By service, s: age of the data on its replica, of the oldest data it went on with elsewhere, and of the oldest of
 * these that it took home. Empty while all are up to date.
 */
export interface Stale {
  held: Int32Array
  served: Int32Array
  broughtHome: Int32Array
}

/** @param used whose memory is kept */
export function nothingStale(used?: Stale): Stale {
  return {
    held: noRows(Int32Array, used?.held),
    served: noRows(Int32Array, used?.served),
    broughtHome: noRows(Int32Array, used?.broughtHome),
  }
}

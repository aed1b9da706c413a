/**
 * By service, s: age of the data on its replica, and of the oldest data it went on with elsewhere. Empty while all
 * are up to date.
 */
export interface Stale {
  held: Int32Array
  served: Int32Array
}

export function nothingStale(): Stale {
  return { held: new Int32Array(0), served: new Int32Array(0) }
}

/**
 * By service, s: age of the data on its replica, of the oldest data it went on with elsewhere, and of the oldest of
 * these that it took home. Empty while all are up to date.
 */
export interface Stale {
  held: Int32Array
  served: Int32Array
  broughtHome: Int32Array
}

export function nothingStale(): Stale {
  return { held: new Int32Array(0), served: new Int32Array(0), broughtHome: new Int32Array(0) }
}

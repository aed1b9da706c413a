/** Outages one by one. Nearly all services have one; those that went down again have earlier ones as well. */
import type { FateView } from '../fate/fate.ts'
import type { RecoveryView } from '../recovery/recovery.ts'

export interface Outages {
  /** By service: first second of its last outage. */
  readonly lastDownAt: Int32Array
  /** By service: its longest outage before the last, s; 0: none. Empty if no service went down again. */
  readonly longestBefore: Int32Array
}

export function outagesOf(
  { downAt }: Pick<FateView, 'downAt'>,
  { downSince, earlier }: Pick<RecoveryView, 'downSince' | 'earlier'>,
): Outages {
  if (earlier.count === 0) return { lastDownAt: downAt, longestBefore: new Int32Array(0) }
  const lastDownAt = downAt.slice()
  const longestBefore = new Int32Array(downAt.length)
  for (let row = 0; row < earlier.count; row++) {
    const service = earlier.service[row]!
    lastDownAt[service] = downSince[service]!
    longestBefore[service] = Math.max(longestBefore[service]!, earlier.backAt[row]! - earlier.downAt[row]!)
  }
  return { lastDownAt, longestBefore }
}

/** Outages one by one. Nearly all services have one; those that went down again have earlier ones as well. */
import { Scratch } from '../base/scratch.ts'
import type { FateView } from '../fate/fate.ts'
import type { RecoveryView } from '../recovery/recovery.ts'

export interface Outages {
  /** By service: first second of its last outage. */
  readonly lastDownAt: Int32Array
  /** By service: its longest outage before the last, s; 0: none. Empty if no service went down again. */
  readonly longestBefore: Int32Array
}

type Downs = Pick<RecoveryView, 'downSince' | 'earlier'>

export function outagesOf(fate: Pick<FateView, 'downAt'>, recovery: Downs, scratch = new Scratch()): Outages {
  const { earlier } = recovery
  const lastDownAt = lastDownsOf(fate, recovery, scratch)
  if (earlier.count === 0) return { lastDownAt, longestBefore: new Int32Array(0) }
  const longestBefore = scratch.zeros(Int32Array, lastDownAt.length)
  for (let row = 0; row < earlier.count; row++) {
    const service = earlier.service[row]!
    longestBefore[service] = Math.max(longestBefore[service]!, earlier.backAt[row]! - earlier.downAt[row]!)
  }
  return { lastDownAt, longestBefore }
}

/** By service: first second of its last outage. The column of the fates if no service went down again. */
export function lastDownsOf(
  { downAt }: Pick<FateView, 'downAt'>,
  { downSince, earlier }: Downs,
  scratch: Scratch,
): Int32Array {
  if (earlier.count === 0) return downAt
  const lastDownAt = scratch.copy(downAt)
  for (let row = 0; row < earlier.count; row++) {
    const service = earlier.service[row]!
    lastDownAt[service] = downSince[service]!
  }
  return lastDownAt
}

/**
 * Returns of services with their data. One whose data is lost for good may run again, empty, but cannot deliver what an
 * activity needs of it (ISO 22317: activities are *resumed* at their minimum business continuity objective), so it does
 * not return.
 */
import type { Scratch } from '../base/scratch.ts'
import { never } from '../damage/damage.ts'
import { dataLossKind, type FateView, outageKind } from '../fate/fate.ts'
import type { Returns, Together } from './disruptions.ts'
import type { HeldActivities } from './heldActivities.ts'

export type Lost = Pick<FateView, 'outage' | 'downAt' | 'lostAt' | 'dataLoss'>

/** The same object if no data of a service that went down is lost for good. */
export function returnsWithData(fate: Lost, recovery: Returns, scratch: Scratch): Returns {
  const { outage, dataLoss } = fate
  let backAt = recovery.backAt
  for (let service = 0; service < dataLoss.length; service++) {
    if (dataLoss[service] !== dataLossKind.permanent || outage[service] === outageKind.none) continue
    if (backAt === recovery.backAt) backAt = scratch.copy(backAt)
    backAt[service] = never
  }
  if (backAt === recovery.backAt) return recovery
  return { backAt, ...beforeLoss(fate, recovery, scratch) }
}

/**
 * What these returns make of activities whose services fail together: one that needs such a service is not back.
 * Rows that had to be examined outage by outage still have to be.
 */
export function togetherWithData(
  { parts, from, until }: Together,
  { of: rowOf }: HeldActivities,
  { outage, dataLoss }: Lost,
  scratch: Scratch,
): Together {
  const last = scratch.copy(until)
  for (let service = 0; service < dataLoss.length; service++) {
    if (dataLoss[service] !== dataLossKind.permanent || outage[service] === outageKind.none) continue
    if (rowOf[service]! >= 0) last[rowOf[service]!] = never
  }
  return { parts, from, until: last }
}

/** Outages that were over when the data was lost, and the beginning of the one that does not end. */
function beforeLoss(
  { outage, dataLoss, lostAt }: Lost,
  { downSince, earlier }: Returns,
  scratch: Scratch,
): Pick<Returns, 'downSince' | 'earlier'> {
  if (earlier.count === 0) return { downSince, earlier }
  const since = scratch.copy(downSince)
  const rows = new Int32Array(earlier.count)
  let first = rows.length
  // Later outages of a service have higher rows.
  for (let row = earlier.count - 1; row >= 0; row--) {
    const service = earlier.service[row]!
    const isLost = dataLoss[service] === dataLossKind.permanent && outage[service] !== outageKind.none
    if (isLost && earlier.backAt[row]! > lostAt[service]!) since[service] = earlier.downAt[row]!
    else rows[--first] = row
  }
  const kept = rows.subarray(first)
  const column = (of: Int32Array): Int32Array => kept.map(row => of[row]!)
  return {
    downSince: since,
    earlier: {
      count: kept.length,
      service: column(earlier.service),
      downAt: column(earlier.downAt),
      backAt: column(earlier.backAt),
    },
  }
}

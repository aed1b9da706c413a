/**
 * Returns of services with their data. One whose data is lost for good may run again, empty, but cannot deliver what an
 * activity needs of it (ISO 22317: activities are *resumed* at their minimum business continuity objective), so it does
 * not return.
 */
import { never } from '../damage/damage.ts'
import { dataLossKind, type FateView, outageKind } from '../fate/fate.ts'
import type { Returns } from './disruptions.ts'

export type Lost = Pick<FateView, 'outage' | 'downAt' | 'lostAt' | 'dataLoss'>

/** The same object if no data of a service that went down is lost for good. */
export function returnsWithData(fate: Lost, recovery: Returns): Returns {
  const { outage, dataLoss } = fate
  const isLost = (service: number): boolean =>
    dataLoss[service] === dataLossKind.permanent && outage[service] !== outageKind.none
  let backAt = recovery.backAt
  for (let service = 0; service < dataLoss.length; service++) {
    if (!isLost(service)) continue
    if (backAt === recovery.backAt) backAt = backAt.slice()
    backAt[service] = never
  }
  if (backAt === recovery.backAt) return recovery
  return { backAt, ...beforeLoss(fate, recovery, isLost) }
}

/** Outages that were over when the data was lost, and the beginning of the one that does not end. */
function beforeLoss(
  { lostAt }: Lost,
  { downSince, earlier }: Returns,
  isLost: (service: number) => boolean,
): Pick<Returns, 'downSince' | 'earlier'> {
  if (earlier.count === 0) return { downSince, earlier }
  const since = downSince.slice()
  const kept: number[] = []
  // Later outages of a service have higher rows.
  for (let row = earlier.count - 1; row >= 0; row--) {
    const service = earlier.service[row]!
    if (isLost(service) && earlier.backAt[row]! > lostAt[service]!) since[service] = earlier.downAt[row]!
    else kept.push(row)
  }
  kept.reverse()
  const column = (of: Int32Array): Int32Array => Int32Array.from(kept, row => of[row]!)
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

/** Counts over the services of each group: how many were hit, how, for how long, and with what loss. One pass over the services. */
import { BUCKETS, bucketOf, bucketValue } from '../base/quantiles.ts'
import { never } from '../damage/damage.ts'
import type { Services } from '../estate/population.ts'
import { dataLossKind, outageKind, type FateView } from '../fate/fate.ts'
import type { RecoveryView } from '../recovery/recovery.ts'
import type { Groups } from './curves.ts'
import type { GroupFigure } from './metrics.ts'

export interface Tally {
  readonly down: Int32Array
  readonly destroyed: Int32Array
  readonly switchedOff: Int32Array
  readonly cutOff: Int32Array
  readonly dataLost: Int32Array
  readonly rtoMet: Int32Array
  readonly rpoMet: Int32Array
  readonly mtpdBreached: Int32Array
  /** Outage lengths in seconds, in buckets: group * BUCKETS + bucket. */
  readonly outages: Int32Array
  /** Ages of the restored points of services whose primary data was lost, in buckets, all services. */
  readonly ages: Int32Array
  /** Seconds on the last copy, in buckets, of services that were vulnerable. */
  readonly vulnerable: Int32Array
  longestOutage: number
}

export function emptyTally(groups: Groups): Tally {
  const column = (): Int32Array => new Int32Array(groups.count)
  return {
    down: column(),
    destroyed: column(),
    switchedOff: column(),
    cutOff: column(),
    dataLost: column(),
    rtoMet: column(),
    rpoMet: column(),
    mtpdBreached: column(),
    outages: new Int32Array(groups.count * BUCKETS),
    ages: new Int32Array(BUCKETS),
    vulnerable: new Int32Array(BUCKETS),
    longestOutage: 0,
  }
}

/**
 * Counts every service that was hit. An outage lasts from the first second down to the last return; `never` if it does
 * not return. Objectives count from the disruption.
 */
export function tally(
  into: Tally,
  services: Services,
  fate: FateView,
  recovery: RecoveryView,
  groups: Groups,
): void {
  const { product, tier, policy, rtoSeconds, rpoSeconds, mtpdSeconds } = services
  const { outage, downAt, lostAt, dataLoss, dataLossSeconds, vulnerableSeconds } = fate
  const { backAt } = recovery
  for (let service = 0; service < services.count; service++) {
    if (outage[service] === outageKind.none) continue
    const back = backAt[service]!
    const length = back === never ? never : back - downAt[service]!
    const permanent = dataLoss[service] === dataLossKind.permanent
    const age = permanent ? never : dataLoss[service] === dataLossKind.window ? dataLossSeconds[service]! : 0
    if (length > into.longestOutage) into.longestOutage = length
    if (lostAt[service] !== never) into.ages[bucketOf(age)]!++
    if (vulnerableSeconds[service]! > 0) into.vulnerable[bucketOf(vulnerableSeconds[service]!)]!++
    const bucket = bucketOf(length)
    for (let membership = 0; membership < 4; membership++) {
      const group =
        membership === 0
          ? 0
          : membership === 1
            ? 1 + product[service]!
            : membership === 2
              ? groups.firstTier + tier[service]!
              : groups.firstPolicy + policy[service]!
      into.down[group]!++
      if (outage[service] === outageKind.destroyed) into.destroyed[group]!++
      else if (outage[service] === outageKind.switchedOff) into.switchedOff[group]!++
      else into.cutOff[group]!++
      if (permanent) into.dataLost[group]!++
      if (length <= rtoSeconds[service]!) into.rtoMet[group]!++
      if (age <= rpoSeconds[service]!) into.rpoMet[group]!++
      if (length > mtpdSeconds[service]!) into.mtpdBreached[group]!++
      into.outages[group * BUCKETS + bucket]!++
    }
  }
}

/** Quantile in hours of whole seconds in buckets (nearest rank, within 1/256 of the value); Infinity beyond the last that ended, NaN of nothing. */
export function hoursAt(buckets: Int32Array, share: number): number {
  let count = 0
  for (const inBucket of buckets) count += inBucket
  if (count === 0) return NaN
  const rank = Math.max(1, Math.ceil(share * count))
  let seen = 0
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    seen += buckets[bucket]!
    if (seen >= rank) return bucket === bucketOf(never) ? Infinity : bucketValue(bucket) / 3600
  }
  return NaN
}

/** The figures of one group. Shares of nothing are NaN: no service of the group was hit. */
export function groupFigures(counts: Tally, group: number): Record<GroupFigure, number> {
  const down = counts.down[group]!
  const outages = counts.outages.subarray(group * BUCKETS, (group + 1) * BUCKETS)
  return {
    down,
    destroyed: counts.destroyed[group]!,
    dataLost: counts.dataLost[group]!,
    recoveryMedianHours: hoursAt(outages, 0.5),
    recoveryP95Hours: hoursAt(outages, 0.95),
    rtoMetShare: counts.rtoMet[group]! / down,
    rpoMetShare: counts.rpoMet[group]! / down,
  }
}

/** Counts over the services that were hit: how, for how long, with what loss, at what cost. */
import { BUCKETS, bucketOf } from '../base/quantiles.ts'
import { Scratch } from '../base/scratch.ts'
import { never } from '../damage/damage.ts'
import { outageKind } from '../fate/fate.ts'
import { byGroup, type Groups } from './curves.ts'
import { gridPosition, quarterSeconds } from './grid.ts'
import type { GroupFigure } from '../scenario/words/figures.ts'
import { customerBit, ofCustomers } from './ofCustomers.ts'
import { outagesOf, type Outages } from './outages.ts'
import { type Buckets, quantileHours, type QuantileHours } from './quantileHours.ts'
import { ageOf, isSetBack } from './setBack.ts'
import type { Struck } from './struck.ts'

/**
 * Columns of the counts of a cell: services hit, and those by kind of outage. In a loss of data, bit 1 is a window and
 * bit 2 permanent. Only services that lost their disks, or went on at a replica with older data, keep or miss an RPO:
 * a service that only went dark goes on with its own data.
 */
const counted = {
  down: 0,
  destroyed: outageKind.destroyed,
  switchedOff: outageKind.switchedOff,
  cutOff: outageKind.cutOff,
  dataLost: 4,
  rtoMet: 5,
  rpoMet: 6,
  mtpdBreached: 7,
  setBack: 8,
} as const
const width = 9

export interface Tally {
  /** Counts of group g are counts[c * groups + g], where c is a column of `counted`. */
  readonly counts: Int32Array
  /** Seconds until services were back for good, in buckets: group * BUCKETS + bucket. */
  readonly returns: Int32Array
  /** By bucket, the longest of the times until services were back for good. */
  readonly returnsMost: Int32Array
  readonly quantiles: QuantileHours
  /** Change of the number of services whose data is available: one element for each hour of the grid and cell. */
  readonly data: Int32Array
  /** By customer: the sum of its `customerBit`s. */
  readonly customers: Uint8Array
  /** The last return for good, s after the first second down; `never` if some service does not return. */
  latestReturn: number
  /**
   * Seconds of outage in total, and the customers' loss by outage and by data; outages without an end count up to the
   * horizon.
   */
  downSeconds: number
  customersEuro: number
}

/**
 * Counts every service that was hit.
 *
 * It is back for good at its last return, counted from the first second down; `never` if it does not return. A
 * service may go down again: time in between in which it served is no outage, and RTO, MTPD and the steps of what an
 * outage costs apply to each outage (two of 3 h are not one of 6 h).
 *
 * A service meets an objective if it is back and had no longer outage, and misses it as soon as it has one, up to the
 * horizon. If it is not back but has not been out longer than the objective, it counts as neither. A time objective is
 * for a service as it was (ISO 22300: activities are *resumed*): one that comes back empty never meets its RTO. Data is
 * away from the first outage until it is restored.
 */
export function tally(struck: Struck, groups: Groups, hours: number, scratch = new Scratch()): Tally {
  const outages = outagesOf(struck.fate, struck.recovery, scratch)
  const { longest, ...outcome } = ofOutages(struck, outages, groups, scratch)
  const { ages, vulnerable, data } = ofData(struck, hours, scratch)
  const everyone = outcome.returns.subarray(0, BUCKETS)
  return {
    ...outcome,
    data,
    ...ofCustomers(struck, outages),
    quantiles: quantileHours(struck, outages, { returns: everyone, longest, ages, vulnerable }),
  }
}

/** Returns, and whether outages met their objectives. */
function ofOutages(
  { kinds, fate, recovery: { backAt }, horizonSeconds }: Struck,
  { lastDownAt, longestBefore }: Outages,
  groups: Groups,
  scratch: Scratch,
): Pick<Tally, 'counts' | 'returns' | 'returnsMost' | 'latestReturn'> & Pick<Buckets, 'longest'> {
  const { of: kindOf, cell: cellOf, rtoSeconds, rpoSeconds, mtpdSeconds, product, tier, policy } = kinds
  const { outage, downAt, lostAt, dataLoss, dataLossSeconds } = fate
  const again = longestBefore.length > 0
  const cells = kinds.cells.count
  const counts = new Int32Array(width * cells)
  const returns = scratch.zeros(Int32Array, groups.count * BUCKETS)
  const longest = again ? new Int32Array(BUCKETS) : returns.subarray(0, BUCKETS)
  const returnsMost = new Int32Array(BUCKETS)
  const toTier = groups.firstTier * BUCKETS
  const toPolicy = groups.firstPolicy * BUCKETS
  let latestReturn = 0
  for (let service = 0; service < outage.length; service++) {
    const how = outage[service]!
    if (how === outageKind.none) continue
    const kind = kindOf[service]!
    const cell = cellOf[kind]!
    const back = backAt[service]!
    const length = back === never ? never : back - downAt[service]!
    const last = (back === never ? horizonSeconds : back) - lastDownAt[service]!
    const seconds = again ? Math.max(last, longestBefore[service]!) : last
    if (again) longest[bucketOf(back === never ? never : seconds)]!++
    if (length > latestReturn) latestReturn = length
    // Which loss it is, and whether an objective was met, is unpredictable: arithmetic is faster than branches.
    const permanent = dataLoss[service]! >> 1
    const age = ageOf(dataLoss[service]!, dataLossSeconds[service]!)
    const setBack = isSetBack(lostAt[service]!, dataLoss[service]!)
    const isBack = (back - never) >>> 31
    counts[cell]!++
    counts[how * cells + cell]!++
    counts[counted.rtoMet * cells + cell]! +=
      isBack & (permanent ^ 1) & (1 + ((rtoSeconds[kind]! - seconds) >> 31))
    counts[counted.mtpdBreached * cells + cell]! -= (mtpdSeconds[kind]! - seconds) >> 31
    // Racks burn or stop as a whole, so neighbouring rows mostly are alike in this.
    if ((setBack | permanent) !== 0) {
      counts[counted.dataLost * cells + cell]! += permanent
      counts[counted.setBack * cells + cell]! += setBack
      counts[counted.rpoMet * cells + cell]! += setBack & (1 + ((rpoSeconds[kind]! - age) >> 31))
    }
    const bucket = bucketOf(length)
    if (length > returnsMost[bucket]!) returnsMost[bucket] = length
    returns[(1 + product[kind]!) * BUCKETS + bucket]!++
    returns[toTier + tier[kind]! * BUCKETS + bucket]!++
    returns[toPolicy + policy[kind]! * BUCKETS + bucket]!++
  }
  // Every service has exactly one product.
  for (let group = 1; group < groups.firstTier; group++)
    for (let bucket = 0; bucket < BUCKETS; bucket++) returns[bucket]! += returns[group * BUCKETS + bucket]!
  return { counts: byGroup(counts, width, kinds, groups), returns, longest, returnsMost, latestReturn }
}

/** Ages of the restored points, how long data was on its last copy, and when it was available again. */
function ofData(
  { kinds, fate, recovery }: Struck,
  hours: number,
  scratch: Scratch,
): Pick<Tally, 'data'> & Pick<Buckets, 'ages' | 'vulnerable'> {
  const { of: kindOf, cell: cellOf, cells } = kinds
  const { outage, downAt, lostAt, dataLoss, dataLossSeconds, vulnerableSeconds } = fate
  const { dataBackAt } = recovery
  const ages = new Int32Array(BUCKETS)
  const vulnerable = new Int32Array(BUCKETS)
  const data = scratch.zeros(Int32Array, (hours + 1) * cells.count)
  const positions = quartersOf(hours)
  const last = positions.length - 1
  for (let service = 0; service < outage.length; service++) {
    // A service that keeps running, and has lost the last of its copies, does not count as hit.
    const exposed = vulnerableSeconds[service]!
    vulnerable[bucketOf(exposed)]! += -exposed >>> 31
    if (outage[service] === outageKind.none) continue
    const age = ageOf(dataLoss[service]!, dataLossSeconds[service]!)
    ages[bucketOf(age)]! += isSetBack(lostAt[service]!, dataLoss[service]!)
    const cell = cellOf[kindOf[service]!]!
    data[positions[quarterOf(downAt[service]!, last)]! * cells.count + cell]!--
    // What never comes back comes back after the last hour.
    data[positions[quarterOf(dataBackAt[service]!, last)]! * cells.count + cell]!++
  }
  return { ages, vulnerable, data }
}

/** By length of the grid. Made once for each: a horizon of months has thousands of quarters. */
const quarters = new Map<number, Int32Array>()

/** Position on the grid of each quarter of an hour, up to the quarter after the last of the grid. */
function quartersOf(hours: number): Int32Array {
  const before = quarters.get(hours)
  if (before !== undefined) return before
  const positions: number[] = []
  for (let quarter = 0; positions.at(-1) !== hours; quarter++)
    positions.push(gridPosition(quarter * quarterSeconds, hours))
  const made = Int32Array.from(positions)
  quarters.set(hours, made)
  return made
}

/** The quarter of an hour in which a second ends, `last` at most. For integers: V8 then divides by multiplication. */
function quarterOf(second: number, last: number): number {
  return second < last * quarterSeconds ? ((second + (quarterSeconds - 1)) / quarterSeconds) | 0 : last
}

/** One column of the counts, one number for each group. */
export function countOf({ counts }: Tally, column: keyof typeof counted, groups: Groups): Int32Array {
  return counts.subarray(counted[column] * groups.count, (counted[column] + 1) * groups.count)
}

/** How many customers were hit, or lost data for good. */
export function customersWith({ customers }: Tally, how: keyof typeof customerBit): number {
  const bit = customerBit[how]
  let count = 0
  for (let customer = 0; customer < customers.length; customer++)
    if ((customers[customer]! & bit) !== 0) count++
  return count
}

/**
 * Quantiles in hours of the returns of a group (nearest rank), shares rising; Infinity beyond the last that ended, NaN
 * without values. Each is the largest in its bucket, so at most 1/128 too long, and exact where all in the bucket are
 * equal.
 * @param count services of the group that were hit
 */
function returnHours(tallied: Tally, group: number, count: number, shares: readonly number[]): number[] {
  const { returns, returnsMost } = tallied
  const from = group * BUCKETS
  let bucket = 0
  let seen = returns[from]!
  return shares.map(share => {
    if (count === 0) return NaN
    for (const rank = Math.max(1, Math.ceil(share * count)); seen < rank;) seen += returns[from + ++bucket]!
    return bucket === bucketOf(never) ? Infinity : returnsMost[bucket]! / 3600
  })
}

/** The figures of one group. Shares of nothing are NaN: no service of the group was hit, or none was set back. */
export function groupFigures(tallied: Tally, group: number, groups: Groups): Record<GroupFigure, number> {
  const of = (column: keyof typeof counted): number => countOf(tallied, column, groups)[group]!
  const down = of('down')
  const [recoveryMedianHours, recoveryP95Hours] = returnHours(tallied, group, down, [0.5, 0.95])
  return {
    down,
    destroyed: of('destroyed'),
    dataLost: of('dataLost'),
    recoveryMedianHours: recoveryMedianHours!,
    recoveryP95Hours: recoveryP95Hours!,
    rtoMetShare: of('rtoMet') / down,
    rpoMetShare: of('rpoMet') / of('setBack'),
  }
}

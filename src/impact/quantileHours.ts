/** Quantiles over the services of a replication to the second: objectives are held against them. */
import { bucketOf } from '../base/quantiles.ts'
import { never } from '../damage/damage.ts'
import { outageKind, type FateView } from '../fate/fate.ts'
import type { RecoveryView } from '../recovery/recovery.ts'
import { exactHours } from './exactHours.ts'
import type { Outages } from './outages.ts'
import { ageOf, isSetBack } from './setBack.ts'

/** What became of the services. */
interface Services {
  readonly fate: FateView
  readonly recovery: RecoveryView
}

export interface QuantileHours {
  /** 50, 90 and 95 % back for good after, counted from the first second down. */
  readonly returns: readonly number[]
  /** The longest outage of each service: 95 % have none that is longer. */
  readonly outage95: number
  /** Age of the data with which services went on, 50 and 95 %. */
  readonly ages: readonly number[]
  readonly vulnerableMedian: number
}

/** How many services there are in each bucket of seconds. */
export interface Buckets {
  readonly returns: Int32Array
  /** The longest outage of each service; the same as `returns` if no service went down again. */
  readonly longest: Int32Array
  /** Age of the data with which services came back that lost theirs or went on with older data. */
  readonly ages: Int32Array
  /** Time on the last copy, for services that were vulnerable, hit or not. */
  readonly vulnerable: Int32Array
}

export function quantileHours(
  struck: Services,
  outages: Outages,
  { returns, longest, ages, vulnerable }: Buckets,
): QuantileHours {
  const again = outages.longestBefore.length > 0
  const back = exactHours(returns, [0.5, 0.9, 0.95], (wanted, found) => pickReturns(struck, wanted, found))
  const [outage95] = again
    ? exactHours(longest, [0.95], (wanted, found) => pickLongest(struck, outages, wanted, found))
    : back.slice(2)
  const [vulnerableMedian] = exactHours(vulnerable, [0.5], (wanted, found) =>
    pickVulnerable(struck, wanted, found),
  )
  return {
    returns: back,
    outage95: outage95!,
    ages: exactHours(ages, [0.5, 0.95], (wanted, found) => pickAges(struck, wanted, found)),
    vulnerableMedian: vulnerableMedian!,
  }
}

// Whether a value is wanted is unpredictable: it is written, and overwritten by the next if it was not.

function pickReturns({ fate, recovery: { backAt } }: Services, wanted: Uint8Array, found: Int32Array): void {
  const { outage, downAt } = fate
  let count = 0
  for (let service = 0; service < outage.length; service++) {
    if (outage[service] === outageKind.none) continue
    const back = backAt[service]!
    const length = back === never ? never : back - downAt[service]!
    found[count] = length
    count += wanted[bucketOf(length)]!
  }
}

function pickLongest(
  { fate: { outage }, recovery: { backAt } }: Services,
  { lastDownAt, longestBefore }: Outages,
  wanted: Uint8Array,
  found: Int32Array,
): void {
  let count = 0
  for (let service = 0; service < outage.length; service++) {
    if (outage[service] === outageKind.none) continue
    const back = backAt[service]!
    const seconds = back === never ? never : Math.max(back - lastDownAt[service]!, longestBefore[service]!)
    found[count] = seconds
    count += wanted[bucketOf(seconds)]!
  }
}

function pickAges({ fate }: Services, wanted: Uint8Array, found: Int32Array): void {
  const { outage, lostAt, dataLoss, dataLossSeconds } = fate
  let count = 0
  for (let service = 0; service < outage.length; service++) {
    if (outage[service] === outageKind.none) continue
    const age = ageOf(dataLoss[service]!, dataLossSeconds[service]!)
    found[count] = age
    count += wanted[bucketOf(age)]! & isSetBack(lostAt[service]!, dataLoss[service]!)
  }
}

function pickVulnerable(
  { fate: { vulnerableSeconds } }: Services,
  wanted: Uint8Array,
  found: Int32Array,
): void {
  let count = 0
  for (let service = 0; service < vulnerableSeconds.length; service++) {
    const exposed = vulnerableSeconds[service]!
    found[count] = exposed
    count += wanted[bucketOf(exposed)]! & (-exposed >>> 31)
  }
}

/** Losses of each customer: sums and maxima over its services, in one pass over typed arrays. */
import { type Course, dataAge, eachOutage } from '../../src/index.ts'
import type { Shown } from '../session.ts'

export interface Outages {
  /** Second at which a service first went out; Infinity if it never did. */
  readonly from: Float64Array
  /**
   * Longest outage, s; 0: none, Infinity: it never returns. A service that runs at another place counts as
   * back.
   */
  readonly longest: Float64Array
  /** Longest outage up to the horizon, s. */
  readonly shown: Float64Array
  /** Sum of its outages up to the horizon, s. */
  readonly total: Float64Array
}

export interface CustomerLosses {
  readonly count: number
  readonly services: Int32Array
  /** Services that went out. */
  readonly hit: Int32Array
  /** Services whose data is permanently lost. */
  readonly gone: Int32Array
  /** Longest outage of any of its services, s; Infinity if one never returns. */
  readonly worstOutage: Float64Array
  /**
   * Largest loss of data of any of its services, as the age of the restored point, s; 0: no loss, Infinity:
   * data permanently lost.
   */
  readonly worstAge: Float64Array
  /** Sum of the outages of its services, h, up to the horizon. */
  readonly outHours: Float64Array
  /**
   * Services that have missed their RTO, by the horizon or because their data is gone for good, and others that are not
   * back by then: together, all that are hit and do not count in `rtoMetShare`.
   */
  readonly rtoMissed: Int32Array
  readonly rtoOpen: Int32Array
  readonly rpoMissed: Int32Array
}

/** Outages of each service, as `eachOutage` separates them. */
export function outagesOf(
  { history, services }: Pick<Course, 'history' | 'services'>,
  horizon: number,
): Outages {
  const from = new Float64Array(services.count).fill(Infinity)
  const longest = new Float64Array(services.count)
  const shown = new Float64Array(services.count)
  const total = new Float64Array(services.count)
  for (let service = 0; service < services.count; service++)
    eachOutage(history, service, (down, back) => {
      if (from[service] === Infinity) from[service] = down
      longest[service] = Math.max(longest[service]!, back - down)
      const seen = Math.min(back, horizon) - down
      shown[service] = Math.max(shown[service]!, seen)
      total[service]! += seen
    })
  return { from, longest, shown, total }
}

const kept = new WeakMap<Course, { outages: Outages; losses: CustomerLosses }>()

type Followed = Pick<Shown, 'recording' | 'scenario'>

export function lossesOf({ recording, scenario }: Followed): {
  outages: Outages
  losses: CustomerLosses
} {
  const known = kept.get(recording)
  if (known !== undefined) return known
  const { services } = recording
  const outages = outagesOf(recording, scenario.horizon)
  const tiers = services.tiers.map(tier => scenario.tiers[tier] ?? { rto: Infinity, rpo: Infinity })
  let count = 0
  for (const row of services.customer) count = Math.max(count, row + 1)
  const whole = (): Int32Array => new Int32Array(count)
  const real = (): Float64Array => new Float64Array(count)
  const losses: CustomerLosses = {
    count,
    services: whole(),
    hit: whole(),
    gone: whole(),
    worstOutage: real(),
    worstAge: real(),
    outHours: real(),
    rtoMissed: whole(),
    rtoOpen: whole(),
    rpoMissed: whole(),
  }
  for (let service = 0; service < services.count; service++) {
    const of = services.customer[service]!
    losses.services[of]!++
    const from = outages.from[service]!
    if (from === Infinity) continue
    const outage = outages.longest[service]!
    const age = dataAge(services, service)
    const { rto, rpo } = tiers[services.tier[service]!]!
    losses.hit[of]!++
    if (age === Infinity) losses.gone[of]!++
    losses.worstOutage[of] = Math.max(losses.worstOutage[of]!, outage)
    losses.worstAge[of] = Math.max(losses.worstAge[of]!, age)
    losses.outHours[of]! += outages.total[service]! / 3600
    if (age === Infinity || outages.shown[service]! > rto) losses.rtoMissed[of]!++
    else if (outage === Infinity) losses.rtoOpen[of]!++
    if (age > rpo) losses.rpoMissed[of]!++
  }
  const found = { outages, losses }
  kept.set(recording, found)
  return found
}

/** Rows in descending order of a figure, without those at zero; ties in order of the rows. */
export function ranked(figures: ArrayLike<number>): Int32Array {
  const rows: number[] = []
  for (let row = 0; row < figures.length; row++) if (figures[row]! > 0) rows.push(row)
  return Int32Array.from(rows.sort((a, b) => figures[b]! - figures[a]! || a - b))
}

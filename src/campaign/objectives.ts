/** What a strategy shall reach, and in how many fires it does. */
import { type Interval, wilson } from '../base/intervals.ts'
import type { Gathering } from './gathering.ts'

export interface Objectives {
  /** 95 % of the services that lost disks or newest data are back to a point at most so old, hours. */
  readonly rpoHours?: number
  /** No outage of 95 % of the services that went down is longer, hours. */
  readonly rtoHours?: number
  /** At most this share of the services that went down lose their data for good. */
  readonly lossShare?: number
  /** Share of the fires in which all of it holds. */
  readonly confidence: number
}

export interface Attained {
  /** Share of the fires that put it to the test in which it holds, with Wilson's 95 % interval; NaN where none does. */
  readonly share: number
  readonly interval: Interval
  /** Fires that put it to the test. */
  readonly tested: number
  /** Never by fewer fires than `leastTested`. */
  readonly met: boolean
  /** The interval leaves both open: more replications would tell. */
  readonly open: boolean
}

/** Fewer fires that put an objective to the test tell nothing of it (a named assumption). */
export const leastTested = 3

export const isTested = ({ tested }: Pick<Attained, 'tested'>): boolean => tested >= leastTested

/** Whether an objective holds in a fire; NaN: the fire does not put it to the test. */
type Trial = readonly number[]

/**
 * Whether all objectives hold in the same fire, counted over the fires that put one of them to the test: the age of data by
 * those in which disks or newest data were lost, an outage by those in which services went down. What was never put to the test is not kept
 * by that. Of several it is told of the one that comes off worst, or is tested least.
 */
export function attained(gathered: Gathering, objectives: Objectives): Attained {
  const { rpoHours, rtoHours, lossShare, confidence } = objectives
  const age = [...gathered.figure('metrics.dataLossP95Hours')]
  const outage = [...gathered.figure('metrics.outageP95Hours')]
  const lost = lossShares(gathered)
  const within = (limit: number) => (value: number) => (Number.isNaN(value) ? NaN : Number(value <= limit))
  const trials: Trial[] = [
    ...(rpoHours === undefined ? [] : [age.map(within(rpoHours))]),
    ...(rtoHours === undefined ? [] : [outage.map(within(rtoHours))]),
    ...(lossShare === undefined
      ? []
      : [age.map((value, fire) => (Number.isNaN(value) ? NaN : Number(lost[fire]! <= lossShare)))]),
  ]
  if (trials.length === 0) trials.push(age.map(() => 1))
  const broken = age.map((_, fire) => trials.some(trial => trial[fire] === 0))
  const all = trials.map(trial =>
    told(
      trial.map((holds, fire) => (Number.isNaN(holds) ? NaN : Number(!broken[fire]))),
      confidence,
    ),
  )
  return all.toSorted((a, b) => Number(isTested(a)) - Number(isTested(b)) || a.share - b.share)[0]!
}

/** Of the services that a tier's objective is for, so many keep it where it counts as kept. */
export const keptShare = 0.95

/** Whether services keep the objectives of their tiers, by the share of them that does in each fire. */
export const tiersKept = (shares: Float64Array, confidence: number): Attained =>
  told(
    [...shares].map(share => (Number.isNaN(share) ? NaN : Number(share >= keptShare))),
    confidence,
  )

function told(trial: Trial, confidence: number): Attained {
  const tested = trial.filter(holds => !Number.isNaN(holds))
  const hits = tested.filter(holds => holds === 1).length
  if (tested.length === 0) return { share: NaN, interval: [0, 1], tested: 0, met: false, open: false }
  const interval = wilson(hits, tested.length)
  const share = hits / tested.length
  return {
    share,
    interval,
    tested: tested.length,
    met: tested.length >= leastTested && share >= confidence,
    open: interval[0] < confidence && interval[1] >= confidence,
  }
}

/** In each fire, the part of the services that went down whose data is gone for good; 0 where none went down. */
export function lossShares(gathered: Gathering): Float64Array {
  const down = gathered.figure('metrics.servicesDown')
  return gathered
    .figure('metrics.servicesWithDataLost')
    .map((lost, fire) => (down[fire] === 0 ? 0 : lost / down[fire]!))
}

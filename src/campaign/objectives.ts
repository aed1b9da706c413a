/** What a strategy should achieve, and the share of fires in which it does. */
import { type Interval, wilson } from '../base/intervals.ts'
import type { Gathering } from './gathering.ts'

/** Objectives that a user asks of a strategy. */
export interface Objectives {
  /** Hours: 95 % of the services that lost disks or recent data are restored to a point no older than this. */
  readonly rpoHours?: number
  /**
   * Hours: 95 % of the services that went down have no outage longer than this, and no more than 5 % of them lose their
   * data for good. A time objective is for a service as it was (ISO 22300: activities are *resumed*), so that an empty
   * server in its place never meets one.
   */
  readonly rtoHours?: number
  /** At most this share of the services that went down lose their data for good. */
  readonly lossShare?: number
  /** Share of the fires in which all of them have to hold. */
  readonly confidence: number
}

/** How far objectives are reached over the fires of a campaign. */
export interface Attained {
  /** Share of the relevant fires in which the objectives hold, with Wilson's 95 % interval; NaN without such a fire. */
  readonly share: number
  readonly interval: Interval
  /** Number of relevant fires: those that put the objectives to the test. */
  readonly tested: number
  /** Whether the share reaches the confidence; never with fewer than `leastTested` fires. */
  readonly met: boolean
  /** The interval contains the confidence: more replications are needed to be certain. */
  readonly open: boolean
}

/** Fewer relevant fires than this say nothing about an objective (a named assumption). */
export const leastTested = 3

/** Whether enough fires put the objectives to the test. */
export const isTested = ({ tested }: Pick<Attained, 'tested'>): boolean => tested >= leastTested

/** Per fire, 1 if an objective holds and 0 if not; NaN: the fire is not relevant to it. */
type Trial = readonly number[]

/**
 * How often all objectives hold together. They are counted once for each objective, over the fires relevant to it (for
 * RTO those in which services went down, for RPO those in which disks or recent data were lost), and the worst of these
 * counts is the result: one of too few relevant fires first, since an objective that was never tested is not met.
 */
export function attained(gathered: Gathering, objectives: Objectives): Attained {
  const { rpoHours, rtoHours, lossShare, confidence } = objectives
  const age = [...gathered.figure('metrics.dataLossP95Hours')]
  const outage = [...gathered.figure('metrics.outageP95Hours')]
  const lost = lossShares(gathered)
  const trial = (of: readonly number[], holds: (value: number, loss: number) => boolean): Trial =>
    of.map((value, fire) => (Number.isNaN(value) ? NaN : Number(holds(value, lost[fire]!))))
  const trials = [
    ...(rpoHours === undefined ? [] : [trial(age, hours => hours <= rpoHours)]),
    ...(rtoHours === undefined
      ? []
      : [trial(outage, (hours, loss) => hours <= rtoHours && loss <= 1 - keptShare)]),
    ...(lossShare === undefined ? [] : [trial(age, (_, loss) => loss <= lossShare)]),
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

/** An objective of a tier counts as met when this share of its services meet it. */
export const keptShare = 0.95

/**
 * Whether the services meet the objectives of their tiers.
 * @param shares by fire, the share of them that does
 */
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

/** By fire, the share of the services that went down whose data is lost for good; 0 where none went down. */
export function lossShares(gathered: Gathering): Float64Array {
  const down = gathered.figure('metrics.servicesDown')
  return gathered
    .figure('metrics.servicesWithDataLost')
    .map((lost, fire) => (down[fire] === 0 ? 0 : lost / down[fire]!))
}

/** What a strategy shall reach, and in how many fires it does. */
import { type Interval, wilson } from '../base/intervals.ts'
import type { Gathering } from './gathering.ts'

export interface Objectives {
  /** 95 % of the services that lost their disks are back to a point at most so old, hours. */
  readonly rpoHours?: number
  /** No outage of 95 % of the services that went down is longer, hours. */
  readonly rtoHours?: number
  /** At most this share of the services that went down lose their data for good. */
  readonly lossShare?: number
  /** Share of the fires in which all of it holds. */
  readonly confidence: number
}

export interface Attained {
  /** Share of the fires in which all objectives hold, with Wilson's 95 % interval. */
  readonly share: number
  readonly interval: Interval
  readonly met: boolean
  /** The interval leaves both open: more replications would tell. */
  readonly open: boolean
}

/** A figure without meaning (nothing went down, no disk was lost) breaks no objective. */
export function attained(gathered: Gathering, objectives: Objectives): Attained {
  const { rpoHours = Infinity, rtoHours = Infinity, lossShare = 1, confidence } = objectives
  const age = gathered.figure('metrics.dataLossP95Hours')
  const outage = gathered.figure('metrics.outageP95Hours')
  const lost = lossShares(gathered)
  const hits = lost.filter(
    (share, fire) => !(age[fire]! > rpoHours || outage[fire]! > rtoHours || share > lossShare),
  ).length
  const share = hits / gathered.size
  const interval = wilson(hits, gathered.size)
  return {
    share,
    interval,
    met: share >= confidence,
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

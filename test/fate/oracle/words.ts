/** What the oracle of the fates speaks of: racks, points of copies, and what it is told. */
import type { FateOrder } from '../../../src/fate/fate.ts'

/** What happens to a rack in a second; `again`: it had power in between. */
export interface Blow {
  readonly rack: number
  readonly at: number
  readonly what: 'dark' | 'burnt' | 'cut off'
  readonly again: boolean
}

export interface Fates {
  readonly outage: number[]
  readonly downAt: number[]
  readonly againAt: number[]
  readonly lostAt: number[]
  readonly movedAt: number[]
  readonly point: number[]
  readonly copy: number[]
  readonly dataLoss: number[]
  readonly dataLossSeconds: number[]
  readonly vulnerableSeconds: number[]
}

export interface Rack {
  /** Seconds at which it stopped, one for each time it had been running. */
  readonly stops: number[]
  burntAt: number
  cutOffAt: number
}

/** A point that could be restored. */
export interface Point {
  readonly copy: number
  readonly at: number
}

/** All points of one copy of one service: a list, or (continuous) every second up to one. */
export interface Points {
  readonly copy: number
  readonly at: readonly number[]
  readonly upTo?: number
}

/** What happens until a second, and for each service when its data was restored, and stood on another server: `never`. */
export interface Happens {
  readonly blows: readonly Blow[]
  readonly orders: readonly FateOrder[]
  readonly restoredAt: ArrayLike<number>
  readonly resettledAt: readonly number[]
  readonly until: number
}

/** Types of the fate oracle: racks, restore points of copies, and its input. */
import type { Streams } from '../../../src/base/streams.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import type { FateOrder } from '../../../src/fate/fate.ts'
import type { Lookups } from './lookups.ts'

/** An event that hits a rack; `again`: the rack had power again since its last stop. */
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

/** A point that can be restored. */
export interface Point {
  readonly copy: number
  readonly at: number
}

/**
 * All restore points of one copy of one service: a list, or, for a continuous copy, every second up to
 * `upTo`.
 */
export interface Points {
  readonly copy: number
  readonly at: readonly number[]
  readonly upTo?: number
}

/** Second up to which a service has servers in a rack of its own, and in which all its data is on others; `never`. */
export interface Leaves {
  readonly rack: (service: number, rack: number) => number
  readonly all: (service: number) => number
}

/** Everything that happens until a second. By service: when its data was restored (`never`: not at all). */
export interface Happens {
  readonly blows: readonly Blow[]
  readonly orders: readonly FateOrder[]
  readonly restoredAt: ArrayLike<number>
  readonly leaves: Leaves
  readonly until: number
}

/** What has happened so far: seconds by service, `never` if not, and which copies are gone. */
export interface Story {
  readonly estate: Estate
  readonly streams: Streams
  readonly lookups: Lookups
  readonly racks: readonly Rack[]
  readonly outage: number[]
  readonly downAt: number[]
  readonly againAt: number[]
  readonly movedAt: number[]
  readonly movedUntil: number[]
  /** Rack that each runs on, or is to, since before it was hit; -1: none of this site. */
  readonly movedOn: number[]
  readonly emergencyAt: number[]
  readonly emergencyPoint: number[]
  /** By copy. */
  readonly purgedAt: number[]
  /** Second from which the way out of the site is free for emergency copies. */
  linkFreeAt: number
}

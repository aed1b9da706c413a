/** What becomes of each service and of its data. One row a service; times in whole seconds after ignition, points in time before it are negative. */

export const outageKind = { none: 0, destroyed: 1, switchedOff: 2, cutOff: 3 } as const
export const dataLossKind = { none: 0, window: 1, permanent: 2 } as const

/** FateView.copy of a service whose point is on the copy made in the emergency, on another site. */
export const emergencyCopy = -2

export interface FateView {
  /** An outageKind: worst so far (destroyed before switched off before cut off). */
  readonly outage: Uint8Array
  /** First second of the first outage, `never` if the service stays up. */
  readonly downAt: Int32Array
  /** Ledger row of the outage, -1 without recording. */
  readonly downCause: Int32Array
  /** Second of the latest further hit (its rack had power again in between), `never` if there was none. */
  readonly againAt: Int32Array
  /** The primary data is gone (rack burnt): seconds, `never` if it stands. */
  readonly lostAt: Int32Array
  /** Second from which it runs on another site because it was failed over before it was hit; `never` if not. Empty while no order asked for it. */
  readonly movedAt: Int32Array
  /** Last viable restore point, s after ignition (negative: before it), `never` if none is left or none is needed. */
  readonly point: Int32Array
  /** Copy the point is on (row of copies), -1 none, `emergencyCopy`. */
  readonly copy: Int32Array
  readonly dataLoss: Uint8Array
  readonly dataLossCause: Int32Array
  /** Age of the point when the primary stopped, s. */
  readonly dataLossSeconds: Int32Array
  /** Seconds the service's data has been standing on one copy alone, as of the last count; 0 where nothing happened to it or its copies. */
  readonly vulnerableSeconds: Int32Array
}

/**
 * Whether the data of a service stands on another server by now, new or moved, as those know who bring services back: what happens to
 * its old rack or to copies is of no concern to it any more. As of the step before.
 */
export type Resettled = (service: number) => boolean

/** It was failed over before it was hit, and by a second runs there: what strikes its rack, or what it needs, is of no concern to it. */
export function hasMoved({ movedAt }: Pick<FateView, 'movedAt'>, service: number, at: number): boolean {
  return movedAt.length > 0 && movedAt[service]! <= at
}

/** Orders are carried out in the step with time <= at < until. */
export interface FateOrder {
  readonly at: number
  readonly do: 'emergency-copy' | 'preemptive-failover' | 'purge-copy'
  /** Building whose services it concerns (purge-copy: in which the copies stand), -1 all. */
  readonly building: number
  /** Row of Policy.policies it concerns, -1 all. */
  readonly policy: number
  /** Row of Policy.repositories whose copies are purged; not said: all. */
  readonly repository?: number
  /** Row of the other site that an emergency copy goes to; not said: the one with the widest link. */
  readonly site?: number
  /** Row of Site.secondHits that it follows from; not said: none. */
  readonly hit?: number
  readonly by: number
}

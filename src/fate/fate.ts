/**
 * What becomes of each service and its data. One row for each service; times are whole seconds after ignition, and
 * restore points before ignition are negative.
 */

export const outageKind = { none: 0, destroyed: 1, switchedOff: 2, cutOff: 3 } as const
/** What became of a service's data: nothing was lost, a window of writes was, or all of it. */
export const dataLossKind = { none: 0, window: 1, permanent: 2 } as const

/** `FateView.copy` of a service whose point is on an emergency copy, on another site. */
export const emergencyCopy = -2

/** Fates by row of services, as later floors read them. */
export interface FateView {
  /** An outageKind, the worst so far (destroyed is worse than switched off, that worse than cut off). */
  readonly outage: Uint8Array
  /** First second of the first outage; `never` if the service stays up. */
  readonly downAt: Int32Array
  /** Ledger row of the outage; -1 without a record. */
  readonly downCause: Int32Array
  /**
   * Second of the latest further hit, after its rack had power again; `never` if there was none. Empty until a rack is
   * hit again.
   */
  readonly againAt: Int32Array
  /** Second at which the primary data was lost (its rack burnt); `never` if it is intact. */
  readonly lostAt: Int32Array
  /**
   * Second from which it runs on its replica because it was failed over before it was hit, the last time if it went home
   * in between; otherwise `never`. Empty until an order moves services.
   */
  readonly movedAt: Int32Array
  /**
   * Second at which it stopped running there: its replica's rack was struck, or it went home. Otherwise `never`. Empty
   * like the column before.
   */
  readonly movedUntil: Int32Array
  /**
   * Last viable restore point, seconds after ignition (negative: before it); `never` if none is left, or none is
   * needed.
   */
  readonly point: Int32Array
  /** Row of the copy that holds the point; -1: none; or `emergencyCopy`. */
  readonly copy: Int32Array
  readonly dataLoss: Uint8Array
  readonly dataLossCause: Int32Array
  /** Age of the point when the primary stopped, in seconds. */
  readonly dataLossSeconds: Int32Array
  /**
   * Seconds for which the data has been on a single copy, at the last count; 0 if nothing happened to it or its
   * copies.
   */
  readonly vulnerableSeconds: Int32Array
}

/**
 * Whether the data of a service is on another server by now, new or moved, according to recovery: then its old rack
 * and its copies no longer matter to it. As of the step before. `rack`: one of the racks of its servers, for a service
 * that may have left one and not the others; without it, whether all data that it lost has been restored.
 */
export type Resettled = (service: number, rack?: number) => boolean

/**
 * Whether a service was failed over before it was hit and runs at its replica at second `at`. What happens to its old
 * rack does not matter then; it still needs the services it needs.
 */
export function hasMoved(
  { movedAt, movedUntil }: Pick<FateView, 'movedAt' | 'movedUntil'>,
  service: number,
  at: number,
): boolean {
  return movedAt.length > 0 && movedAt[service]! <= at && at < movedUntil[service]!
}

/** An order is carried out in the step with time <= at < until. */
export interface FateOrder {
  readonly at: number
  readonly do: 'emergency-copy' | 'preemptive-failover' | 'purge-copy'
  /** Building whose services are meant (purge-copy: in which the copies stand); -1: all. */
  readonly building: number
  /** Row of `Policy.policies` that is meant; -1: all. */
  readonly policy: number
  /** Row of `Policy.repositories` whose copies are purged; undefined: all. */
  readonly repository?: number
  /** Row of the other site that emergency copies go to; undefined: the one with the fastest link. */
  readonly site?: number
  /** Row of `Site.secondHits` that caused the order; undefined: none. */
  readonly hit?: number
  readonly by: number
}

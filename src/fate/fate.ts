/** What becomes of each service and of its data. One row a service; times in whole seconds after ignition, points in time before it are negative. */

export const outageKinds = ['none', 'destroyed', 'switched-off', 'cut-off'] as const
export const outageKind = { none: 0, destroyed: 1, switchedOff: 2, cutOff: 3 } as const
export const dataLossKinds = ['none', 'window', 'permanent'] as const
export const dataLossKind = { none: 0, window: 1, permanent: 2 } as const

export interface FateView {
  /** Index into outageKinds: worst so far. */
  readonly outage: Uint8Array
  /** First second of the outage, `never` if the service stays up. */
  readonly downAt: Int32Array
  /** Ledger row of the outage, -1 without recording. */
  readonly downCause: Int32Array
  /** The primary data is gone (rack burnt): seconds, `never` if it stands. */
  readonly lostAt: Int32Array
  /** Last viable restore point, s after ignition (negative: before it), `never` if none is left or none is needed. */
  readonly point: Int32Array
  /** Copy the point is on (row of copies), -1 none. */
  readonly copy: Int32Array
  readonly dataLoss: Uint8Array
  readonly dataLossCause: Int32Array
  /** Age of the point when the primary was lost, s. */
  readonly dataLossSeconds: Int32Array
  /** Seconds the service's data has been standing on one copy alone. */
  readonly vulnerableSeconds: Int32Array
}

export interface FateOrder {
  readonly at: number
  readonly do: 'emergency-copy' | 'preemptive-failover' | 'purge-copy'
  /** Building whose services it concerns, -1 all. */
  readonly building: number
  /** Row of Policy.policies it concerns, -1 all. */
  readonly policy: number
  readonly by: number
}

/**
 * The policy: how data is protected and how the operator recovers. Small; compiled anew for each replication and
 * each strategy (a strategy is an overlay of the scenario).
 */
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'

export { approaches, media, places } from '../scenario/words/protection.ts'

export interface Policies {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly approach: Uint8Array
  readonly failoverAttempts: Int32Array
  readonly failoverSuccess: Float64Array
  readonly failoverSeconds: Float64Array
  readonly failoverWastedSeconds: Float64Array
  /** Servers taken at the landing site by a service that fails over, as a share of those it fills. */
  readonly failoverServerShare: Float64Array
  /** Row of Site.otherSites where failovers land; -1: on the site of the replica. */
  readonly failoverSite: Int32Array
  readonly verifySeconds: Float64Array
  readonly verifyFailure: Float64Array
  /** The only jurisdictions in which its copies may stand; undefined: any. */
  readonly jurisdictions: readonly (readonly string[] | undefined)[]
}

/** One row for each copy listed in a policy; copies of services point here. */
export interface CopyKinds {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly policy: Int32Array
  readonly medium: Uint8Array
  readonly place: Uint8Array
  /** 1: the place is a building by its name, which may be that of the service. */
  readonly byName: Uint8Array
  readonly periodSeconds: Float64Array
  /** When the backup window next opens after ignition, below a day. */
  readonly windowOpensSeconds: Float64Array
  /** How long it stays open; 0: jobs start at any time. */
  readonly windowSeconds: Float64Array
  /** Propagation: time from the start of a point until it is durable at its place. */
  readonly lagSeconds: Float64Array
  readonly holdSeconds: Float64Array
  readonly retentionSeconds: Float64Array
  /** Increments between two full copies (0: every point is full); 1 for differential, 0 for incremental. */
  readonly incrementals: Int32Array
  readonly differential: Uint8Array
  readonly jobSuccess: Float64Array
  readonly restoreSuccess: Float64Array
  /**
   * Probability that the repository as a whole is unusable (key lost, script): one draw for each repository
   * and replication.
   */
  readonly repositoryFailure: Float64Array
  /** Row of repositories (copies that share a fate beyond their place); -1: none. */
  readonly repository: Int32Array
  readonly immutable: Uint8Array
  readonly offline: Uint8Array
  /** Row of Policy.credentialDomains. */
  readonly credentialDomain: Int32Array
  /** Seconds after the outage until the copy can be reached (addresses, interfaces, tools down). */
  readonly reachableSeconds: Float64Array
  /** Days before the fire; Infinity: never tested. */
  readonly lastRestoreTestDays: Float64Array
}

export interface Pools {
  readonly count: number
  readonly name: readonly string[]
  /** Units over time: CSR steps (seconds, units) by pool; 0 before its first step. */
  readonly firstStep: Int32Array
  readonly stepSeconds: Float64Array
  readonly stepUnits: Int32Array
}

export interface Links {
  readonly count: number
  readonly name: readonly string[]
  readonly bytesPerS: Float64Array
  readonly streamBytesPerS: Float64Array
}

export interface Policy {
  readonly policies: Policies
  readonly copyKinds: CopyKinds
  readonly repositories: readonly string[]
  /** Row of the link that a repository is read over; -1: none of them. */
  readonly repositoryLink: Int32Array
  readonly credentialDomains: readonly string[]
  readonly pools: Pools
  /** The links of the scenario, then `ingress`, the way into the site. */
  readonly links: Links
  /** Prices, mixes and weights by product and tier, in the order of Population.products and tiers. */
  readonly products: Resolved<Scenario['products']>
  readonly tiers: Resolved<Scenario['tiers']>
  /** Gates, task times, supply, dispatch and prices, with every distribution resolved for this replication. */
  readonly recovery: Resolved<Scenario['recovery']>
  readonly money: Resolved<Scenario['money']>
}

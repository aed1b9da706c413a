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
  /** Servers taken at the landing site for each service that fails over, as a share of a server. */
  readonly failoverServerShare: Float64Array
  /** Row of Site.otherSites where failovers land, -1 any. */
  readonly failoverSite: Int32Array
  readonly verifySeconds: Float64Array
  readonly verifyFailure: Float64Array
  /** Protection cost as a share of the production cost of the service a year. */
  readonly costShare: Float64Array
}

/** One row for each copy listed in a policy; copies of services point here. */
export interface CopyKinds {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly policy: Int32Array
  readonly medium: Uint8Array
  readonly place: Uint8Array
  readonly periodSeconds: Float64Array
  /** Propagation: from the start of a point until it is durable at its place. */
  readonly lagSeconds: Float64Array
  readonly holdSeconds: Float64Array
  readonly retentionSeconds: Float64Array
  /** Points between two fulls (0: every point is full), and 1 for differential, 0 for incremental. */
  readonly incrementals: Int32Array
  readonly differential: Uint8Array
  readonly jobSuccess: Float64Array
  readonly restoreSuccess: Float64Array
  /** Probability that the repository as a whole is unusable (key lost, script): one draw a repository and replication. */
  readonly repositoryFailure: Float64Array
  /** Row of repositories: copies that share a fate beyond their place; -1 none. */
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
  /** Units over time: CSR steps (seconds, units); before the first step 0. */
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
  /** Row of links a repository is read over, -1 none of them. */
  readonly repositoryLink: Int32Array
  readonly credentialDomains: readonly string[]
  readonly pools: Pools
  /** Those of the scenario, and `ingress` last: the way into the site. */
  readonly links: Links
  /** Prices, mixes and weights by product and tier, in the order of Population.products and tiers. */
  readonly products: Resolved<Scenario['products']>
  readonly tiers: Resolved<Scenario['tiers']>
  /** Gates, task times, supply, dispatch and prices, with every distribution resolved for this replication. */
  readonly recovery: Resolved<Scenario['recovery']>
  readonly money: Resolved<Scenario['money']>
}

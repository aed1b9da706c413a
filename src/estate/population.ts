/**
 * The population: customers, services and their copies. Large (120,000 services, to millions), compiled once
 * for each scenario, the same for every seed and replication. Services are sorted by server, servers by rack,
 * so that the services of one rack, room or building are contiguous.
 */
export interface Customers {
  readonly count: number
  readonly key: Uint32Array
  readonly name: readonly (string | undefined)[]
}

/** Rows of a table, in the narrowest column that holds them. */
export type Rows = Uint16Array | Int32Array

/** The same where -1 is no row. */
export type SomeRows = Int16Array | Int32Array

export interface Services {
  readonly count: number
  readonly key: Uint32Array
  readonly customer: Rows
  readonly rack: Rows
  /** Its server in the rack, from 0. */
  readonly server: Uint8Array | Uint16Array
  /** How many servers it fills, from that one on, see `serversFilled`. Empty if none fills more than one. */
  readonly servers: Uint8Array
  readonly product: Uint8Array
  readonly tier: Uint8Array
  /** Row of Policy.policies. */
  readonly policy: Uint8Array
  /** Row of `sizes`: how much data it has, see `dataBytesOf`. */
  readonly size: Rows
  /** Amounts of data, bytes, each once. */
  readonly sizes: Float64Array
  /**
   * Services of one consistency group restore to one common point; -1: none. Empty if there is no group at
   * all.
   */
  readonly group: Int16Array | Int32Array
  /** Row of the activity whose losses price the outage. */
  readonly activity: Uint8Array
  /** Rows of services sorted by rack: services of rack k are firstOfRack[k] up to firstOfRack[k + 1]. */
  readonly firstOfRack: Int32Array
}

/** Objectives that were promised, by tier. */
export interface Objectives {
  readonly rtoSeconds: Int32Array
  readonly rpoSeconds: Int32Array
  readonly mtpdSeconds: Int32Array
}

/** Copies of the data, CSR by service: rows firstCopy[s] up to firstCopy[s + 1]. */
export interface Copies {
  readonly count: number
  readonly firstCopy: Int32Array
  /** Row of Policy.copyKinds: medium, period, lag, hold, retention, readability, repository. */
  readonly kind: Uint16Array
  /** Where it really stands: a rack of the site, or -1 if on another site (see `site`). */
  readonly rack: SomeRows
  /** Row of Site.otherSites, or -1 if on this site. */
  readonly site: SomeRows
  /** Where the customer was told it stands: building row, or -1 - (other site row). */
  readonly declared: SomeRows
}

/**
 * Dependencies between services, CSR by the service that needs: rows firstOfService[s] up to firstOfService[s
 * + 1]. Dependencies of whole classes (control plane, DNS, identity, keys) are rows on named services.
 */
export interface Dependencies {
  readonly count: number
  readonly firstOfService: Int32Array
  readonly needs: Int32Array
  /** Services that others need to start, but not to run on; ascending. */
  readonly toStart: Int32Array
}

export interface Activity {
  readonly name: string
  /** Step function of the length of an outage: a loss per hour from each of these seconds on. */
  readonly fromSeconds: readonly number[]
  readonly euroPerHour: readonly number[]
  /** Loss for each hour of lost data, and if all of it is lost. */
  readonly dataLossEuroPerHour: number
  readonly permanentLossEuro: number
  /** Objective for its least capacity; Infinity if none is given. */
  readonly rtoSeconds: number
  readonly mtpdSeconds: number
  /** Share of its services that it needs for its minimum business continuity objective. */
  readonly leastCapacity: number
  /** Rows of the named services that it needs besides those that carry it. */
  readonly needs: readonly number[]
}

export interface Population {
  readonly customers: Customers
  readonly services: Services
  readonly copies: Copies
  readonly dependencies: Dependencies
  readonly products: readonly string[]
  readonly tiers: readonly string[]
  readonly objectives: Objectives
  readonly activities: readonly Activity[]
  /** Rows of named services, by name and by the pattern (`state application {1..20}`) they come from. */
  readonly named: ReadonlyMap<string, readonly number[]>
}

/** How many servers a service fills; also 1 for a service that has only part of one. */
export function serversFilled({ servers }: Services, service: number): number {
  return servers.length === 0 ? 1 : servers[service]!
}

/** Data of a service, bytes. */
export const dataBytesOf = ({ size, sizes }: Services, service: number): number => sizes[size[service]!]!

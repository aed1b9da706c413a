/** The report of a run or campaign: one JSON object whose keys a reader may rely on. */
import type { Examples } from '../campaign/examples.ts'
import type { Drawn } from '../campaign/plan.ts'
import type { Summary } from '../campaign/summary.ts'
import type { CostPart } from '../impact/cost.ts'
import type { MetricName } from '../scenario/words/figures.ts'
import type { ProtectionReport } from './protection.ts'

export type { MetricName }

/** A figure over replications, with its unit. */
export interface Metric extends Summary {
  readonly unit: string
}

/** Shares of those hit, at `hours` after ignition: 5th, 50th and 95th percentile over replications. */
export interface Band {
  readonly p05: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
}

/** A curve over replications, for all services hit and by group; hours after ignition. */
export interface Curve {
  readonly hours: readonly number[]
  readonly all: Band
  readonly byProduct: Readonly<Record<string, Band>>
  readonly byTier: Readonly<Record<string, Band>>
  readonly byPolicy: Readonly<Record<string, Band>>
}

/** The final states and metrics of a building, over replications. */
export interface BuildingReport {
  /** Share of replications that end in each state. */
  readonly states: Readonly<Record<'intact' | 'dark' | 'sooted' | 'wet' | 'partly' | 'destroyed', number>>
  readonly rooms: Metric
  readonly roomsBurnt: Metric
  readonly serversBurnt: Metric
  readonly racksBurnt: Metric
  readonly racksSooted: Metric
  readonly racksWet: Metric
  readonly racksDark: Metric
  readonly flashoverMinutes: Metric
  readonly lostMinutes: Metric
  readonly writtenOffDays: Metric
  readonly serversUp: { readonly hours: readonly number[] } & Band
}

/** The metrics of a group of services (a product, tier or policy); `services` counts its members, hit or not. */
export interface GroupReport {
  readonly services: number
  readonly down: Metric
  readonly destroyed: Metric
  readonly dataLost: Metric
  readonly recoveryMedianHours: Metric
  readonly recoveryP95Hours: Metric
  readonly rtoMetShare: Metric
  readonly rpoMetShare: Metric
}

/**
 * An activity of a customer is disrupted while fewer of its services run than its minimum capacity requires.
 */
export interface ActivityReport {
  readonly customersHit: Metric
  readonly backMedianHours: Metric
  readonly rtoMetShare: Metric
  /** Counted from the declaration, if that came later. */
  readonly rtoMetSinceDeclaredShare: Metric
  readonly mtpdBreaches: Metric
  /** Not back by the horizon, and not beyond the MTPD by then. */
  readonly customersNotBack: Metric
}

/** What `run --json` prints, with a digest of everything behind it. */
export interface Report {
  readonly engine: { readonly name: 'firebreak'; readonly version: string }
  readonly scenario: { readonly name: string; readonly digest: string }
  /** Of the scenario's strategies, the one it was run under; absent: the scenario as written. */
  readonly strategy?: string
  readonly seed: string
  /** How the uncertain inputs were drawn; "given": from outside. */
  readonly sampling: Drawn
  /** Whether every uncertain input is at its median instead. */
  readonly typical: boolean
  readonly replications: number
  /** Which run of the seed it is, from 1; absent: the first one, or the first `replications` of them. */
  readonly run?: number
  readonly metrics: Readonly<Record<MetricName, Metric>>
  /**
   * What no median shows: number of replications in which services are destroyed, and most services destroyed
   * in one; null if that is no replication, or half of them or more.
   */
  readonly rare: { readonly replications: number; readonly servicesDestroyed: number } | null
  /** Single replications to look at, by the figure they are ranked by. Absent: of one incident. */
  readonly examples?: Examples
  readonly buildings: Readonly<Record<string, BuildingReport>>
  readonly curves: { readonly servicesUp: Curve; readonly dataRestored: Curve }
  readonly groups: {
    readonly byProduct: Readonly<Record<string, GroupReport>>
    readonly byTier: Readonly<Record<string, GroupReport>>
    readonly byPolicy: Readonly<Record<string, GroupReport>>
  }
  /** Activities with stated objectives. */
  readonly activities: Readonly<Record<string, ActivityReport>>
  /**
   * Share of all waiting of services whose longest wait was for each pool, gate, link or supply; largest
   * first.
   */
  readonly bottlenecks: Readonly<Record<string, number>>
  /** Share of the waiting time during which most waiting services waited for it; largest first. */
  readonly binding: Readonly<Record<string, number>>
  /** Means over replications, euro, by whose loss it is. */
  readonly costs: {
    readonly operator: Readonly<Record<CostPart, number>>
    /** null: the scenario states no activity whose loss could be counted. */
    readonly customers: number | null
  }
  /** Copies by the rule 3-2-1-1-0, which fires do not change. */
  readonly protection: ProtectionReport
  readonly flags: readonly string[]
  readonly digest: string
}

/** What one replication came to: numbers only, so that replications can be gathered without keeping their tables. */
import type { CostPart } from './cost.ts'
import type { ActivityFigure, BuildingFigure, BuildingState, GroupFigure, MetricName } from './metrics.ts'

export interface Impact {
  /** Infinity: the event did not happen. NaN: the figure has no meaning here (no such service). */
  readonly metrics: Readonly<Record<MetricName, number>>
  readonly buildings: readonly BuildingImpact[]
  /** One record a group, in the order of Groups; the first is all services. */
  readonly groups: readonly Readonly<Record<GroupFigure, number>>[]
  /** Shares at each hour of the grid, row-major: hour * groups + group; 1 where nothing of the group was hit. */
  readonly servicesUp: Float32Array
  readonly dataRestored: Float32Array
  /** One record an activity whose objectives are stated, in their order. */
  readonly activities: readonly Readonly<Record<ActivityFigure, number>>[]
  /** Parts of the operator's loss, euro. */
  readonly costs: Readonly<Record<CostPart, number>>
  /** Seconds each pool, gate or link was what services waited for longest, by name. */
  readonly bottlenecks: Readonly<Record<string, number>>
  /** Seconds during which more services waited for it than for any other, by the same names. */
  readonly binding: Readonly<Record<string, number>>
  /** Names of the correlations that left their range of validity. */
  readonly flags: readonly string[]
}

export interface BuildingImpact {
  readonly state: BuildingState
  readonly figures: Readonly<Record<BuildingFigure, number>>
  /** Share of the building's servers in service at each hour of the grid. */
  readonly serversUp: Float32Array
}

/** Figures of the hazard as a whole, filled by the composer, who knows which hazard it was. Seconds; Infinity: not happened. */
export interface Hazard {
  readonly smokeAllFloorsAt: number
  readonly groundFloorInvolvedAt: number
  readonly powerOffAt: number
  readonly underControlAt: number
  readonly outAt: number
  /** Per room: 1 if it burnt. */
  readonly roomBurnt: Uint8Array
  readonly flags: readonly string[]
}

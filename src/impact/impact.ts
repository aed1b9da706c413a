/** The result of one replication: numbers only, so that replications can be gathered without keeping their tables. */
import type { CostPart } from './cost.ts'
import type {
  ActivityFigure,
  BuildingFigure,
  BuildingState,
  GroupFigure,
  MetricName,
} from '../scenario/words/figures.ts'

export interface Impact {
  /** Infinity: the event did not happen. NaN: the figure has no meaning (no such service). */
  readonly metrics: Readonly<Record<MetricName, number>>
  readonly buildings: readonly BuildingImpact[]
  /** One record for each group, in the order of Groups; the first is all services. */
  readonly groups: readonly Readonly<Record<GroupFigure, number>>[]
  /** Shares at each hour of the grid, row-major: hour * groups + group; 1 for a group in which nothing was hit. */
  readonly servicesUp: Float32Array
  readonly dataRestored: Float32Array
  /** One record for each activity with stated objectives, in order. */
  readonly activities: readonly Readonly<Record<ActivityFigure, number>>[]
  /** Parts of the operator's loss, euro. */
  readonly costs: Readonly<Record<CostPart, number>>
  /** Service-seconds by the name of the pool, gate or link that was a service's longest wait. */
  readonly bottlenecks: Readonly<Record<string, number>>
  /** Seconds during which more services waited for it than for any other, by the same names. */
  readonly binding: Readonly<Record<string, number>>
  /** Names of the correlations that were used outside their range of validity. */
  readonly flags: readonly string[]
}

export interface BuildingImpact {
  readonly state: BuildingState
  readonly figures: Readonly<Record<BuildingFigure, number>>
  /** Share of the building's servers in service at each hour of the grid. */
  readonly serversUp: Float32Array
}

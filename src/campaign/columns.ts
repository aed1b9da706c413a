/** The columns of a campaign: each row has one figure for each of these names. */
import { namesInOrder } from '../base/inOrderOfNames.ts'
import { isStated } from '../impact/heldActivities.ts'
import { costParts } from '../impact/cost.ts'
import { curveHours } from '../impact/grid.ts'
import {
  activityFigureNames,
  activityUnits,
  buildingFigures,
  type BuildingState,
  buildingStates,
  buildingUnits,
  groupFigures,
  groupUnits,
  metricNames,
  metricUnits,
} from '../scenario/words/figures.ts'
import { bottleneckNamesOf } from '../run/bottleneckNames.ts'
import type { Prepared } from '../run/prepare.ts'
import { customersLossStated } from './customersLossStated.ts'

/** What the numbers of a `Row` stand for. */
export interface Columns {
  /**
   * For example metrics.servicesDown, buildings.SBG2.roomsBurnt, groups.byProduct.vps.dataLost,
   * activities.shop.mtpdBreaches, costs.hardware, bottlenecks.people, binding.people.
   */
  readonly names: readonly string[]
  readonly units: readonly string[]
  readonly buildings: readonly string[]
  /** Paths of the groups, in the order of the impact: all, byProduct.vps, byTier.gold, byPolicy.nightly. */
  readonly groups: readonly string[]
  /** Activities with an objective. */
  readonly activities: readonly string[]
  readonly bottlenecks: readonly string[]
  /** Hours after ignition at which the curves are sampled. */
  readonly hours: Float64Array
  /** Names of columns that the scenario says nothing of: without a meaning in every replication. */
  readonly unstated?: readonly string[]
}

/** Unit of the columns that hold the final state of a building, as its position in `buildingStates`. */
export const stateUnit = 'state'
/** The final state of a building from a figure with the unit `stateUnit`. */
export const stateName = (value: number): BuildingState => buildingStates[value]!

/** @param bottlenecks names of everything services may wait for, if the caller has them already */
export function columnsOf(prepared: Prepared, bottlenecks = bottleneckNamesOf(prepared)): Columns {
  const { scenario, compiler } = prepared
  const { products, tiers } = compiler.population
  const buildings = namesInOrder(Object.keys(scenario.buildings))
  const policies = Object.keys(scenario.policies)
  const groups = [
    'all',
    ...products.map(name => `byProduct.${name}`),
    ...tiers.map(name => `byTier.${name}`),
    ...policies.map(name => `byPolicy.${name}`),
  ]
  const activities = compiler.population.activities.filter(isStated).map(({ name }) => name)
  const pairs: (readonly [name: string, unit: string])[] = [
    ...metricNames.map(name => [`metrics.${name}`, metricUnits[name]] as const),
    ...buildings.flatMap(building => [
      [`buildings.${building}.state`, stateUnit] as const,
      ...buildingFigures.map(name => [`buildings.${building}.${name}`, buildingUnits[name]] as const),
    ]),
    ...groups.flatMap(group =>
      groupFigures.map(name => [`groups.${group}.${name}`, groupUnits[name]] as const),
    ),
    ...activities.flatMap(activity =>
      activityFigureNames.map(name => [`activities.${activity}.${name}`, activityUnits[name]] as const),
    ),
    ...costParts.map(part => [`costs.${part}`, 'EUR'] as const),
    ...bottlenecks.map(name => [`bottlenecks.${name}`, 's'] as const),
    ...bottlenecks.map(name => [`binding.${name}`, 's'] as const),
  ]
  return {
    names: pairs.map(([name]) => name),
    units: pairs.map(([, unit]) => unit),
    buildings,
    groups,
    activities,
    bottlenecks,
    hours: curveHours(scenario.horizon),
    unstated: customersLossStated(scenario) ? [] : ['metrics.costCustomers'],
  }
}

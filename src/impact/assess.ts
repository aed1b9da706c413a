/** From the final state of all stages to the figures of one replication. */
import { daySeconds } from '../base/hour.ts'
import { Scratch } from '../base/scratch.ts'
import { never, rackState, type BuildingView, type RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { outageKind, type FateView } from '../fate/fate.ts'
import type { RecoveryView } from '../recovery/recovery.ts'
import type { Spent } from '../recovery/told/spent.ts'
import { activityFigures } from './activities.ts'
import { buildingImpacts } from './buildings.ts'
import { grossCost, operatorCost } from './cost.ts'
import { byGroup, groupsOf, type Groups, type ServiceCurves } from './curves.ts'
import { curveHours } from './grid.ts'
import type { Hazard } from './hazard.ts'
import { hazardFigures } from './hazardFigures.ts'
import type { HeldActivities } from './heldActivities.ts'
import type { Impact } from './impact.ts'
import { countOf, customersWith, groupFigures, tally } from './tally.ts'

/** The final state of all stages of one replication. */
export interface Aftermath {
  readonly racks: RackView
  readonly buildings: BuildingView
  readonly fate: FateView
  readonly recovery: RecoveryView
  readonly spent: Spent
  readonly hazard: Hazard
  readonly bottlenecks: Impact['bottlenecks']
  readonly binding: Impact['binding']
  /** Second of the declaration; Infinity: there was none. */
  readonly declaredAt: number
}

/** `curves` must have been fed every transition of the replication; `horizonSeconds` ends the curves. */
export function assess(
  estate: Estate,
  after: Aftermath,
  curves: ServiceCurves,
  held: HeldActivities,
  horizonSeconds: number,
  scratch = new Scratch(),
): Impact {
  const { site, population } = estate
  const { fate, recovery, hazard } = after
  const { kinds } = curves
  const groups = groupsOf(population.products.length, population.tiers.length, estate.policy.policies.count)
  const hours = curveHours(horizonSeconds).length
  const counts = tally({ population, kinds, fate, recovery, horizonSeconds }, groups, hours, scratch)
  const { quantiles } = counts
  const [recoveryMedianHours, recoveryP90Hours, recoveryP95Hours] = quantiles.returns
  const [dataLossP50Hours, dataLossP95Hours] = quantiles.ages
  const all = (column: Parameters<typeof countOf>[1]): number => countOf(counts, column, groups)[0]!
  const customersWithDataLost = customersWith(counts, 'dataLost')
  const buildings = buildingImpacts(site, after.racks, after.buildings, curves, hazard, horizonSeconds)
  const cost = operatorCost(estate, after, {
    down: all('down'),
    downSeconds: counts.downSeconds,
    destroyed: all('destroyed'),
    customersWithDataLost,
  })
  const down = countOf(counts, 'down', groups)
  const upAt = (change: Int32Array): Float32Array =>
    runningShares(byGroup(change, hours, kinds, groups), down, groups, hours)
  return {
    metrics: {
      customersHit: customersWith(counts, 'hit'),
      servicesDown: all('down'),
      servicesDestroyed: all('destroyed'),
      servicesSwitchedOff: all('switchedOff'),
      servicesCutOff: all('cutOff'),
      servicesWithDataLost: all('dataLost'),
      customersWithDataLost,
      ...hazardFigures(buildings, after.buildings, hazard),
      firstServersBackDays: firstRackBack(after.racks, recovery, horizonSeconds) / daySeconds,
      publicDataPlatformBackHours: namedBackHours(estate, fate, recovery, 'public data platform'),
      recoveryMedianHours: recoveryMedianHours!,
      recoveryP90Hours: recoveryP90Hours!,
      recoveryP95Hours: recoveryP95Hours!,
      recoveryLastHours: all('down') === 0 ? NaN : hoursOf(counts.latestReturn),
      outageP95Hours: quantiles.outage95,
      dataLossP50Hours: dataLossP50Hours!,
      dataLossP95Hours: dataLossP95Hours!,
      vulnerableMedianHours: Math.min(quantiles.vulnerableMedian, horizonSeconds / 3600),
      rtoMetShare: all('rtoMet') / all('down'),
      rpoMetShare: all('rpoMet') / all('setBack'),
      mtpdBreaches: all('mtpdBreached'),
      costTotal: grossCost(cost),
      costInsured: cost.insured,
      costCustomers: counts.customersEuro * estate.policy.money.lossFactor,
    },
    buildings,
    groups: Array.from({ length: groups.count }, (_, group) => groupFigures(counts, group, groups)),
    servicesUp: upAt(curves.up),
    dataRestored: upAt(counts.data),
    activities: activityFigures(
      population,
      held,
      fate,
      recovery,
      { declaredAt: after.declaredAt, horizonSeconds },
      scratch,
    ),
    costs: cost,
    bottlenecks: after.bottlenecks,
    binding: after.binding,
    flags: hazard.flags,
  }
}

/**
 * Second at which the first of the racks that stopped or were cut off served again, whatever struck it later; Infinity: none
 * of them by the horizon. NaN: there is no such rack or all of them burnt before, so none is waited for.
 */
function firstRackBack(
  { state, downAt, cutOffAt }: RackView,
  { rackFirstBackAt }: RecoveryView,
  horizonSeconds: number,
): number {
  let first = NaN
  for (let rack = 0; rack < state.length; rack++) {
    const back = rackFirstBackAt[rack]!
    if (back === never && state[rack] === rackState.burnt) continue
    if (Math.min(downAt[rack]!, cutOffAt[rack]!) > horizonSeconds) continue
    if (!(first <= back)) first = back
  }
  return first === never ? Infinity : first
}

/**
 * Hours after ignition at which the last service of that name that went down is back; NaN if there is none, so that
 * none is waited for.
 */
function namedBackHours(estate: Estate, fate: FateView, recovery: RecoveryView, name: string): number {
  let last = NaN
  for (const row of estate.population.named.get(name) ?? []) {
    if (fate.outage[row] === outageKind.none) continue
    const back = recovery.backAt[row]!
    if (!(last >= back)) last = back
  }
  return hoursOf(last)
}

function hoursOf(seconds: number): number {
  return seconds === never ? Infinity : seconds / 3600
}

/** Running sums of changes as shares of the services hit; 1 for a group in which none was. */
function runningShares(change: Int32Array, hit: Int32Array, groups: Groups, hours: number): Float32Array {
  const shares = new Float32Array(hours * groups.count)
  for (let group = 0; group < groups.count; group++) {
    let up = hit[group]!
    for (let hour = 0; hour < hours; hour++) {
      up += change[hour * groups.count + group]!
      shares[hour * groups.count + group] = hit[group] === 0 ? 1 : up / hit[group]!
    }
  }
  return shares
}

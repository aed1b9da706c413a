/** From what the stages ended with to the figures of one replication. */
import { never, type BuildingView, type RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { outageKind, type FateView } from '../fate/fate.ts'
import type { RecoveryView } from '../recovery/recovery.ts'
import { buildingImpacts } from './buildings.ts'
import { customerCost, grossCost, operatorCost } from './cost.ts'
import { addToGroups, groupsOf, type Groups, type ServiceCurves } from './curves.ts'
import { customersHit } from './customers.ts'
import { curveHours, gridPosition } from './grid.ts'
import type { Hazard, Impact } from './impact.ts'
import { groupFigures, hoursAt, emptyTally, tally } from './tally.ts'

/** What the stages of one replication ended with. */
export interface Aftermath {
  readonly racks: RackView
  readonly buildings: BuildingView
  readonly fate: FateView
  readonly recovery: RecoveryView
  readonly hazard: Hazard
  readonly bottlenecks: Readonly<Record<string, number>>
}

/** `curves` has been fed with every transition of the replication; `horizonSeconds` ends the curves. */
export function assess(
  estate: Estate,
  after: Aftermath,
  curves: ServiceCurves,
  horizonSeconds: number,
): Impact {
  const { site, population } = estate
  const { services } = population
  const { fate, recovery, hazard } = after
  const groups = groupsOf(population.products.length, population.tiers.length, estate.policy.policies.count)
  const hours = curveHours(horizonSeconds).length
  const counts = emptyTally(groups)
  tally(counts, services, fate, recovery, groups)
  const buildings = buildingImpacts(site, after.racks, after.buildings, curves, hazard, horizonSeconds)
  const customers = customersHit(population, fate)
  const total = (of: 'roomsBurnt' | 'racksBurnt' | 'serversBurnt'): number =>
    buildings.reduce((sum, building) => sum + building.figures[of], 0)
  const cost = operatorCost(estate, after.racks, hazard.roomBurnt, fate, recovery, horizonSeconds)
  const outages = counts.outages.subarray(0, counts.ages.length)

  return {
    metrics: {
      customersHit: customers.hit,
      servicesDown: counts.down[0]!,
      servicesDestroyed: counts.destroyed[0]!,
      servicesSwitchedOff: counts.switchedOff[0]!,
      servicesCutOff: counts.cutOff[0]!,
      servicesWithDataLost: counts.dataLost[0]!,
      customersWithDataLost: customers.dataLost,
      serversBurnt: total('serversBurnt'),
      racksBurnt: total('racksBurnt'),
      roomsBurnt: total('roomsBurnt'),
      buildingsDestroyed: buildings.filter(building => building.state === 'destroyed').length,
      smokeAllFloorsMinutes: hazard.smokeAllFloorsAt / 60,
      groundFloorInvolvedMinutes: hazard.groundFloorInvolvedAt / 60,
      buildingFlashoverMinutes: earliest(after.buildings.flashoverAt) / 60,
      buildingLostMinutes: earliest(after.buildings.lostAt) / 60,
      underControlMinutes: hazard.underControlAt / 60,
      fireOutMinutes: hazard.outAt / 60,
      powerOffMinutes: hazard.powerOffAt / 60,
      firstServersBackDays: earliestRack(recovery.rackBackAt) / 86_400,
      publicDataPlatformBackHours: namedBackHours(estate, fate, recovery, 'public data platform'),
      recoveryMedianHours: hoursAt(outages, 0.5),
      recoveryP90Hours: hoursAt(outages, 0.9),
      recoveryP95Hours: hoursAt(outages, 0.95),
      recoveryLastHours: counts.longestOutage === never ? Infinity : counts.longestOutage / 3600,
      dataLossP50Hours: hoursAt(counts.ages, 0.5),
      dataLossP95Hours: hoursAt(counts.ages, 0.95),
      vulnerableMedianHours: hoursAt(counts.vulnerable, 0.5),
      rtoMetShare: counts.rtoMet[0]! / counts.down[0]!,
      rpoMetShare: counts.rpoMet[0]! / counts.down[0]!,
      mtpdBreaches: counts.mtpdBreached[0]!,
      costTotal: grossCost(cost),
      costInsured: cost.insured,
      costCustomers: customerCost(population, fate, recovery, estate.policy.money.lossFactor, horizonSeconds),
    },
    buildings,
    groups: Array.from({ length: groups.count }, (_, group) => groupFigures(counts, group)),
    servicesUp: runningShares(curves.up, counts.down, groups, hours),
    dataRestored: runningShares(
      dataChanges(estate, fate, recovery, groups, hours),
      counts.down,
      groups,
      hours,
    ),
    bottlenecks: after.bottlenecks,
    flags: hazard.flags,
  }
}

function earliest(times: Float64Array): number {
  return times.reduce((first, time) => Math.min(first, time), Infinity)
}

function earliestRack(backAt: Int32Array): number {
  let first: number = never
  for (const back of backAt) if (back < first) first = back
  return first === never ? Infinity : first
}

/** Hours after ignition at which the last service of that name is back; NaN if the estate has none, 0 if it never went down. */
function namedBackHours(estate: Estate, fate: FateView, recovery: RecoveryView, name: string): number {
  const rows = estate.population.named.get(name)
  if (rows === undefined || rows.length === 0) return NaN
  let last = 0
  for (const row of rows) {
    if (fate.outage[row] === outageKind.none) continue
    const back = recovery.backAt[row]!
    last = Math.max(last, back === never ? Infinity : back / 3600)
  }
  return last
}

/** Data of a hit service is away from the outage until it is restored; for good if it never is. */
function dataChanges(
  estate: Estate,
  fate: FateView,
  recovery: RecoveryView,
  groups: Groups,
  hours: number,
): Int32Array {
  const { services } = estate.population
  const change = new Int32Array((hours + 1) * groups.count)
  for (let service = 0; service < services.count; service++) {
    if (fate.outage[service] === outageKind.none) continue
    addToGroups(change, gridPosition(fate.downAt[service]!, hours), -1, service, services, groups)
    const back = recovery.dataBackAt[service]!
    if (back !== never) addToGroups(change, gridPosition(back, hours), 1, service, services, groups)
  }
  return change
}

/** Running sums of changes as shares of those hit; 1 where nothing of the group was hit. */
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

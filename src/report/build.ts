/** Many impacts to one report. */
import type { Gathering } from '../campaign/gathering.ts'
import { summarise } from '../campaign/summary.ts'
import type { Impact } from '../impact/impact.ts'
import { curveHours } from '../impact/grid.ts'
import {
  buildingFigures,
  buildingStates,
  buildingUnits,
  groupFigures,
  groupUnits,
  metricNames,
  metricUnits,
} from '../impact/metrics.ts'
import type { Band, BuildingReport, Curve, GroupReport, Metric, Report } from './report.ts'

/** Names a report speaks of, in the order of the impact's groups and buildings. */
export interface Names {
  readonly buildings: readonly string[]
  readonly products: readonly string[]
  readonly tiers: readonly string[]
  readonly policies: readonly string[]
  /** Services of each group, all first. */
  readonly services: ArrayLike<number>
}

/** All of a report but what identifies the run. */
export type ReportBody = Pick<Report, 'metrics' | 'buildings' | 'curves' | 'groups' | 'flags'>

export function reportBody(gathered: Gathering, names: Names, horizonSeconds: number): ReportBody {
  const hours = [...curveHours(horizonSeconds)]
  const metric = (unit: string, read: (impact: Impact) => number): Metric => ({
    ...summarise(gathered.values(read)),
    unit,
  })
  const record = <K extends string, V>(
    keys: readonly K[],
    value: (key: K, index: number) => V,
  ): Record<K, V> => Object.fromEntries(keys.map((key, index) => [key, value(key, index)])) as Record<K, V>

  const building = (_: string, row: number): BuildingReport => ({
    states: record(buildingStates, state =>
      share(gathered, impact => impact.buildings[row]!.state === state),
    ),
    ...record(buildingFigures, figure =>
      metric(buildingUnits[figure], impact => impact.buildings[row]!.figures[figure]),
    ),
    serversUp: {
      hours,
      ...gathered.bands(hours.length, (impact, hour) => impact.buildings[row]!.serversUp[hour]!),
    },
  })

  const groups = 1 + names.products.length + names.tiers.length + names.policies.length
  const firstTier = 1 + names.products.length
  const firstPolicy = firstTier + names.tiers.length
  const curve = (of: (impact: Impact) => Float32Array): Curve => {
    const band = (group: number): Band =>
      gathered.bands(hours.length, (impact, hour) => of(impact)[hour * groups + group]!)
    return {
      hours,
      all: band(0),
      byProduct: record(names.products, (_, index) => band(1 + index)),
      byTier: record(names.tiers, (_, index) => band(firstTier + index)),
      byPolicy: record(names.policies, (_, index) => band(firstPolicy + index)),
    }
  }
  const group = (index: number): GroupReport => ({
    services: names.services[index]!,
    ...record(groupFigures, figure => metric(groupUnits[figure], impact => impact.groups[index]![figure])),
  })

  return {
    metrics: record(metricNames, name => metric(metricUnits[name], impact => impact.metrics[name])),
    buildings: record(names.buildings, building),
    curves: {
      servicesUp: curve(impact => impact.servicesUp),
      dataRestored: curve(impact => impact.dataRestored),
    },
    groups: {
      byProduct: record(names.products, (_, index) => group(1 + index)),
      byTier: record(names.tiers, (_, index) => group(firstTier + index)),
      byPolicy: record(names.policies, (_, index) => group(firstPolicy + index)),
    },
    flags: flagsOf(gathered),
  }
}

function share(gathered: Gathering, happens: (impact: Impact) => boolean): number {
  let count = 0
  for (let replication = 0; replication < gathered.size; replication++)
    if (happens(gathered.impact(replication))) count++
  return count / gathered.size
}

function flagsOf(gathered: Gathering): string[] {
  const flags = new Set<string>()
  for (let replication = 0; replication < gathered.size; replication++)
    for (const flag of gathered.impact(replication).flags) flags.add(flag)
  return [...flags].sort()
}

/** Builds a report from the rows of many replications. */
import { type Gathering, type GroupCurve, statesOf } from '../campaign/gathering.ts'
import { summarise } from '../campaign/summary.ts'
import {
  activityFigureNames,
  activityUnits,
  buildingFigures,
  buildingUnits,
  groupFigures,
  groupUnits,
  metricNames,
  metricUnits,
} from '../scenario/words/figures.ts'
import { bottleneckShares } from './bottlenecks.ts'
import type { Band, BuildingReport, Curve, GroupReport, Metric, Report } from './report.ts'

/** A report without what identifies the run. */
export type ReportBody = Pick<
  Report,
  'metrics' | 'rare' | 'buildings' | 'curves' | 'groups' | 'activities' | 'bottlenecks' | 'binding' | 'flags'
>

/** @param services number in each group, in the order of the columns' groups */
export function reportBody(gathered: Gathering, services: ArrayLike<number>): ReportBody {
  const { columns } = gathered
  const hours = [...columns.hours]
  const metric = (name: string, unit: string): Metric => ({ ...summarise(gathered.figure(name)), unit })

  const building = (name: string, row: number): BuildingReport => ({
    states: statesOf(gathered, name),
    ...record(buildingFigures, figure => metric(`buildings.${name}.${figure}`, buildingUnits[figure])),
    serversUp: { hours, ...gathered.buildingBands(row) },
  })
  const group = (row: number): GroupReport => ({
    services: services[row]!,
    ...record(groupFigures, figure => metric(`groups.${columns.groups[row]}.${figure}`, groupUnits[figure])),
  })
  const curve = (name: GroupCurve): Curve => ({
    hours,
    all: gathered.groupBands(name, 0),
    ...byGroup(columns.groups, (row): Band => gathered.groupBands(name, row)),
  })

  return {
    metrics: record(metricNames, name => metric(`metrics.${name}`, metricUnits[name])),
    rare: rareLoss(gathered.figure('metrics.servicesDestroyed')),
    buildings: record(columns.buildings, building),
    curves: { servicesUp: curve('servicesUp'), dataRestored: curve('dataRestored') },
    groups: byGroup(columns.groups, group),
    activities: record(columns.activities, name =>
      record(activityFigureNames, figure => metric(`activities.${name}.${figure}`, activityUnits[figure])),
    ),
    bottlenecks: bottleneckShares(gathered, 'bottlenecks'),
    binding: bottleneckShares(gathered, 'binding'),
    flags: gathered.flags,
  }
}

/** @param destroyed number of services, by replication */
export function rareLoss(destroyed: Float64Array): Report['rare'] {
  const replications = destroyed.filter(services => services > 0).length
  return replications === 0 || 2 * replications >= destroyed.length
    ? null
    : { replications, servicesDestroyed: destroyed.reduce((most, services) => Math.max(most, services), 0) }
}

function record<K extends string, V>(keys: readonly K[], value: (key: K, index: number) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key, index) => [key, value(key, index)])) as Record<K, V>
}

/** All groups except the whole, by what they group by; a path is `byProduct.vps`. */
function byGroup<V>(
  paths: readonly string[],
  value: (row: number) => V,
): Record<'byProduct' | 'byTier' | 'byPolicy', Record<string, V>> {
  const by: Record<'byProduct' | 'byTier' | 'byPolicy', Record<string, V>> = {
    byProduct: {},
    byTier: {},
    byPolicy: {},
  }
  for (const [row, path] of paths.entries()) {
    const dot = path.indexOf('.')
    if (dot >= 0) by[path.slice(0, dot) as keyof typeof by][path.slice(dot + 1)] = value(row)
  }
  return by
}

/** A report as text for a terminal. */
import type { Comparison } from './observed.ts'
import { buildingStates } from '../impact/metrics.ts'
import { figure } from './figure.ts'
import type { Metric, Report } from './report.ts'
import { table } from './table.ts'

/** Metrics a reader meets first, in this order, with the words of the table. */
const headline: readonly (readonly [name: string, label: string])[] = [
  ['customersHit', 'customers hit'],
  ['servicesDown', 'services down'],
  ['servicesDestroyed', 'services destroyed'],
  ['servicesWithDataLost', 'services with data lost for good'],
  ['customersWithDataLost', 'customers with data lost for good'],
  ['serversBurnt', 'servers burnt'],
  ['roomsBurnt', 'rooms burnt'],
  ['buildingsDestroyed', 'buildings destroyed'],
  ['smokeAllFloorsMinutes', 'smoke on all floors, min'],
  ['groundFloorInvolvedMinutes', 'ground floor involved, min'],
  ['buildingFlashoverMinutes', 'building flashover, min'],
  ['buildingLostMinutes', 'building lost, min'],
  ['powerOffMinutes', 'power off, min'],
  ['underControlMinutes', 'under control, min'],
  ['fireOutMinutes', 'fire out, min'],
  ['firstServersBackDays', 'first servers back, days'],
  ['publicDataPlatformBackHours', 'public data platform back, h'],
  ['recoveryMedianHours', 'recovery, median, h'],
  ['recoveryP95Hours', 'recovery, 95 %, h'],
  ['recoveryLastHours', 'recovery, last, h'],
  ['dataLossP50Hours', 'data lost, median age, h'],
  ['rtoMetShare', 'recovery time objective met'],
  ['rpoMetShare', 'recovery point objective met'],
  ['mtpdBreaches', 'tolerable disruption exceeded, services'],
  ['costTotal', "operator's loss"],
  ['costCustomers', "customers' loss"],
]

export function reportText(report: Report, comparisons: readonly Comparison[]): string {
  const many = report.replications > 1
  const title = `${report.scenario.name}\nseed ${report.seed}, ${many ? `${report.replications} replications` : 'one incident'}`
  const columns = many ? ['', 'p10', 'median', 'p90', 'happens in'] : ['', 'figure']
  const cells = (metric: Metric): string[] =>
    many
      ? [
          figure(metric.p10, metric.unit),
          figure(metric.p50, metric.unit),
          figure(metric.p90, metric.unit),
          figure(metric.share, 'share'),
        ]
      : [figure(metric.p50, metric.unit)]
  const figures = table(
    columns,
    headline.map(([name, label]) => [label, ...cells(report.metrics[name]!)]),
  )
  const buildings = table(
    ['building', 'state', 'rooms burnt', 'racks burnt', 'sooted', 'wet', 'dark'],
    Object.entries(report.buildings).map(([name, building]) => [
      name,
      buildingStates
        .filter(state => building.states[state] > 0)
        .map(state => (many ? `${state} ${figure(building.states[state], 'share')}` : state))
        .join(', '),
      ...[
        building.roomsBurnt,
        building.racksBurnt,
        building.racksSooted,
        building.racksWet,
        building.racksDark,
      ].map(metric => figure(metric.p50, metric.unit)),
    ]),
  )
  const sections = [title, figures, buildings]
  if (comparisons.length > 0) sections.push(observedTable(comparisons, many))
  if (report.flags.length > 0)
    sections.push(`outside the range of validity in some replication: ${report.flags.join(', ')}`)
  sections.push(`digest ${report.digest}`)
  return `${sections.join('\n\n')}\n`
}

/** One incident has no band: what it came to stands beside what was seen, without a verdict. */
function observedTable(comparisons: readonly Comparison[], many: boolean): string {
  const rows = comparisons.map(row => {
    const ofStates = row.unit === 'share of replications'
    const cell = (value: number | null): string => (ofStates ? '' : figure(value, row.unit))
    if (!many)
      return [row.key, row.seen, ofStates ? (row.share === 1 ? 'the same' : 'another') : cell(row.median)]
    return [
      row.key,
      row.seen,
      cell(row.low),
      cell(row.median),
      cell(row.high),
      figure(row.share, 'share'),
      verdict(row),
    ]
  })
  return many
    ? table(['what was seen', 'observed', 'p05', 'median', 'p95', 'happens in', 'verdict'], rows)
    : table(['what was seen', 'observed', 'this incident'], rows)
}

function verdict(row: Comparison): string {
  if (row.kind === 'echo') return 'echo of an input'
  if (row.kind === 'unknown') return 'nobody knows'
  return row.inside ? 'inside' : 'MISS'
}

/**
 * Results as CSV: one row per replication, or per point of a curve; stable columns with units in their names.
 */
import { csvCell } from '../base/csv.ts'
import type { Gathering } from '../campaign/gathering.ts'
import { metricNames, metricUnits } from '../scenario/words/figures.ts'
import type { Band, Curve, Report } from './report.ts'

/** Never is `inf`, which programs read as a number. An empty cell: the figure does not apply. */
function cell(value: number | string): string {
  if (value === Infinity) return 'inf'
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value)
  return csvCell(value)
}

/** A table as CSV, with its names in the first line. */
export function csv(head: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  return `${[head, ...rows].map(row => row.map(cell).join(',')).join('\n')}\n`
}

/** One row per replication and strategy; the strategy's cell is empty for the scenario as written. */
export function replicationsCsv(
  campaigns: readonly {
    readonly strategy: string | null
    readonly gathered: Pick<Gathering, 'size' | 'figure'>
  }[],
): string {
  return csv(
    ['replication', 'strategy', ...metricNames.map(name => `${name} [${metricUnits[name]}]`)],
    campaigns.flatMap(({ strategy, gathered }) => {
      const figures = metricNames.map(name => gathered.figure(`metrics.${name}`))
      return Array.from({ length: gathered.size }, (_, replication) => [
        replication,
        strategy ?? '',
        ...figures.map(values => values[replication]!),
      ])
    }),
  )
}

/** The curves of a report: one row for each curve, group and hour, with the 5th, 50th and 95th percentile. */
export function curvesCsv({ curves }: Report): string {
  const rows: (number | string)[][] = []
  for (const [name, curve] of Object.entries<Curve>(curves)) {
    const bands: [string, Band][] = [['all', curve.all]]
    for (const by of ['byProduct', 'byTier', 'byPolicy'] as const)
      for (const [group, band] of Object.entries(curve[by])) bands.push([`${by}.${group}`, band])
    for (const [group, band] of bands)
      for (const [position, hour] of curve.hours.entries())
        rows.push([name, group, hour, band.p05[position]!, band.p50[position]!, band.p95[position]!])
  }
  return csv(['curve', 'group', 'time [h]', 'p05 [share]', 'p50 [share]', 'p95 [share]'], rows)
}

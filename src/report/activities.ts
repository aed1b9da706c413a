/** Results of customers' activities compared with their objectives, as a table for a terminal. */
import { asWritten } from '../scenario/called.ts'
import type { ActivityReport, Metric } from './report.ts'
import { table } from './table.ts'
import { tongues } from './tongue.ts'

const heads = [
  'activity',
  'customers disrupted',
  'back at its least, median, h',
  'RTO met',
  'from the declaration',
  'beyond the MTPD',
  'not back so far',
] as const

/**
 * Activities that were hit; medians over the replications in which the figure applies. Empty if none was hit.
 */
export function activitiesText(
  activities: Readonly<Record<string, ActivityReport>>,
  { say, figure } = tongues.en,
  named = asWritten,
): string {
  const hit = Object.entries(activities).filter(([, { customersHit }]) => (customersHit.mean ?? 0) > 0)
  if (hit.length === 0) return ''
  const cell = ({ applies, p50, unit }: Metric): string => (applies === 0 ? '–' : figure(p50, unit))
  return table(
    heads.map(head => say(head)),
    hit.map(([name, each]) => [
      named(name),
      ...[
        each.customersHit,
        each.backMedianHours,
        each.rtoMetShare,
        each.rtoMetSinceDeclaredShare,
        each.mtpdBreaches,
        each.customersNotBack,
      ].map(cell),
    ]),
  )
}

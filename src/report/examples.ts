/** Which replications of a campaign to look at, as text. */
import { figure } from './figure.ts'
import { metricLabel } from './label.ts'
import type { Report } from './report.ts'

const named = {
  mildest: 'the mildest',
  middle: 'the middle',
  bad: 'worse than nine in ten',
  worst: 'the worst',
}

/** By data lost, or where no replication loses any, by services destroyed. Empty: none destroys any, or there is but one. */
export function examplesText({ examples, metrics }: Pick<Report, 'examples' | 'metrics'>): string {
  if (examples === undefined) return ''
  const by = (['servicesWithDataLost', 'servicesDestroyed'] as const).find(
    name => examples[name].at(-1)!.value !== 0,
  )
  if (by === undefined) return ''
  const each = examples[by].map(
    ({ rank, replication, value }) => `${named[rank]} is ${replication} (${figure(value, metrics[by].unit)})`,
  )
  return `replications to look at, by ${metricLabel(by)}: ${each.join(', ')}; firebreak why and firebreak services take --replication`
}

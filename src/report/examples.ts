/** Which replications of a campaign to look at, as text. */
import { metricLabel } from './label.ts'
import type { Report } from './report.ts'
import { tongues } from './tongue.ts'

const named = {
  mildest: 'the mildest',
  middle: 'the middle',
  bad: 'worse than nine in ten',
  worst: 'the worst',
} as const

/** By data lost, or where no replication loses any, by services destroyed. Empty: none destroys any, or there is but one. */
export function examplesText(
  { examples, metrics }: Pick<Report, 'examples' | 'metrics'>,
  { say, figure, language } = tongues.en,
): string {
  if (examples === undefined) return ''
  const by = (['servicesWithDataLost', 'servicesDestroyed'] as const).find(
    name => examples[name].at(-1)!.value !== 0,
  )
  if (by === undefined) return ''
  const each = examples[by].map(({ rank, replication, value }) =>
    say('{} is {} ({})', say(named[rank]), String(replication), figure(value, metrics[by].unit)),
  )
  return say(
    'replications to look at, by {}: {}; firebreak why and firebreak services take --replication',
    metricLabel(by, language),
    each.join(', '),
  )
}

/**
 * Notes for the reader of "back" and "objective met": services that came back without data, or are not back
 * yet. Activities are spoken of where one with an objective was disrupted.
 */
import type { Curve, Report } from './report.ts'
import { tongues } from './tongue.ts'

export function objectiveNotes(
  report: Pick<Report, 'activities' | 'curves' | 'metrics'>,
  { say } = tongues.en,
): string {
  return [
    ...(someBackEmpty(report) ? [say(emptyNote(report))] : []),
    ...(someNotBack(report) ? [say(horizonNote)] : []),
  ]
    .map(note => `\n\n${note}`)
    .join('')
}

const emptyNote = ({ activities }: Pick<Report, 'activities'>) =>
  Object.values(activities).some(({ customersHit }) => (customersHit.mean ?? 0) > 0)
    ? 'Services without a copy left start again empty: they count as back, but meet no time objective, since their data is lost for good, nor does an activity that cannot do without them.'
    : 'Services without a copy left start again empty: they count as back, but meet no time objective, since their data is lost for good.'
const horizonNote =
  '"Never" is later than the end of the time looked at. A service that is not back by then has met no time objective; it is down longer than tolerable if it has been down for longer by then.'

const someNotBack = ({ metrics }: Pick<Report, 'metrics'>): boolean => {
  const { share, applies } = metrics.recoveryLastHours
  return share < applies
}

/**
 * Whether services lost their data for good and all came back in every replication; or, at the end of the curves, more
 * services of some group are up than have data. The curves are rounded, and do not show what is rare.
 */
function someBackEmpty({
  curves: { servicesUp, dataRestored },
  metrics,
}: Pick<Report, 'curves' | 'metrics'>): boolean {
  if (metrics.servicesWithDataLost.mean === 0) return false
  if (!someNotBack({ metrics })) return true
  const data = endsOf(dataRestored)
  return endsOf(servicesUp).some((share, at) => share > data[at]!)
}

function endsOf({ all, byProduct, byTier, byPolicy }: Curve): number[] {
  return [byProduct, byTier, byPolicy]
    .flatMap(groups => Object.values(groups))
    .concat(all)
    .flatMap(({ p05, p50, p95 }) => [p05, p50, p95].map(share => share.at(-1) ?? 1))
}

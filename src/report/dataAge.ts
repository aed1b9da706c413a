/**
 * Age of the data that services are restored to, in a sentence. If most have nothing to be restored to, there
 * is no age.
 */
import type { Report } from './report.ts'
import { tongues } from './tongue.ts'

/** The two figures of the report that it reads. */
type Aged = Pick<Report, 'replications'> & {
  readonly metrics: Pick<Report['metrics'], 'dataLossP50Hours' | 'servicesWithDataLost'>
}

export function dataAgeText({ metrics, replications }: Aged, { say, figure } = tongues.en): string {
  const { mean, share } = metrics.dataLossP50Hours
  const one = replications === 1
  if (share > 0) {
    const age = say(
      'Half of the services that lost disks or newest data get back data at most {} h old',
      figure(mean, 'h'),
    )
    if (one) return age
    return share === 1
      ? say('{}: mean of all replications', age)
      : say(
          '{}: mean of the {} of replications in which half of them have a copy',
          age,
          figure(share, 'share'),
        )
  }
  if (metrics.servicesWithDataLost.mean === 0) return say('No service lost disks or newest data')
  const none = say('More than half of the services that lost disks or newest data have no copy to go back to')
  return one ? none : say('{}, in every replication in which any lost them', none)
}

/**
 * Age of the data that services are restored to, in a sentence. If most have nothing to be restored to, there
 * is no age.
 */
import { figure } from './figure.ts'
import type { Report } from './report.ts'

/** The two figures of the report that it reads. */
type Aged = Pick<Report, 'replications'> & {
  readonly metrics: Pick<Report['metrics'], 'dataLossP50Hours' | 'servicesWithDataLost'>
}

export function dataAgeText({ metrics, replications }: Aged): string {
  const { mean, share } = metrics.dataLossP50Hours
  const one = replications === 1
  if (share > 0) {
    const among =
      share === 1
        ? 'all replications'
        : `the ${figure(share, 'share')} of replications in which half of them have a copy`
    const over = one ? '' : `: mean of ${among}`
    return `Half of the services that lost disks or newest data get back data at most ${figure(mean, 'h')} h old${over}`
  }
  if (metrics.servicesWithDataLost.mean === 0) return 'No service lost disks or newest data'
  const always = one ? '' : ', in every replication in which any lost them'
  return `More than half of the services that lost disks or newest data have no copy to go back to${always}`
}

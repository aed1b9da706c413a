/** How old the data is that services go back to, in a sentence: where most of them have nothing to go back to, there is no age. */
import { figure } from './figure.ts'
import type { Report } from './report.ts'

export function dataAgeText({ metrics, replications }: Pick<Report, 'metrics' | 'replications'>): string {
  const { mean, share } = metrics['dataLossP50Hours']!
  const who = 'the services whose data was lost where they ran'
  const often = replications === 1 ? '' : `in ${figure(share, 'share')} of the replications `
  if (share > 0)
    return sentence(
      `${often}half of ${who} go back to a copy no older than ${figure(mean, 'h')} h${replications === 1 ? '' : ' on average'}`,
    )
  if (metrics['servicesWithDataLost']!.mean === 0) return 'No service lost its data where it ran'
  return sentence(
    `more than half of ${who} have no copy left to go back to${replications === 1 ? '' : ', in every replication in which there are any'}`,
  )
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

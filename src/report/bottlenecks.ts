/** What services waited longest for: pools, servers, gates and links by name. */
import type { Gathering } from '../campaign/gathering.ts'
import { figure } from './figure.ts'

/** Shares of all waiting, the largest first; the mean over the replications in which anybody waited. What nobody waited for is left out. */
export function bottleneckShares(gathered: Gathering): Record<string, number> {
  const names = gathered.columns.bottlenecks
  const seconds = names.map(name => gathered.figure(`bottlenecks.${name}`))
  const shares = new Float64Array(names.length)
  let waited = 0
  for (let replication = 0; replication < gathered.size; replication++) {
    const all = seconds.reduce((sum, of) => sum + of[replication]!, 0)
    if (all === 0) continue
    waited++
    for (const [row, of] of seconds.entries()) shares[row]! += of[replication]! / all
  }
  const pairs = names.map((name, row) => [name, shares[row]! / waited] as const)
  return Object.fromEntries(pairs.filter(([, share]) => share > 0).sort(([, a], [, b]) => b - a))
}

/** Beyond these nobody adds crews or links. */
const mostNamed = 5
const leastNamed = 0.005

/** In words for a terminal. */
export function bottlenecksText(shares: Readonly<Record<string, number>>): string {
  const named = Object.entries(shares)
    .filter(([, share]) => share >= leastNamed)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostNamed)
    .map(([name, share]) => `${name} ${figure(share, 'share')}`)
  return named.length === 0
    ? 'services waited for nothing'
    : `services waited longest for: ${named.join(', ')}`
}

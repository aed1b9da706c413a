/**
 * What was the longest wait of services, and what more waited for than for anything else at a time: pools, servers, gates
 * and links by name.
 */
import type { Gathering } from '../campaign/gathering.ts'
import { asNamed, type Called } from '../run/names.ts'
import { figure } from './figure.ts'
import type { Report } from './report.ts'

/**
 * Shares of all waiting, or of the time in which anything waited, largest first; the mean over the
 * replications in which anything did. What nothing waited for is left out.
 */
export function bottleneckShares(gathered: Gathering, of: 'bottlenecks' | 'binding'): Record<string, number> {
  const names = gathered.columns.bottlenecks
  const seconds = names.map(name => gathered.figure(`${of}.${name}`))
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

/** Number of bottlenecks to name, and the least share of one: beyond these, nobody adds crews or links. */
const mostNamed = 5
const leastNamed = 0.005

/**
 * In words, for a terminal.
 * @param called crews, links and other sites as people know them
 */
export function bottlenecksText(
  { bottlenecks, binding }: Pick<Report, 'bottlenecks' | 'binding'>,
  called = asNamed,
): string {
  const longest = named(bottlenecks, called)
  const most = named(binding, called)
  if (longest === '') return 'services waited for nothing'
  return [
    `services waited longest for: ${longest}`,
    ...(most === ''
      ? []
      : [
          `the bottleneck (what more of them waited for than for anything else), by share of the time: ${most}`,
        ]),
  ].join('\n')
}

function named(shares: Readonly<Record<string, number>>, called: Called): string {
  return Object.entries(shares)
    .filter(([, share]) => share >= leastNamed)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostNamed)
    .map(([name, share]) => `${waitedFor(name, called)} ${figure(share, 'share')}`)
    .join(', ')
}

/** Beginnings of names whose rest the scenario gives; all else that it names is a crew. */
const beginnings = [
  ['link of ', 'otherSites'],
  ['link ', 'links'],
  ['spare servers ', 'otherSites'],
] as const

function waitedFor(name: string, called: Called): string {
  for (const [words, of] of beginnings)
    if (name.startsWith(words)) return `${words}${called(of, name.slice(words.length))}`
  return called('pools', name)
}

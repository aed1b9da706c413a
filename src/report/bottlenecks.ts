/**
 * What was the longest wait of services, and what more waited for than for anything else at a time: pools, servers, gates
 * and links by name.
 */
import type { Gathering } from '../campaign/gathering.ts'
import type { Called } from '../run/told/called.ts'
import { asNamed } from '../run/told/names.ts'
import { labelsOf } from '../scenario/called.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type WaitedOn, waitsIn } from '../scenario/waits.ts'
import { waitedOf } from './waitedOf.ts'
import type { Report } from './report.ts'
import type { Tongue } from './tongue.ts'

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

/** In words, for a terminal; with a scenario, by what people are told its things are called. */
export function bottlenecksText(
  { bottlenecks, binding }: Pick<Report, 'bottlenecks' | 'binding'>,
  scenario: Scenario | undefined,
  t: Tongue,
  called: Called = scenario === undefined ? asNamed : labelsOf(scenario, t.language),
): string {
  const waited = scenario === undefined ? (name: string) => name : waitedFor(scenario, called, t)
  const longest = named(bottlenecks, waited, t)
  const most = named(binding, waited, t)
  if (longest === '') return t.say('services waited for nothing')
  return [
    t.say('services waited longest for: {}', longest),
    ...(most === ''
      ? []
      : [
          t.say(
            'the bottleneck (what more of them waited for than for anything else), by share of the time: {}',
            most,
          ),
        ]),
  ].join('\n')
}

function named(
  shares: Readonly<Record<string, number>>,
  called: (name: string) => string,
  { figure }: Tongue,
): string {
  return Object.entries(shares)
    .filter(([, share]) => share >= leastNamed)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostNamed)
    .map(([name, share]) => `${called(name)} ${figure(share, 'share')}`)
    .join(', ')
}

type Say = Tongue['say']

const words: Readonly<Record<WaitedOn, (of: string, say: Say, part: number) => string>> = {
  crew: of => of,
  spare: (of, say) => say('spare servers {}', of),
  servers: (_, say) => say('servers'),
  access: (of, say) => say('access {}', of),
  power: (of, say) => say('power {}', of),
  network: (of, say) => say('network {}', of),
  declaration: (_, say) => say('declaration'),
  part: (of, say, part) => say('part {} of {}', part, of),
  link: (of, say) => say('link {}', of),
  linkOf: (of, say) => say('link of {}', of),
  copies: (_, say) => say('copies'),
}

function waitedFor(scenario: Scenario, called: Called, { say }: Tongue): (name: string) => string {
  const waits = waitsIn(scenario)
  return name => {
    const wait = waits.get(name)
    if (wait === undefined) return name
    const { on, of, part } = wait
    return words[on](on in waitedOf ? called(waitedOf[on as keyof typeof waitedOf], of) : of, say, part)
  }
}

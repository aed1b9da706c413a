/** The incident on show, on the engine's thread: run as it is asked for, and kept for Why? */
import {
  compareObserved,
  type Incident,
  type Prepared,
  prepareAll,
  type Reel,
  reelFor,
  simulate,
} from '../src/index.ts'
import { seriesOver } from './model/services.ts'
import { groundOf, happenedIn } from './model/told.ts'
import type { Answer, Request, RunTold } from './protocol.ts'
import type { Read, Written } from './reading.ts'

type RunAsked = Extract<Request, { do: 'run' }>

let shown: Incident | undefined
let compiled: { readonly key: string; readonly prepared: Prepared } | undefined
/** What the page has the ground of. */
let standing: Prepared | undefined
let reel: Reel | undefined
let known: { readonly key: string; readonly written: Written } | undefined

export async function run(request: RunAsked): Promise<RunTold> {
  const { written, scenario, issues } = await readOf(request)
  const of = { issues, ...(written && { written }) }
  if (written === undefined || scenario === undefined) return of
  const prepared = preparedOf(request, scenario)
  const incident = simulate(prepared, { seed: request.seed, replication: 0, typical: false }, reel)
  shown = incident
  const { report, recording } = incident
  const ground = standing === prepared ? {} : { ground: groundOf(recording) }
  standing = prepared
  return {
    ...of,
    ...ground,
    report,
    happened: happenedIn(incident),
    over: seriesOver(recording.history, written.horizon),
    entries: { en: incident.timeline('en'), fr: incident.timeline('fr') },
    comparisons: compareObserved(report, scenario.observed),
    tiers: recording.services.tiers.map(tier => {
      const { rto = Infinity, rpo = Infinity } = scenario.tiers[tier] ?? {}
      return { rto, rpo }
    }),
    named: [...new Set(scenario.population.named.map(({ customer }) => customer))],
  }
}

/** A text is read once, whatever is edited in it; one that was read when the page was built is not read at all. */
async function readOf(request: RunAsked): Promise<Read> {
  const { source, set, strategy, ready } = request
  if (ready !== undefined && set.length === 0 && strategy === null)
    return { written: ready, scenario: ready, issues: [] }
  const { scenarioOf } = await import('./reading.ts')
  return scenarioOf(request, await writtenOf(source))
}

async function writtenOf(source: RunAsked['source']): Promise<Written> {
  const { writtenIn } = await import('./reading.ts')
  const key = JSON.stringify(source)
  if (known?.key !== key) known = { key, written: writtenIn(source) }
  return known.written
}

/** Makes ready for edits, while nobody waits. */
export async function foresee({ source }: RunAsked): Promise<void> {
  await writtenOf(source)
}

/** Another seed of the same scenario compiles nothing again, other inputs only what they touch. */
function preparedOf({ source, set, strategy }: RunAsked, scenario: Prepared['scenario']): Prepared {
  const key = JSON.stringify([source, set, strategy])
  if (compiled?.key === key) return compiled.prepared
  const [prepared] = prepareAll([scenario], compiled && [compiled.prepared])
  compiled = { key, prepared: prepared! }
  reel = reelFor(prepared!, reel)
  return prepared!
}

export function why({ subject, language }: Extract<Request, { do: 'why' }>): Answer {
  if (shown === undefined) return { name: '', chains: [] }
  const { recording } = shown
  if (subject.of === 'cause') return { name: '', chains: [shown.why(subject.row, language)] }
  if (subject.of === 'room') {
    const rows = shown.aboutRoom(subject.row, subject.seconds)
    return {
      name: recording.plan.rooms[subject.row]?.name ?? '',
      chains: rows.map(row => shown!.why(row, language)),
    }
  }
  const { first, seconds, cause } = recording.history
  if (subject.of === 'customer')
    return {
      name: '',
      chains: causesOf(recording, subject.row, subject.seconds).map(row => shown!.why(row, language)),
    }
  const rows: number[] = []
  for (let row = first[subject.row + 1]! - 1; row >= first[subject.row]!; row--)
    if (seconds[row]! <= subject.seconds && cause[row]! >= 0) rows.push(cause[row]!)
  return {
    name: shown.serviceName(subject.row, language),
    chains: rows.map(row => shown!.why(row, language)),
  }
}

/** How many causes of a customer are told. */
const mostCauses = 6

/** What last changed the services of a customer up to a moment, what concerns most of them first. */
function causesOf({ history, services }: Incident['recording'], customer: number, until: number): number[] {
  const { first, seconds, cause } = history
  const counts = new Map<number, number>()
  for (let service = 0; service < services.count; service++) {
    if (services.customer[service] !== customer) continue
    let row = first[service + 1]! - 1
    while (row >= first[service]! && seconds[row]! > until) row--
    if (row >= first[service]! && cause[row]! >= 0)
      counts.set(cause[row]!, (counts.get(cause[row]!) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, mostCauses)
    .map(([row]) => row)
}

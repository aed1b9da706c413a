/** The engine on a thread of its own. One incident is kept for Why?; a study has workers to itself. */
import { compareObserved, prepare, simulate } from '../src/index.ts'
import type { Incident, Prepared } from '../src/index.ts'
import type { Answer, Ask, Request, Run, Told } from './protocol.ts'

let shown: Incident | undefined
let kept: { readonly key: string; readonly prepared: Prepared } | undefined

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  answer(data).then(post, (error: unknown) =>
    post({ id: data.id, failed: error instanceof Error ? error.message : String(error) }),
  )
})

function post(message: Told): void {
  postMessage(message)
}

async function answer(ask: Ask): Promise<Told> {
  const { id } = ask
  switch (ask.do) {
    case 'run':
      return { id, run: await run(ask) }
    case 'study':
      return { id, found: await (await import('./study/study.ts')).study(ask, told => post({ id, ...told })) }
    case 'help':
      await (await import('./study/study.ts')).help(ask)
      return { id, helps: true }
    case 'why':
      return { id, answer: why(ask) }
    case 'exercise': {
      const { exercise } = await import('./exercise/host.ts')
      return { id, exercise: await exercise(ask, told => post({ id, exercise: told })) }
    }
    case 'form':
      return { id, form: (await import('./reading.ts')).scenarioForm }
    default:
      throw new Error('unknown question')
  }
}

async function run(request: Extract<Request, { do: 'run' }>): Promise<Run> {
  const { scenarioOf } = await import('./reading.ts')
  const { written, scenario, issues } = scenarioOf(request)
  const of = { issues, ...(written && { written }) }
  if (scenario === undefined) return of
  const prepared = preparedOf(request, scenario)
  const incident = simulate(prepared, { seed: request.seed, replication: 0, typical: false })
  shown = incident
  const { report, recording } = incident
  const entries = { en: incident.timeline('en'), fr: incident.timeline('fr') }
  return {
    ...of,
    report,
    recording,
    entries,
    comparisons: compareObserved(report, scenario.observed),
    tiers: recording.services.tiers.map(tier => {
      const { rto = Infinity, rpo = Infinity } = scenario.tiers[tier] ?? {}
      return { rto, rpo }
    }),
    named: [...new Set(scenario.population.named.map(({ customer }) => customer))],
  }
}

/** Another seed of the same scenario compiles nothing again. */
function preparedOf(
  { source, set, strategy }: Extract<Request, { do: 'run' }>,
  scenario: Prepared['scenario'],
): Prepared {
  const key = JSON.stringify([source, set, strategy])
  if (kept?.key !== key) kept = { key, prepared: prepare(scenario) }
  return kept.prepared
}

function why({ subject, language }: Extract<Request, { do: 'why' }>): Answer {
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

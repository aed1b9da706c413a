/** Jobs of the oracle's clock: what each one waits for, and how urgent it is. */
import { longer, type Waits } from './waits.ts'

export type Wait =
  | { readonly for: 'time'; readonly seconds: number }
  | { readonly for: 'moment'; readonly at: number }
  | { readonly for: 'gate'; readonly gate: string }
  /** One unit of a pool, for this time. */
  | { readonly for: 'crew'; readonly pool: string; readonly seconds: number }
  /** Units of a pool, held until the job releases them. */
  | { readonly for: 'spare'; readonly pool: string; readonly units: number }
  /** New servers, kept for good. */
  | { readonly for: 'server'; readonly units: number }
  | {
      readonly for: 'data'
      readonly bytes: number
      readonly links: readonly number[]
      readonly stream: number
    }

/** What the dispatch rules compare. */
export interface Urgency {
  readonly priority: number
  readonly due: number
  readonly weight: number
  readonly penalty: number
  readonly load: number
  readonly luck: number
}

export interface Plan {
  readonly key: number
  readonly notBefore: number
  /** What it waits for until `notBefore`. */
  readonly waitsFor?: string
  readonly after?: Job
  /** No service comes back with it. */
  readonly idle?: boolean
  readonly work: Iterator<Wait, void>
  readonly whenDone: (at: number) => void
}

export interface Job extends Plan {
  readonly nth: number
  readonly plannedAt: number
  urgency: Urgency
  state: 'planned' | 'at work' | 'done' | 'given up'
  wait: Wait
  since: number
  /** Its place in line. */
  rank: number
  /** When the wait ends; Infinity while that depends on others. */
  endsAt: number
  bytesLeft: number
  /** Servers received so far. */
  came: number
  rate: number
  held: { readonly pool: string; readonly units: number }[]
  /** Longest waits so far: in lines, at gates, for copies, and the delay of data by other transfers. */
  waits: Waits
  /** Links that limit its transfer, or did last. */
  heldBy: readonly number[]
}

export interface Line {
  /** Units on duty from each time on. */
  readonly roster: readonly (readonly [from: number, units: number])[]
  added: number
  busy: number
  /** Rank of the job served last, from which soft weights count. */
  mark: number
}

/** `units` at `at` and then every `every` seconds, `times` times in all. */
export interface Deliveries {
  readonly at: number
  readonly units: number
  readonly every: number
  times: number
}

export const nothingUrgent: Urgency = { priority: 0, due: Infinity, weight: 1, penalty: 1, load: 1, luck: 1 }

/** Place in line under a rule: lowest first. `mark`: rank of the job served last. */
export function rankOf(
  rule: string,
  { wait, urgency: { priority, due, weight, penalty, load, luck } }: Job,
  mark: number,
): number {
  const seconds = wait.for === 'crew' ? wait.seconds : wait.for === 'server' ? wait.units : 0
  const units = wait.for === 'spare' ? wait.units : 1
  switch (rule) {
    case 'criticality':
      return -priority
    case 'edf':
      return due
    case 'spt':
      return seconds
    case 'wspt':
      return tied(seconds / weight)
    case 'penalty':
      return tied((seconds * units) / penalty)
    case 'soft':
      return mark + (luck * load) / weight
    default:
      return 0
  }
}

/** Ratios that only rounding tells apart are one place in line. */
const tied = (ratio: number): number => Number(ratio.toPrecision(10))

const last = ({ idle }: Job): number => (idle === true ? 1 : 0)

/** Within an instant, gates open first and transfers end last. */
function order({ state, wait }: Job): number {
  return state !== 'at work' ? 1 : wait.for === 'gate' ? 0 : wait.for === 'data' ? 2 : 1
}

/** Records what the job has waited for until `now`. */
export function noteWait(
  { state, wait, since, waits, heldBy, waitsFor, plannedAt }: Job,
  now: number,
  links: readonly number[],
): void {
  if (state === 'planned') {
    if (waitsFor !== undefined) longer(waits, waitsFor, now - plannedAt)
    return
  }
  const waited = now - since
  if (wait.for === 'moment') longer(waits, 'copies', waited)
  if (wait.for === 'gate') longer(waits, wait.gate, waited)
  if (wait.for === 'server') longer(waits, 'servers', waited)
  if (wait.for === 'crew' || wait.for === 'spare') longer(waits, wait.pool, waited)
  if (wait.for === 'data') {
    const alone = wait.bytes / Math.min(wait.stream, ...wait.links.map(link => links[link]!))
    for (const link of heldBy) longer(waits, `link ${link}`, waited - alone)
  }
}

export function inLine({ state, wait, endsAt }: Job): boolean {
  const lines = wait.for === 'crew' || wait.for === 'spare' || wait.for === 'server'
  return state === 'at work' && lines && endsAt === Infinity
}

export function isOver(wait: Wait, now: number, gates: ReadonlyMap<string, number>): boolean {
  if (wait.for === 'time') return !(wait.seconds > 0)
  if (wait.for === 'moment') return wait.at <= now
  if (wait.for === 'data') return !(wait.bytes > 0)
  return wait.for === 'gate' && gates.get(wait.gate)! <= now
}

/** When a job begins if it is planned, and else when its wait is over; Infinity: not by itself. */
export function endOf(
  { state, after, notBefore, wait, rate, bytesLeft, endsAt }: Job,
  now: number,
  gates: ReadonlyMap<string, number>,
): number {
  if (state === 'planned')
    return after === undefined || after.state === 'done' ? Math.max(notBefore, now) : Infinity
  if (state !== 'at work') return Infinity
  if (wait.for === 'gate') return gates.get(wait.gate)!
  if (wait.for === 'data') return rate > 0 ? now + Math.max(0, bytesLeft) / rate : Infinity
  return endsAt
}

/** Order in which jobs end at one instant. */
export const byEnd = (a: Job, b: Job): number =>
  order(a) - order(b) || a.endsAt - b.endsAt || a.since - b.since || last(a) - last(b) || a.key - b.key

/** Order of jobs in a line. */
const byPlace = (a: Job, b: Job): number =>
  a.rank - b.rank || a.since - b.since || last(a) - last(b) || a.key - b.key || a.nth - b.nth

/** The job that nobody overtakes in the line for servers, or for units of a pool. */
export const firstInLine = (jobs: readonly Job[], kind: Wait['for'], pool?: string): Job | undefined =>
  jobs
    .filter(
      job =>
        inLine(job) &&
        job.wait.for === kind &&
        (pool === undefined || ('pool' in job.wait && job.wait.pool === pool)),
    )
    .sort(byPlace)[0]

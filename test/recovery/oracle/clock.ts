/**
 * Jobs that wait, and a clock that goes to the next thing that can happen. Every question is answered by looking at everything:
 * no heap, no table, no rate kept from before. A job is a generator that yields what it waits for, one thing after another.
 *
 * At one instant: what is made arrives; whatever ends, ends, and goes on to its next wait; then servers are handed out, then spare
 * servers, then crews, each to the first in line, until nobody can be served; then rates are shared out, and those who listen hear
 * which jobs are done.
 */

import { longer, type Waits } from './waits.ts'

export type Wait =
  | { readonly for: 'time'; readonly seconds: number }
  | { readonly for: 'moment'; readonly at: number }
  | { readonly for: 'gate'; readonly gate: string }
  /** One unit, for so long. */
  | { readonly for: 'crew'; readonly pool: string; readonly seconds: number }
  /** Held until the job lets go. */
  | { readonly for: 'spare'; readonly pool: string; readonly units: number }
  /** One, for good. */
  | { readonly for: 'server' }
  | {
      readonly for: 'data'
      readonly bytes: number
      readonly links: readonly number[]
      readonly stream: number
    }

/** What the rules of dispatch look at. */
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
  /** What it waits for until then. */
  readonly waitsFor?: string
  readonly after?: Job
  /** Nobody comes back with it. */
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
  /** Place in the line it stands in. */
  rank: number
  /** Infinity while it waits for others. */
  endsAt: number
  bytesLeft: number
  rate: number
  held: { readonly pool: string; readonly units: number }[]
  /** Longest waits so far: in lines, at gates, and for data that comes later than it would alone. */
  waits: Waits
  /** Links that hold its data down, or did last. */
  heldBy: readonly number[]
}

interface Line {
  /** Units on duty from each time on. */
  readonly roster: readonly (readonly [from: number, units: number])[]
  added: number
  busy: number
  /** Rank of the last one served: the mark of soft weights. */
  mark: number
}

/** So many at `at`, and again each `every` seconds, `times` times. */
export interface Deliveries {
  readonly at: number
  readonly units: number
  readonly every: number
  times: number
}

const nothingUrgent: Urgency = { priority: 0, due: Infinity, weight: 1, penalty: 1, load: 1, luck: 1 }

/** Times closer than this, relative, are one instant. */
const slack = (now: number): number => Math.max(1, Math.abs(now)) * 2 ** -36

export class Clock {
  now = 0
  rule: string
  /** Those that are neither done nor given up. */
  jobs: Job[] = []
  /** What is done once all that ended at an instant has been told of. */
  readonly afterwards: (() => void)[] = []
  /** Told of each job that is done, before whoever planned it, or given up. */
  ended: (job: Job) => void = () => undefined
  readonly lines = new Map<string, Line>()
  readonly gates = new Map<string, number>()
  readonly links: number[] = []
  readonly deliveries: { nextAt: number; readonly of: Deliveries }[] = []
  #stock = 0
  #serverMark = 0
  #stirred = false
  #planned = 0
  /** Jobs that were done as soon as they were planned. */
  readonly #untold: Job[] = []

  constructor(rule: string) {
    this.rule = rule
  }

  addLine(pool: string, roster: Line['roster']): void {
    this.lines.set(pool, { roster, added: 0, busy: 0, mark: 0 })
  }

  plan(plan: Plan, urgency = nothingUrgent): Job {
    const job: Job = {
      ...plan,
      nth: this.#planned++,
      plannedAt: this.now,
      urgency,
      state: 'planned',
      wait: { for: 'time', seconds: 0 },
      since: 0,
      rank: 0,
      endsAt: Infinity,
      bytesLeft: 0,
      rate: 0,
      held: [],
      waits: new Map(),
      heldBy: [],
    }
    this.jobs.push(job)
    this.stir()
    return job
  }

  /** What it holds comes free; what was to follow it never begins. */
  giveUp(job: Job | undefined): void {
    if (job === undefined || job.state === 'done' || job.state === 'given up') return
    if (job.wait.for === 'crew' && job.endsAt < Infinity) this.#line(job.wait.pool).busy--
    else if (job.state === 'planned' || job.wait.for !== 'data') this.#noteWait(job)
    job.state = 'given up'
    this.ended(job)
    this.letGo(job)
  }

  letGo(job: Job): void {
    for (const { pool, units } of job.held) this.#line(pool).busy -= units
    job.held = []
    this.stir()
  }

  /** Something was done from outside: lines have to be looked at before time goes on. */
  stir(): void {
    this.#stirred = true
  }

  deliver(of: Deliveries): void {
    this.deliveries.push({ nextAt: of.at, of })
    this.stir()
  }

  /** Whoever waits is ranked anew, as if all had just joined. */
  rankAnew(): void {
    for (const line of this.lines.values()) line.mark = 0
    this.#serverMark = 0
    for (const job of this.jobs) if (this.#inLine(job)) job.rank = this.#rankOf(job)
    this.stir()
  }

  /** When the next thing happens; Infinity: nothing will. */
  next(): number {
    if (this.#stirred) return this.now
    let next = Infinity
    for (const job of this.jobs) next = Math.min(next, this.#endOf(job))
    for (const { roster } of this.lines.values())
      for (const [from] of roster) if (from > this.now + slack(this.now)) next = Math.min(next, from)
    if (this.jobs.some(job => this.#inLine(job) && job.wait.for === 'server'))
      for (const { nextAt, of } of this.deliveries) if (of.times > 0) next = Math.min(next, nextAt)
    return Math.max(next, this.now)
  }

  /** Everything that happens at one instant, which must be the next one. */
  happen(now: number): void {
    for (const job of this.jobs) if (job.rate > 0) job.bytesLeft -= job.rate * (now - this.now)
    this.now = now
    this.#stirred = false
    this.jobs = this.jobs.filter(({ state }) => state === 'planned' || state === 'at work')
    this.#receive()
    const done = this.#untold.splice(0)
    for (let busy = true; busy;) {
      const ending = this.jobs.filter(job => this.#endOf(job) <= now + slack(now))
      ending.sort(
        (a, b) =>
          order(a) - order(b) ||
          a.endsAt - b.endsAt ||
          a.since - b.since ||
          last(a) - last(b) ||
          a.key - b.key,
      )
      for (const job of ending) this.#end(job, done)
      busy = ending.length > 0 || this.#serve(done)
    }
    shareOut(
      this.jobs.filter(job => job.state === 'at work' && job.wait.for === 'data'),
      this.links,
    )
    this.#tell(done)
    this.begin()
  }

  /** Whatever was planned from outside goes to its first wait; of what waits for nothing, lines are served before anybody is told. */
  start(): void {
    for (const job of this.jobs.filter(({ state }) => state === 'planned'))
      if (this.#endOf(job) <= this.now) this.#goOn(job, this.#untold)
    this.stir()
  }

  /** Somebody comes from outside, and finds everybody told. */
  settle(): void {
    this.#tell(this.#untold.splice(0))
    this.begin()
  }

  /** Whatever was planned for now goes to its first wait; what waits for nothing is done. */
  begin(): void {
    for (;;) {
      const fresh = this.jobs.filter(job => job.state === 'planned' && this.#endOf(job) <= this.now)
      if (fresh.length === 0) return
      const done: Job[] = []
      for (const job of fresh) this.#goOn(job, done)
      this.#tell(done)
    }
  }

  #tell(done: readonly Job[]): void {
    for (const job of done) {
      this.ended(job)
      job.whenDone(this.now)
    }
    for (const then of this.afterwards.splice(0)) then()
  }

  /** Units of each pool in use, and what each link carries. */
  usage(): { readonly busy: Map<string, number>; readonly carried: number[] } {
    const carried = this.links.map(() => 0)
    for (const job of this.jobs)
      if (job.state === 'at work' && job.wait.for === 'data')
        for (const link of job.wait.links) carried[link]! += job.rate
    return { busy: new Map(Array.from(this.lines, ([pool, { busy }]) => [pool, busy])), carried }
  }

  #endOf(job: Job): number {
    if (job.state === 'planned') {
      const free = job.after === undefined || job.after.state === 'done'
      return free ? Math.max(job.notBefore, this.now) : Infinity
    }
    if (job.state !== 'at work') return Infinity
    if (job.wait.for === 'gate') return this.gates.get(job.wait.gate)!
    if (job.wait.for === 'data')
      return job.rate > 0 ? this.now + Math.max(0, job.bytesLeft) / job.rate : Infinity
    return job.endsAt
  }

  /** What it waited for is there, or is over: on to the next. */
  #end(job: Job, done: Job[]): void {
    if (job.state === 'at work' && job.wait.for === 'crew') this.#line(job.wait.pool).busy--
    this.#goOn(job, done)
  }

  #goOn(job: Job, done: Job[]): void {
    if (job.state !== 'at work' || job.wait.for !== 'crew') this.#noteWait(job)
    // What follows a job has waited for what that one did.
    if (job.after !== undefined) for (const [on, seconds] of job.after.waits) longer(job.waits, on, seconds)
    job.state = 'at work'
    job.rate = 0
    for (;;) {
      const step = job.work.next()
      if (step.done === true) {
        job.state = 'done'
        done.push(job)
        return
      }
      job.wait = step.value
      job.since = this.now
      job.endsAt = Infinity
      if (this.#isOver(step.value)) continue
      if (step.value.for === 'time') job.endsAt = this.now + step.value.seconds
      if (step.value.for === 'moment') job.endsAt = step.value.at
      if (step.value.for === 'data') job.bytesLeft = step.value.bytes
      if (this.#inLine(job)) job.rank = this.#rankOf(job)
      return
    }
  }

  #isOver(wait: Wait): boolean {
    if (wait.for === 'time') return !(wait.seconds > 0)
    if (wait.for === 'moment') return wait.at <= this.now
    if (wait.for === 'data') return !(wait.bytes > 0)
    return wait.for === 'gate' && this.gates.get(wait.gate)! <= this.now
  }

  #receive(): void {
    for (const delivery of this.deliveries)
      while (delivery.of.times > 0 && delivery.nextAt <= this.now + slack(this.now)) {
        this.#stock += delivery.of.units
        delivery.of.times--
        delivery.nextAt += delivery.of.every
      }
  }

  /** Whether anybody was served. */
  #serve(done: Job[]): boolean {
    let served = false
    for (
      let job = this.#first('server');
      job !== undefined && this.#stock >= 1;
      job = this.#first('server')
    ) {
      this.#stock--
      this.#serverMark = job.rank
      this.#goOn(job, done)
      served = true
    }
    for (const kind of ['spare', 'crew'] as const)
      for (const [pool, line] of this.lines)
        for (let job = this.#first(kind, pool); job !== undefined; job = this.#first(kind, pool)) {
          const { wait } = job
          const units = wait.for === 'spare' ? wait.units : 1
          if (line.busy + units > this.#unitsOf(line) * (1 + 1e-12)) break
          line.busy += units
          line.mark = job.rank
          if (wait.for === 'crew') {
            this.#noteWait(job)
            job.endsAt = this.now + wait.seconds
          } else {
            job.held.push({ pool, units })
            this.#goOn(job, done)
          }
          served = true
        }
    return served
  }

  /** First in line; nobody overtakes. */
  #first(kind: Wait['for'], pool?: string): Job | undefined {
    return this.jobs
      .filter(
        ({ state, wait, endsAt }) =>
          state === 'at work' &&
          endsAt === Infinity &&
          wait.for === kind &&
          (pool === undefined || ('pool' in wait && wait.pool === pool)),
      )
      .sort(
        (a, b) => a.rank - b.rank || a.since - b.since || last(a) - last(b) || a.key - b.key || a.nth - b.nth,
      )[0]
  }

  #noteWait({ state, wait, since, waits, heldBy, waitsFor, plannedAt }: Job): void {
    if (state === 'planned') {
      if (waitsFor !== undefined) longer(waits, waitsFor, this.now - plannedAt)
      return
    }
    const waited = this.now - since
    if (wait.for === 'moment') longer(waits, 'copies', waited)
    if (wait.for === 'gate') longer(waits, wait.gate, waited)
    if (wait.for === 'server') longer(waits, 'servers', waited)
    if (wait.for === 'crew' || wait.for === 'spare') longer(waits, wait.pool, waited)
    if (wait.for === 'data') {
      const alone = wait.bytes / Math.min(wait.stream, ...wait.links.map(link => this.links[link]!))
      for (const link of heldBy) longer(waits, `link ${link}`, waited - alone)
    }
  }

  #inLine({ state, wait, endsAt }: Job): boolean {
    const lines = wait.for === 'crew' || wait.for === 'spare' || wait.for === 'server'
    return state === 'at work' && lines && endsAt === Infinity
  }

  #rankOf({ wait, urgency: { priority, due, weight, penalty, load, luck } }: Job): number {
    const seconds = wait.for === 'crew' ? wait.seconds : wait.for === 'server' ? 1 : 0
    const units = wait.for === 'spare' ? wait.units : 1
    const mark = wait.for === 'server' ? this.#serverMark : 'pool' in wait ? this.#line(wait.pool).mark : 0
    switch (this.rule) {
      case 'criticality':
        return -priority
      case 'edf':
        return due
      case 'spt':
        return seconds
      case 'wspt':
        return seconds / weight
      case 'penalty':
        return (seconds * units) / penalty
      case 'soft':
        return mark + (luck * load) / weight
      default:
        return 0
    }
  }

  #unitsOf({ roster, added }: Line): number {
    return added + (roster.findLast(([from]) => from <= this.now + slack(this.now))?.[1] ?? 0)
  }

  #line(pool: string): Line {
    return this.lines.get(pool)!
  }
}

const last = ({ idle }: Job): number => (idle === true ? 1 : 0)

/** What opens comes before what ends, and data that is through last. */
function order({ state, wait }: Job): number {
  return state !== 'at work' ? 1 : wait.for === 'gate' ? 0 : wait.for === 'data' ? 2 : 1
}

/** Max-min fair rates by progressive filling: all rise together until a stream is at its cap or a link is full. */
function shareOut(flows: readonly Job[], capacity: readonly number[]): void {
  const left = [...capacity]
  const linksOf = ({ wait }: Job): readonly number[] => (wait.for === 'data' ? wait.links : [])
  const capOf = ({ wait }: Job): number => (wait.for === 'data' ? wait.stream : 0)
  let open = [...flows]
  while (open.length > 0) {
    const fair = left.map((rest, link) => {
      const crossing = open.filter(flow => linksOf(flow).includes(link)).length
      return crossing === 0 ? Infinity : rest / crossing
    })
    const lowestCap = Math.min(...open.map(capOf))
    const lowestShare = Math.min(...fair)
    const full = fair.indexOf(lowestShare)
    const tight = fair.flatMap((share, link) => (share <= lowestShare * (1 + 1e-9) ? [link] : []))
    const settled = open.filter(flow =>
      lowestCap <= lowestShare ? capOf(flow) === lowestCap : linksOf(flow).includes(full),
    )
    for (const flow of settled) {
      flow.rate = Math.min(lowestCap, lowestShare)
      if (lowestShare < lowestCap) flow.heldBy = linksOf(flow).filter(link => tight.includes(link))
      for (const link of linksOf(flow)) left[link] = Math.max(0, left[link]! - flow.rate)
    }
    open = open.filter(flow => !settled.includes(flow))
  }
}

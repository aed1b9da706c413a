/**
 * Jobs that wait, and a clock that jumps to the next event. It is deliberately naive: every question scans
 * all jobs, with no heap, no table and no stored rates. A job is a generator that yields its waits one after
 * another.
 *
 * At one instant: deliveries arrive; every wait that is over ends, and its job goes on to the next wait; listeners are
 * told which jobs are done, and what they plan gets in line; then servers are handed out, then spare servers, then
 * crews, each to the first in line, until nobody can be served; then link rates are shared out.
 */
import {
  byEnd,
  endOf,
  firstInLine,
  inLine,
  isOver,
  type Job,
  type Line,
  noteWait,
  nothingUrgent,
  type Plan,
  rankOf,
  type Wait,
} from './jobs.ts'
import { shareOut } from './shareOut.ts'
import { Store } from './store.ts'
import { longer } from './waits.ts'

/** Times closer than this are one instant: a relative tolerance, absolute below one second. */
const slack = (now: number): number => Math.max(1, Math.abs(now)) * 2 ** -36

export class Clock {
  now = 0
  rule: string
  /** Jobs that are neither done nor given up. */
  jobs: Job[] = []
  /** Callbacks to run once everything that ended at an instant has been reported. */
  readonly afterwards: (() => void)[] = []
  /** Called for each job that is given up, or done (before its own `whenDone`). */
  ended: (job: Job) => void = () => undefined
  readonly lines = new Map<string, Line>()
  readonly gates = new Map<string, number>()
  readonly links: number[] = []
  readonly store = new Store()
  #serverMark = 0
  #stirred = false
  #planned = 0
  /** Jobs that were done as soon as they were planned and are not reported yet. */
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
      came: 0,
      rate: 0,
      held: [],
      waits: new Map(),
      heldBy: [],
    }
    this.jobs.push(job)
    this.stir()
    return job
  }

  /** Releases what the job holds; a job that was to follow it never begins. */
  giveUp(job: Job | undefined): void {
    if (job === undefined || job.state === 'done' || job.state === 'given up') return
    if (job.wait.for === 'crew' && job.endsAt < Infinity) this.#line(job.wait.pool).busy--
    else if (job.state === 'planned' || job.wait.for !== 'data') noteWait(job, this.now, this.links)
    job.state = 'given up'
    this.ended(job)
    this.letGo(job)
  }

  letGo(job: Job): void {
    for (const { pool, units } of job.held) this.#line(pool).busy -= units
    job.held = []
    this.store.handOut(-job.came)
    job.came = 0
    this.stir()
  }

  /** Occupies units from now on, without a job that holds them. */
  take(pool: string, units: number): void {
    this.#line(pool).busy += units
    this.stir()
  }

  /** Something changed from outside: lines have to be served again before time goes on. */
  stir(): void {
    this.#stirred = true
  }

  /** Orders servers for everybody who waits for them. */
  order(): void {
    const missing = this.jobs.map(({ state, wait, came }) =>
      state === 'at work' && wait.for === 'server' ? wait.units - came : 0,
    )
    this.store.order(missing.reduce((sum, units) => sum + units, 0))
  }

  /** Ranks everybody in a line anew, as if all had just joined. */
  rankAnew(): void {
    for (const line of this.lines.values()) line.mark = 0
    this.#serverMark = 0
    for (const job of this.jobs) if (inLine(job)) job.rank = this.#rankOf(job)
    this.stir()
  }

  /** Time of the next event; Infinity: there is none. */
  next(): number {
    if (this.#stirred) return this.now
    let next = Infinity
    for (const job of this.jobs) next = Math.min(next, this.#endOf(job))
    for (const { roster } of this.lines.values())
      for (const [from] of roster) if (from > this.now + slack(this.now)) next = Math.min(next, from)
    if (this.jobs.some(job => inLine(job) && job.wait.for === 'server'))
      next = Math.min(next, this.store.next())
    return Math.max(next, this.now)
  }

  /** Carries out everything that happens at one instant, which must be the next one. */
  happen(now: number): void {
    for (const job of this.jobs) if (job.rate > 0) job.bytesLeft -= job.rate * (now - this.now)
    this.now = now
    this.#stirred = false
    this.jobs = this.jobs.filter(({ state }) => state === 'planned' || state === 'at work')
    this.store.receive(this.now + slack(this.now))
    const done = this.#untold.splice(0)
    for (let busy = true; busy;) {
      const ending = this.jobs.filter(job => this.#endOf(job) <= now + slack(now))
      ending.sort(byEnd)
      for (const job of ending) this.#end(job, done)
      busy = ending.length > 0 || done.length > 0
      if (busy) this.#settle(done.splice(0))
      else busy = this.#serve(done)
    }
    shareOut(
      this.jobs.filter(job => job.state === 'at work' && job.wait.for === 'data'),
      this.links,
    )
  }

  /**
   * Starts jobs that were planned from outside. Those with nothing to wait for are done, but lines are served
   * before they are reported.
   */
  start(): void {
    for (const job of this.jobs.filter(({ state }) => state === 'planned'))
      if (this.#endOf(job) <= this.now) this.#goOn(job, this.#untold)
    this.stir()
  }

  /** Ends the job's current wait early, from outside. */
  goOn(job: Job): void {
    this.#goOn(job, this.#untold)
    this.stir()
  }

  /** Reports what is done before something from outside takes its turn. */
  settle(): void {
    this.#settle(this.#untold.splice(0))
  }

  #settle(done: readonly Job[]): void {
    this.#tell(done)
    this.begin()
  }

  /** Starts jobs that were planned for now; those with nothing to wait for are done and reported. */
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

  /** Units of each pool in use, and bytes/s over each link. */
  usage(): { readonly busy: Map<string, number>; readonly carried: number[] } {
    const carried = this.links.map(() => 0)
    for (const job of this.jobs)
      if (job.state === 'at work' && job.wait.for === 'data')
        for (const link of job.wait.links) carried[link]! += job.rate
    return { busy: new Map(Array.from(this.lines, ([pool, { busy }]) => [pool, busy])), carried }
  }

  #endOf(job: Job): number {
    return endOf(job, this.now, this.gates)
  }

  /** Ends a wait: releases the crew, and the job goes on to its next wait. */
  #end(job: Job, done: Job[]): void {
    if (job.state === 'at work' && job.wait.for === 'crew') this.#line(job.wait.pool).busy--
    this.#goOn(job, done)
  }

  #goOn(job: Job, done: Job[]): void {
    if (job.state !== 'at work' || job.wait.for !== 'crew') noteWait(job, this.now, this.links)
    // A job counts the waits of the job it follows as its own.
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
      if (isOver(step.value, this.now, this.gates)) continue
      if (step.value.for === 'time') job.endsAt = this.now + step.value.seconds
      if (step.value.for === 'moment') job.endsAt = step.value.at
      if (step.value.for === 'data') job.bytesLeft = step.value.bytes
      if (inLine(job)) job.rank = this.#rankOf(job)
      if (step.value.for === 'server') this.order()
      return
    }
  }

  /** Serves every line; returns whether anybody was served. */
  #serve(done: Job[]): boolean {
    let served = false
    this.store.receive(this.now + slack(this.now))
    for (let job = firstInLine(this.jobs, 'server'); job; job = firstInLine(this.jobs, 'server')) {
      const { units } = job.wait as Extract<Wait, { for: 'server' }>
      job.came += this.store.handOut(units - job.came)
      if (job.came < units) break
      job.came = 0
      this.#serverMark = job.rank
      this.#goOn(job, done)
      served = true
    }
    for (const kind of ['spare', 'crew'] as const)
      for (const [pool, line] of this.lines)
        for (let job = firstInLine(this.jobs, kind, pool); job; job = firstInLine(this.jobs, kind, pool)) {
          const { wait } = job
          const units = wait.for === 'spare' ? wait.units : 1
          if (line.busy + units > this.#unitsOf(line) * (1 + 1e-12)) break
          line.busy += units
          line.mark = job.rank
          if (wait.for === 'crew') {
            noteWait(job, this.now, this.links)
            job.endsAt = this.now + wait.seconds
          } else {
            job.held.push({ pool, units })
            this.#goOn(job, done)
          }
          served = true
        }
    return served
  }

  #rankOf(job: Job): number {
    const { wait } = job
    const mark = wait.for === 'server' ? this.#serverMark : 'pool' in wait ? this.#line(wait.pool).mark : 0
    return rankOf(this.rule, job, mark)
  }

  #unitsOf({ roster, added }: Line): number {
    return added + (roster.findLast(([from]) => from <= this.now + slack(this.now))?.[1] ?? 0)
  }

  #line(pool: string): Line {
    return this.lines.get(pool)!
  }
}

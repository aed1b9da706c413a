/**
 * Threads for studies, two where the machine has them. A thread that is new to the engine takes as long as twenty runs to come
 * up to speed, so those of a study that is over wait for the next one, which finds its fires met again, too.
 */
import type { Found, Request, Told } from './protocol.ts'
import { Thread } from './thread.ts'

type Hand = Pick<Thread, 'ask' | 'end' | 'isBroken' | 'onBreak'>

type RehearsalAsked = Omit<Extract<Request, { do: 'rehearse' }>, 'do'>
type StudyAsked = Omit<Extract<Request, { do: 'study' }>, 'do' | 'helper'>

interface UnderWay {
  readonly threads: readonly Hand[]
  /** Whether it ends after the piece of work it is at when it is told to. */
  readonly obeys: boolean
  readonly cancelled: () => void
}

/** What has not ended so many ms after it was told to is given up with its threads: a piece of work takes a fifth of a second, one run of a large site on a slow machine one. */
const obeysMs = 4000

/** Idle threads hold the memory of a large site, two or three hundred MB: they go after so many ms. A named assumption. */
const idleMs = 180_000

export class StudyThreads {
  readonly #start: () => Hand
  #underWay: UnderWay | undefined
  #idle: readonly Hand[] = []
  /** Those that have come up to speed. */
  readonly #warm = new WeakSet<Hand>()
  /** Until those of a study that was cancelled are at the end of their last piece. */
  #ending: Promise<unknown> = Promise.resolve()
  #release: ReturnType<typeof setTimeout> | undefined
  /** Studies that have threads, those included that were cancelled and are at their last piece. */
  #working = 0
  #asked = 0

  constructor(start: () => Hand = () => new Thread()) {
    this.#start = start
  }

  /** Resolves with undefined when it is cancelled. */
  async study(
    request: StudyAsked,
    heard: (done: number, of: number) => void,
    soFar: (found: Found) => void,
  ): Promise<Found | undefined> {
    this.cancel()
    const mine = ++this.#asked
    await this.#ending
    if (mine !== this.#asked) return undefined
    this.#working++
    const threads = this.#take()
    return new Promise((resolve, reject) => {
      const underWay: UnderWay = {
        threads,
        obeys: request.study.of !== 'comparison',
        cancelled: () => resolve(undefined),
      }
      this.#underWay = underWay
      const ended = askedOf(
        threads,
        request,
        (done, of) => this.#underWay === underWay && heard(done, of),
        found => this.#underWay === underWay && soFar(found),
      )
      this.#ending = ended
        .then(
          found => {
            this.#rest(threads)
            // One that was told to end may have come to nothing.
            if (this.#underWay === underWay) for (const thread of threads) this.#warm.add(thread)
            resolve(found)
          },
          (error: unknown) => {
            endAll(threads)
            reject(error)
          },
        )
        .finally(() => {
          this.#working--
          if (this.#underWay === underWay) this.#underWay = undefined
        })
    })
  }

  /** Whether the next study finds all its threads up to speed. */
  get isWarm(): boolean {
    return this.#idle.length > 0 && this.#idle.every(thread => this.#warm.has(thread))
  }

  /** Brings the threads of the first study up to speed before anybody asks for it. */
  rehearse(request: RehearsalAsked): void {
    if (this.#working > 0 || this.isWarm) return
    const threads = this.#take()
    this.#rest(threads)
    for (const thread of threads)
      void thread
        .ask({ ...request, do: 'rehearse' }, message => ('rehearsed' in message ? message : undefined))
        .then(({ rehearsed }) => rehearsed && this.#warm.add(thread))
        // What goes wrong is told when it is wanted.
        .catch(() => undefined)
  }

  /** Of a campaign or sensitivities under way: it resolves with what it has. One that has not begun does not begin. */
  conclude(): void {
    if (this.#underWay === undefined) this.#asked++
    else tellToEnd(this.#underWay.threads, false)
  }

  cancel(): void {
    this.#asked++
    const underWay = this.#underWay
    for (const thread of this.#idle) tellToEnd([thread], true)
    if (underWay === undefined) return
    const { threads, obeys, cancelled } = underWay
    if (obeys) {
      tellToEnd(threads, true)
      const patience = setTimeout(() => endAll(threads), obeysMs)
      void this.#ending.then(() => clearTimeout(patience))
    } else endAll(threads)
    this.#underWay = undefined
    cancelled()
  }

  #take(): readonly Hand[] {
    clearTimeout(this.#release)
    const idle = this.#idle.filter(({ isBroken }) => !isBroken)
    this.#idle = []
    return [0, 1].slice(0, Math.min(2, navigator.hardwareConcurrency)).map(at => idle[at] ?? this.#start())
  }

  #rest(threads: readonly Hand[]): void {
    this.#idle = threads
    this.#release = setTimeout(() => {
      endAll(this.#idle)
      this.#idle = []
    }, idleMs)
  }
}

function endAll(threads: readonly Hand[]): void {
  for (const thread of threads) thread.end()
}

/** @param dropped nobody wants what there is of it: where it is kept on disk, it may be gone on with */
function tellToEnd([first]: readonly Hand[], dropped: boolean): void {
  void first?.ask({ do: 'conclude', dropped }, () => true).catch(() => undefined)
}

/** Asks the first thread, and lets the second help it. */
function askedOf(
  [first, second]: readonly Hand[],
  request: StudyAsked,
  heard: (done: number, of: number) => void,
  soFar: (found: Found) => void,
): Promise<Found> {
  const read = (message: Told): Found | undefined => {
    if ('done' in message) heard(message.done, message.of)
    if ('soFar' in message) soFar(message.soFar)
    return 'found' in message ? message.found : undefined
  }
  if (second === undefined) return first!.ask({ ...request, do: 'study' }, read)
  const { port1, port2 } = new MessageChannel()
  const { source, set, strategy, study } = request
  const helps = second.ask(
    { do: 'help', source, set, strategy, study, port: port2 },
    message => 'helps' in message || undefined,
    [port2],
  )
  const found = first!.ask({ ...request, do: 'study', helper: port1 }, read, [port1])
  return new Promise<Found>((resolve, reject) => {
    // Without its helper a study would wait for it.
    second.onBreak = reject
    helps.catch(reject)
    found.then(resolve, reject)
  }).finally(() => (second.onBreak = undefined))
}

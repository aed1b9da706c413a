/**
 * Threads for studies, two if the machine has them. A new thread needs the time of twenty runs to reach full
 * speed, so threads are kept for the next study, which also reuses the fires they have computed.
 */
import type { Found, Request, Told } from './protocol.ts'
import { Thread } from './thread.ts'

type Hand = Pick<Thread, 'ask' | 'end' | 'isBroken' | 'onBreak'>

type RehearsalAsked = Omit<Extract<Request, { do: 'rehearse' }>, 'do'>
type StudyAsked = Omit<Extract<Request, { do: 'study' }>, 'do' | 'helper'>

interface UnderWay {
  readonly threads: readonly Hand[]
  /** Whether it ends after its current piece of work when told to. */
  readonly obeys: boolean
  readonly cancelled: () => void
}

/**
 * Milliseconds after which a study that was told to end is abandoned with its threads. A piece of work takes
 * 0.2 s, one run of a large site on a slow machine 1 s.
 */
const obeysMs = 4000

/**
 * Milliseconds after which idle threads are ended: they hold the memory of a large site, 200 to 300 MB. A
 * named assumption.
 */
const idleMs = 180_000

export class StudyThreads {
  readonly #start: () => Hand
  #underWay: UnderWay | undefined
  #idle: readonly Hand[] = []
  /** Threads at full speed. */
  readonly #warm = new WeakSet<Hand>()
  /** Resolves when the threads of a cancelled study have finished their current piece. */
  #ending: Promise<unknown> = Promise.resolve()
  #release: ReturnType<typeof setTimeout> | undefined
  /** Studies that hold threads, including cancelled ones still at their last piece. */
  #working = 0
  #asked = 0

  constructor(start: () => Hand = () => new Thread()) {
    this.#start = start
  }

  /** Resolves with undefined if cancelled. */
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
            // A study that was told to end may have done too little to warm its threads.
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

  /** Whether all threads of the next study are at full speed. */
  get isWarm(): boolean {
    return this.#idle.length > 0 && this.#idle.every(thread => this.#warm.has(thread))
  }

  /**
   * Brings the threads of the first study to full speed in advance. One after another: a change of the inputs
   * does not wait for the run under way, and on two cores needs one of them at once.
   */
  rehearse(request: RehearsalAsked): void {
    if (this.#working > 0 || this.isWarm) return
    const threads = this.#take()
    this.#rest(threads)
    // A failure is reported when the threads are needed.
    void this.#rehearseOn(threads, request).catch(() => undefined)
  }

  async #rehearseOn(threads: readonly Hand[], request: RehearsalAsked): Promise<void> {
    for (const thread of threads) {
      if (this.#warm.has(thread)) continue
      if (this.#idle !== threads) return
      const { rehearsed } = await thread.ask({ ...request, do: 'rehearse' }, message =>
        'rehearsed' in message ? message : undefined,
      )
      if (!rehearsed) return
      this.#warm.add(thread)
    }
  }

  /**
   * Ends the campaign or sensitivity under way, which resolves with what it has. A study that has not begun
   * does not begin.
   */
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

/** @param dropped the result is not wanted now; a campaign kept on disk may be continued later */
function tellToEnd([first]: readonly Hand[], dropped: boolean): void {
  void first?.ask({ do: 'conclude', dropped }, () => true).catch(() => undefined)
}

/** Asks the first thread, with the second as its helper. */
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
    // Without this, a study would wait forever for a broken helper.
    second.onBreak = reject
    helps.catch(reject)
    found.then(resolve, reject)
  }).finally(() => (second.onBreak = undefined))
}

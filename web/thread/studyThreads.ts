/**
 * Studies run on a thread of their own, and with two cores on that of the incident on show as well. A new thread needs
 * the time of twenty runs to reach full speed, for which the compilers of JavaScript work as long again. The second one
 * has begun with it already; the first one is kept for the next study, and both reuse the fires they have computed. A
 * few runs are over before a new thread would be of use: the first ones begin on that of the incident on show, which
 * runs them alone unless the other one is there or there are cores to spare.
 */
import { endIfDeaf, type Ending, type Hand, told } from './endIfDeaf.ts'
import { isFew } from './few.ts'
import type { Found, Request, Study, Told } from './protocol.ts'

type RehearsalAsked = Omit<Extract<Request, { do: 'rehearse' }>, 'do'>
type StudyAsked = Omit<Extract<Request, { do: 'study' }>, 'do' | 'helper' | 'onShow'>

/** The thread of studies, and that of the incident on show; at least one of them. */
interface Threads {
  readonly own: Hand | undefined
  readonly onShow: Hand | undefined
  /** The one that is asked for the study; the other one, if there is one, helps. */
  readonly first: 'own' | 'onShow'
}

interface UnderWay {
  readonly threads: Threads
  /** Whether it ends after its current piece of work when told to. */
  readonly obeys: boolean
  readonly cancelled: () => void
  /** Milliseconds of its longest piece so far, from one report to the next. */
  longestMs: number
  /** Told to end with what it has: a thread that dies of it is no failure to the reader. */
  ending: boolean
}

/**
 * Milliseconds after which a study that was told to end is abandoned with its thread. A piece of work takes
 * 0.2 s, one run of a large site on a slow machine 1 s.
 */
const obeysMs = 4000

/**
 * Milliseconds after which an idle thread is ended: it holds the memory of a large site, 200 to 300 MB. A named
 * assumption.
 */
const idleMs = 180_000

/**
 * Cores from which on a new thread is started for a few runs. Twenty of Strasbourg take 14 s of processor time on two
 * threads, one of them new, and 9 s on one, compilers included: with two cores, they are there sooner from one.
 */
const coresToSpare = 4

export class StudyThreads {
  readonly #start: () => Hand
  readonly #helper: () => Hand
  #underWay: UnderWay | undefined
  #idle: Hand | undefined
  /** The thread that is asked for the next study: it has made runs, and what they need is compiled. */
  #begun: Hand | undefined
  /** The thread at full speed. */
  #warm: Hand | undefined
  /** The thread that holds fires of earlier studies, beside the idle one. */
  #helped: Hand | undefined
  /** Resolves when the threads of a cancelled study have finished their current piece. */
  #ending: Promise<unknown> = Promise.resolve()
  #release: ReturnType<typeof setTimeout> | undefined
  /** Studies that hold threads, including cancelled ones still at their last piece. */
  #working = 0
  #asked = 0

  /** @param helper the thread of the incident on show, which is never ended here */
  constructor(helper: () => Hand, start: () => Hand) {
    this.#helper = helper
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
    const threads = this.#take(request.study)
    this.#working++
    return new Promise((resolve, reject) => {
      const underWay: UnderWay = {
        threads,
        obeys: request.study.of !== 'comparison',
        cancelled: () => resolve(undefined),
        longestMs: 0,
        ending: false,
      }
      // To begin takes longer than any piece.
      let last: number | undefined
      this.#underWay = underWay
      const ended = askedOf(
        threads,
        request,
        (done, of) => {
          if (this.#underWay !== underWay) return
          const now = performance.now()
          underWay.longestMs = Math.max(underWay.longestMs, now - (last ?? now))
          last = done > 0 ? now : undefined
          if (threads.first === 'own' && done > 0) this.#begun = threads.own
          heard(done, of)
        },
        found => this.#underWay === underWay && soFar(found),
      )
      this.#ending = ended
        .then(
          found => {
            this.#rest(threads.own ?? this.#idle)
            if (this.#underWay === underWay) {
              this.#begun = threads.own
              // One that was told to end or only helped may have done too little to be at full speed.
              if (threads.first === 'own') this.#warm = threads.own
            }
            resolve(found)
          },
          (error: unknown) => {
            giveUp(threads)
            if (underWay.ending) resolve(undefined)
            else reject(error)
          },
        )
        .finally(() => {
          this.#working--
          if (this.#underWay === underWay) this.#underWay = undefined
        })
    })
  }

  /** Whether the thread of the next study is at full speed. */
  get isWarm(): boolean {
    return this.#idle !== undefined && this.#idle === this.#warm
  }

  /** Brings the thread of the first study to full speed in advance. */
  rehearse(request: RehearsalAsked): void {
    if (this.#working > 0 || this.isWarm) return
    const own = this.#takeOwn()
    this.#rest(own)
    // A failure is reported when the thread is needed.
    void this.#rehearseOn(own, request).catch(() => undefined)
  }

  async #rehearseOn(own: Hand, request: RehearsalAsked): Promise<void> {
    const { rehearsed } = await own.ask({ ...request, do: 'rehearse' }, message => {
      // After a first study without it, that of the incident on show has the fires and sends them along.
      if ('done' in message && this.#helped === undefined) this.#begun = own
      return 'rehearsed' in message ? message : undefined
    })
    if (rehearsed) this.#begun = this.#warm = own
  }

  /**
   * Ends the campaign or sensitivity under way, which resolves with what it has. A study that has not begun
   * does not begin.
   */
  conclude(): void {
    if (this.#underWay === undefined) this.#asked++
    else {
      this.#underWay.ending = true
      tellToEnd(this.#underWay, { dropped: false })
    }
  }

  cancel(): void {
    this.#asked++
    const underWay = this.#underWay
    void told(this.#idle, { dropped: true })
    if (underWay === undefined) return
    const { threads, obeys, cancelled } = underWay
    if (obeys) {
      tellToEnd(underWay, { dropped: true })
      const patience = setTimeout(() => giveUp(threads), obeysMs)
      void this.#ending.then(() => clearTimeout(patience))
    } else giveUp(threads)
    this.#underWay = undefined
    cancelled()
  }

  /** Number of threads that would run this study now, in place of the one under way. */
  handsFor(study: Study): number {
    return this.#isAlone(study) ? 1 : Math.min(2, navigator.hardwareConcurrency)
  }

  /** Whether the thread of the incident on show is asked for it. @param own the thread of studies, if there is one */
  #beginsOnShow(study: Study, own = this.#ownNext()): boolean {
    return isFew(study) && (own === undefined || own !== this.#begun)
  }

  /** Whether the thread of the incident on show runs it alone. */
  #isAlone(study: Study): boolean {
    const { hardwareConcurrency: cores } = navigator
    const own = this.#ownNext()
    return this.#beginsOnShow(study, own) && (own === undefined ? cores < coresToSpare : cores === 1)
  }

  /** The thread of studies that is there for the next one. */
  #ownNext(): Hand | undefined {
    // A study that obeys leaves its thread to the next one.
    const left = this.#underWay?.obeys === true ? this.#underWay.threads.own : undefined
    const own = this.#idle ?? left
    return own?.isBroken === false ? own : undefined
  }

  #take(study: Study): Threads {
    clearTimeout(this.#release)
    const first = this.#beginsOnShow(study) ? 'onShow' : 'own'
    const own = this.#isAlone(study) ? undefined : this.#takeOwn()
    if (own !== undefined && navigator.hardwareConcurrency === 1) return { own, onShow: undefined, first }
    this.#helped = this.#helper()
    return { own, onShow: this.#helped, first }
  }

  #takeOwn(): Hand {
    const own = this.#idle === undefined || this.#idle.isBroken ? this.#start() : this.#idle
    this.#idle = undefined
    return own
  }

  /** Ends the thread of studies and frees the memory of the other one, once there was no study for long. */
  #rest(own: Hand | undefined): void {
    clearTimeout(this.#release)
    this.#idle = own
    this.#release = setTimeout(() => {
      this.#idle?.end()
      this.#idle = undefined
      void this.#helped
        ?.ask({ do: 'conclude', dropped: true, forgets: true }, () => true)
        .catch(() => undefined)
      this.#helped = undefined
    }, idleMs)
  }
}

/** Ends the thread of a study; the other one goes on with the incident on show. */
function giveUp({ own, onShow }: Threads): void {
  own?.end()
  endIfDeaf(onShow, { dropped: true })
}

function tellToEnd({ threads: { own, onShow }, longestMs }: UnderWay, ending: Ending): void {
  for (const thread of [own, onShow]) endIfDeaf(thread, ending, longestMs)
}

/** Asks the first of the threads, with the other one as its helper if there is one. */
function askedOf(
  { own, onShow, first }: Threads,
  request: StudyAsked,
  heard: (done: number, of: number) => void,
  soFar: (found: Found) => void,
): Promise<Found> {
  const read = (message: Told): Found | undefined => {
    if ('done' in message) heard(message.done, message.of)
    if ('soFar' in message) soFar(message.soFar)
    return 'found' in message ? message.found : undefined
  }
  const begins = first === 'onShow'
  const [asked, helper] = begins ? [onShow!, own] : [own!, onShow]
  const wanted = { ...request, do: 'study', ...(begins && { onShow: true as const }) } as const
  if (helper === undefined) return asked.ask(wanted, read)
  const { port1, port2 } = new MessageChannel()
  const { source, set, strategy, study } = request
  const helps = helper.ask(
    { do: 'help', source, set, strategy, study, port: port2 },
    message => 'helps' in message || undefined,
    [port2],
  )
  const found = asked.ask({ ...wanted, helper: port1 }, read, [port1])
  return new Promise<Found>((resolve, reject) => {
    // Without this, a study would wait forever for a broken helper.
    helper.onBreak = reject
    helps.catch(reject)
    found.then(resolve, reject)
  }).finally(() => (helper.onBreak = undefined))
}

/** The page's side of the engine, which runs the incident on show on a thread of its own. */
import type { FormNode } from '../../src/index.ts'
import type { Parameter } from '../model/parameters.ts'
import { type Ground, together } from '../model/told.ts'
import type { Answer, Reasons, Request, Run, RunTold, Told } from './protocol.ts'
import { turn } from './pieces.ts'
import { givenUp, Thread } from './thread.ts'

type Asked<Do extends Request['do']> = Extract<Request, { do: Do }>
type RunAsked = Asked<'run'>

/** The parts of messages that are answers in themselves. */
type Parts = {
  readonly [Of in 'reasons' | 'answer' | 'pace' | 'form' | 'parameters' | 'noted']: Extract<
    Told,
    Readonly<Record<Of, unknown>>
  >[Of]
}

export class Engine {
  #thread: Thread | undefined
  #ground: Ground | undefined
  readonly #use: 'one run' | 'many runs'
  /** The thread asked for the latest run. */
  #asked: Thread | undefined
  /** The latest run that came about. */
  #ran: RunAsked | undefined
  /** How often its thread was ended on purpose. */
  #ends = 0

  /**
   * @param use a thread for one run prepares for no other: it would end in the middle of that, and Firefox reports an
   *   import that is cut off with its thread as an uncaught exception
   */
  constructor(use: 'one run' | 'many runs' = 'many runs') {
    this.#use = use
  }

  /** Starts the thread before the first question, because starting takes time. */
  start(): void {
    this.thread()
  }

  async run(request: RunAsked): Promise<Run> {
    const asked = { ...request, ...(this.#use === 'one run' && { isLast: true as const }) }
    const run = await this.#ask(asked, message => ('run' in message ? this.whole(message.run) : undefined))
    if (run.report) this.#ran = request
    // To unpack such a message takes as long as to draw it: as two tasks, neither holds up the page for long.
    await turn()
    return run
  }

  /** Completes a run with the ground, which is sent only when it changed. */
  whole({ ground, happened, over, ...told }: RunTold): Run {
    const { scenario, unedited = scenario } = told
    const run: Run = { ...told, ...(unedited && { unedited }) }
    this.#ground = ground ?? this.#ground
    if (happened === undefined || over === undefined || this.#ground === undefined) return run
    const derived = { ...this.#ground.places, ...over }
    return { ...run, recording: together(this.#ground, happened), derived }
  }

  /** Reasons of the latest run; null: another run was requested before they were ready. */
  async reasons(): Promise<Reasons | null> {
    const ran = this.#ran
    const reasons = await this.#part({ do: 'reasons' }, 'reasons')
    return ran === this.#ran ? reasons : null
  }

  why(request: Asked<'why'>): Promise<Answer> {
    return this.#part(request, 'answer')
  }

  /** Milliseconds each rehearsal of the incident on show took. */
  pace(): Promise<readonly number[]> {
    return this.#part({ do: 'pace' }, 'pace')
  }

  /** What a scenario may contain, as a tree: the schema lives with the engine. */
  form(): Promise<FormNode> {
    return this.#part({ do: 'form' }, 'form')
  }

  parameters(request: Asked<'parameters'>): Promise<readonly Parameter[]> {
    return this.#part(request, 'parameters')
  }

  /** By strategy, what is noted only under it. */
  noted(request: Asked<'noted'>): Promise<Parts['noted']> {
    return this.#part(request, 'noted')
  }

  #part<Of extends keyof Parts>(request: Request, of: Of): Promise<Parts[Of]> {
    return this.#ask<Parts[Of]>(request, message => (message as Partial<Parts>)[of])
  }

  /** Asks again if a study ends the thread, which did not hear it in time: the reader wants this still. */
  async #ask<Result>(request: Request, read: (message: Told) => Result | undefined): Promise<Result> {
    const { do: what } = request
    if (what === 'run') this.#asked = this.thread()
    // A thread that replaces a broken one has no incident.
    else if ((what === 'why' || what === 'reasons') && this.#ran && this.#asked !== this.thread())
      await this.run(this.#ran)
    const ends = this.#ends
    try {
      return await this.thread().ask(request, read)
    } catch (error) {
      if (error !== givenUp || ends !== this.#ends) throw error
      return this.#ask(request, read)
    }
  }

  /** Abandons whatever the thread is doing. */
  end(): void {
    this.#ends++
    this.#thread?.end()
    this.#thread = undefined
  }

  /** The thread itself; it also helps with studies. */
  thread(): Thread {
    if (this.#thread === undefined || this.#thread.isBroken) this.#thread = new Thread()
    return this.#thread
  }
}

/** The engine as the page has it: the incident on show, on a thread of its own. */
import type { FormNode } from '../src/index.ts'
import type { Parameter } from './model/parameters.ts'
import { type Ground, together } from './model/told.ts'
import type { Answer, Reasons, Request, Run, RunTold } from './protocol.ts'
import { Thread } from './thread.ts'

export class Engine {
  #thread: Thread | undefined
  #ground: Ground | undefined

  /** Before it is asked anything: a thread takes its time to be there. */
  start(): void {
    this.#running()
  }

  run(request: Extract<Request, { do: 'run' }>): Promise<Run> {
    return this.#running().ask(request, message => ('run' in message ? this.whole(message.run) : undefined))
  }

  /** With the ground that was told before. */
  whole({ ground, happened, over, ...told }: RunTold): Run {
    const { scenario, unedited = scenario } = told
    const run: Run = { ...told, ...(unedited && { unedited }) }
    this.#ground = ground ?? this.#ground
    if (happened === undefined || over === undefined || this.#ground === undefined) return run
    const derived = { ...this.#ground.places, ...over }
    return { ...run, recording: together(this.#ground, happened), derived }
  }

  /** Of the run that was asked for last; null: another one was asked for meanwhile. */
  reasons(): Promise<Reasons | null> {
    return this.#running().ask({ do: 'reasons' }, message =>
      'reasons' in message ? message.reasons : undefined,
    )
  }

  why(request: Extract<Request, { do: 'why' }>): Promise<Answer> {
    return this.#running().ask(request, message => ('answer' in message ? message.answer : undefined))
  }

  /** Milliseconds of each rehearsal of what is on show. */
  pace(): Promise<readonly number[]> {
    return this.#running().ask({ do: 'pace' }, message => ('pace' in message ? message.pace : undefined))
  }

  /** What a scenario may say, as a tree: the schema lives with the engine. */
  form(): Promise<FormNode> {
    return this.#running().ask({ do: 'form' }, message => ('form' in message ? message.form : undefined))
  }

  parameters(request: Extract<Request, { do: 'parameters' }>): Promise<readonly Parameter[]> {
    return this.#running().ask(request, message => ('parameters' in message ? message.parameters : undefined))
  }

  /** Gives up whatever it is at. */
  end(): void {
    // Another thread knows nothing of what this one told.
    this.#thread?.end()
    this.#thread = undefined
  }

  #running(): Thread {
    if (this.#thread === undefined || this.#thread.isBroken) this.#thread = new Thread()
    return this.#thread
  }
}

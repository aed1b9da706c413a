/** The engine's end on the page's thread: questions to workers, answers as promises. */
import type { FormNode } from '../src/index.ts'
import { type Ground, together } from './model/told.ts'
import type { Answer, Ask, Found, Reasons, Request, Run, RunTold, Told } from './protocol.ts'
import { startWorker } from './startWorker.ts'

/** From here alone: a page in one file has another one in its place. */
export { startWorker }

interface Waiting {
  readonly told: (message: Told) => void
  readonly failed: (error: Error) => void
}

/** One worker for the incident on show, and others for as long as a study runs: cancelling ends those. */
export class Engine {
  #worker: Worker | undefined
  #study: Worker[] = []
  #cancel: (() => void) | undefined
  #next = 1
  readonly #waiting = new Map<number, Waiting>()
  #ground: Ground | undefined

  /** Before it is asked anything: a thread takes its time to be there. */
  start(): void {
    this.#main()
  }

  run(request: Extract<Request, { do: 'run' }>): Promise<Run> {
    return this.#ask(this.#main(), request, message =>
      'run' in message ? this.whole(message.run) : undefined,
    )
  }

  /** With the ground that was told before. */
  whole({ ground, happened, over, ...run }: RunTold): Run {
    this.#ground = ground ?? this.#ground
    if (happened === undefined || over === undefined || this.#ground === undefined) return run
    const derived = { ...this.#ground.places, ...over }
    return { ...run, recording: together(this.#ground, happened), derived }
  }

  /** Of the run that was asked for last; null: another one was asked for meanwhile. */
  reasons(): Promise<Reasons | null> {
    return this.#ask(this.#main(), { do: 'reasons' }, message =>
      'reasons' in message ? message.reasons : undefined,
    )
  }

  why(request: Extract<Request, { do: 'why' }>): Promise<Answer> {
    return this.#ask(this.#main(), request, message => ('answer' in message ? message.answer : undefined))
  }

  /** Milliseconds of each rehearsal of what is on show. */
  pace(): Promise<readonly number[]> {
    return this.#ask(this.#main(), { do: 'pace' }, message => ('pace' in message ? message.pace : undefined))
  }

  /** What a scenario may say, as a tree: the schema lives with the engine. */
  form(): Promise<FormNode> {
    return this.#ask(this.#main(), { do: 'form' }, message => ('form' in message ? message.form : undefined))
  }

  /** On two threads where the machine has them. Resolves with undefined when it is cancelled. */
  study(
    request: Omit<Extract<Request, { do: 'study' }>, 'do' | 'helper'>,
    heard: (done: number, of: number) => void,
    soFar: (found: Found) => void,
  ): Promise<Found | undefined> {
    this.cancel()
    const first = this.#start()
    const workers = [first]
    this.#study = workers
    const cancelled = new Promise<undefined>(resolve => (this.#cancel = () => resolve(undefined)))
    const read = (message: Told): Found | undefined => {
      if ('done' in message) heard(message.done, message.of)
      if ('soFar' in message) soFar(message.soFar)
      return 'found' in message ? message.found : undefined
    }
    const asks: Promise<Found | undefined>[] = [cancelled]
    if (navigator.hardwareConcurrency > 1) {
      const second = this.#start()
      workers.push(second)
      const { port1, port2 } = new MessageChannel()
      const { source, set, strategy, study } = request
      asks.push(
        this.#ask(first, { ...request, do: 'study', helper: port1 }, read, [port1]),
        this.#ask(second, { do: 'help', source, set, strategy, study, port: port2 }, () => undefined, [
          port2,
        ]),
      )
    } else asks.push(this.#ask(first, { ...request, do: 'study' }, read))
    return Promise.race(asks).finally(() => {
      for (const worker of workers) worker.terminate()
      if (this.#study === workers) this.#study = []
    })
  }

  /** Of a campaign or a sensitivity under way: it resolves with what it has. */
  conclude(): void {
    const [first] = this.#study
    if (first !== undefined) void this.#ask(first, { do: 'conclude' }, () => true).catch(() => undefined)
  }

  cancel(): void {
    for (const worker of this.#study) worker.terminate()
    this.#study = []
    this.#cancel?.()
    this.#cancel = undefined
  }

  /** Gives up whatever it is at. */
  end(): void {
    this.cancel()
    this.#worker?.terminate()
    this.#worker = undefined
    // Another thread knows nothing of what this one told.
    for (const { failed } of this.#waiting.values()) failed(new Error('given up'))
    this.#waiting.clear()
  }

  #main(): Worker {
    this.#worker ??= this.#start()
    return this.#worker
  }

  #start(): Worker {
    const worker = startWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) =>
      this.#waiting.get(data.id)?.told(data),
    )
    worker.addEventListener('error', event => {
      event.preventDefault()
      const error = new Error(event.message || 'the worker could not be started')
      for (const { failed } of this.#waiting.values()) failed(error)
      this.#waiting.clear()
      if (worker === this.#worker) this.#worker = undefined
    })
    return worker
  }

  #ask<Result>(
    worker: Worker,
    request: Request,
    read: (message: Told) => Result | undefined,
    ports: MessagePort[] = [],
  ): Promise<Result> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        told: message => {
          const result = read(message)
          if ('failed' in message) reject(new Error(message.failed))
          else if (result !== undefined) resolve(result)
          else return
          this.#waiting.delete(id)
        },
        failed: reject,
      })
      worker.postMessage({ ...request, id } satisfies Ask, ports)
    })
  }
}

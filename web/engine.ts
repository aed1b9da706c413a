/** The engine's end on the page's thread: questions to workers, answers as promises. */
import type { FormNode } from '../src/index.ts'
import type { Answer, Ask, Campaign, Request, Run, Told } from './protocol.ts'

interface Waiting {
  readonly told: (message: Told) => void
  readonly failed: (error: Error) => void
}

/** One worker for the incident on show, and another one for as long as a campaign runs: cancelling ends that one. */
export class Engine {
  #worker: Worker | undefined
  #campaign: Worker | undefined
  #cancel: (() => void) | undefined
  #next = 1
  readonly #waiting = new Map<number, Waiting>()

  run(request: Extract<Request, { do: 'run' }>): Promise<Run> {
    return this.#ask(this.#main(), request, message => ('run' in message ? message.run : undefined))
  }

  why(request: Extract<Request, { do: 'why' }>): Promise<Answer> {
    return this.#ask(this.#main(), request, message => ('answer' in message ? message.answer : undefined))
  }

  /** What a scenario may say, as a tree: the schema lives with the engine. */
  form(): Promise<FormNode> {
    return this.#ask(this.#main(), { do: 'form' }, message => ('form' in message ? message.form : undefined))
  }

  /** Resolves with undefined when it is cancelled. */
  replicate(
    request: Extract<Request, { do: 'replicate' }>,
    progress: (done: number, of: number) => void,
  ): Promise<Campaign | undefined> {
    this.cancel()
    const worker = this.#start()
    this.#campaign = worker
    const cancelled = new Promise<undefined>(resolve => (this.#cancel = () => resolve(undefined)))
    const asked = this.#ask(worker, request, message => {
      if ('done' in message) progress(message.done, message.of)
      return 'campaign' in message ? message.campaign : undefined
    })
    return Promise.race([asked, cancelled]).finally(() => {
      worker.terminate()
      if (this.#campaign === worker) this.#campaign = undefined
    })
  }

  cancel(): void {
    this.#campaign?.terminate()
    this.#cancel?.()
    this.#cancel = undefined
  }

  end(): void {
    this.cancel()
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #main(): Worker {
    this.#worker ??= this.#start()
    return this.#worker
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
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
      worker.postMessage({ ...request, id } satisfies Ask)
    })
  }
}

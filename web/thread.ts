/** A worker from the page's side: questions, and answers as promises. */
import type { Ask, Request, Told } from './protocol.ts'
import { startWorker } from './startWorker.ts'

/** From here alone: a page in one file has another one in its place. */
export { startWorker }

interface Waiting {
  readonly told: (message: Told) => void
  readonly failed: (error: Error) => void
}

export class Thread {
  readonly #worker = startWorker()
  readonly #waiting = new Map<number, Waiting>()
  #next = 1
  /** What stopped it: it answers no more. */
  #broken: Error | undefined
  /** Told what stops it, while somebody wants to know: a promise would hold on to every study that ever waited for it. */
  onBreak: ((error: Error) => void) | undefined

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Told>) =>
      this.#waiting.get(data.id)?.told(data),
    )
    this.#worker.addEventListener('error', event => {
      event.preventDefault()
      this.#break(new Error(event.message || 'the worker could not be started'))
    })
  }

  get isBroken(): boolean {
    return this.#broken !== undefined
  }

  /** @param read the answer in a message; undefined: it is still to come */
  ask<Result>(
    request: Request,
    read: (message: Told) => Result | undefined,
    ports: MessagePort[] = [],
  ): Promise<Result> {
    if (this.#broken !== undefined) return Promise.reject(this.#broken)
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
      this.#worker.postMessage({ ...request, id } satisfies Ask, ports)
    })
  }

  /** Whatever it is at is given up. */
  end(): void {
    this.#break(new Error('given up'))
  }

  #break(error: Error): void {
    this.#broken ??= error
    this.onBreak?.(error)
    // An error does not stop a worker, which keeps its memory.
    this.#worker.terminate()
    for (const { failed } of this.#waiting.values()) failed(error)
    this.#waiting.clear()
  }
}

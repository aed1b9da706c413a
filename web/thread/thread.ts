/** The page's side of a worker: questions, and answers as promises. */
import type { Ask, Request, Told } from './protocol.ts'
import { startWorker } from './startWorker.ts'

/** Imported only here, because the one-file page replaces it. */
export { startWorker }

/** What stops a thread that is ended: it did not fail by itself. */
export const givenUp = new Error('given up')

interface Waiting {
  readonly told: (message: Told) => void
  readonly failed: (error: Error) => void
}

export class Thread {
  readonly #worker = startWorker()
  readonly #waiting = new Map<number, Waiting>()
  #next = 1
  /** What stopped it; once set, every further question is rejected. */
  #broken: Error | undefined
  /**
   * Called with what stopped the thread. Not a promise, which would retain every study that ever waited for
   * it.
   */
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

  /** @param read takes the answer from a message; undefined: not in this one */
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

  /** Ends the thread and rejects its open questions. */
  end(): void {
    this.#break(givenUp)
  }

  #break(error: Error): void {
    this.#broken ??= error
    this.onBreak?.(error)
    // An error does not end a worker, which would keep its memory.
    this.#worker.terminate()
    for (const { failed } of this.#waiting.values()) failed(error)
    this.#waiting.clear()
  }
}

/** Replications on worker threads, each with an engine and a workspace of its own. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { dealOut, type Executor, type Hand, type Part, type Variant } from '../index.ts'
import { isWithoutRoom, OutsideFailed, outOfMemory } from './failure.ts'
import { packaged } from './root.ts'
import { sharedColumns } from './sharedColumns.ts'
import type { Told } from './thread.ts'

/** Threads run what is built, because Node 20 cannot run TypeScript. */
const built = packaged('dist/command/thread.js')

/**
 * Threads stay from one campaign of a command to the next: an engine that has run for some hundreds of
 * milliseconds is several times as fast as a new one.
 */
export interface Threads {
  /** Runs plans of these variants. Threads are started when the first plan is run. */
  executor(variants: readonly Variant[]): Executor
  close(): Promise<void>
}

/** @param sameFires whether variants of one executor may meet the fires of another's, which are kept for them */
export function threads(count: number, sameFires = false): Threads {
  let workers: readonly Worker[] = []
  let known: readonly Variant[] | undefined
  return {
    executor: variants => ({
      async run(plan, ranges, onPart) {
        if (workers.length === 0) workers = Array.from({ length: count }, start)
        const told: Told =
          known === variants ? { plan } : { plan, variants: variants.map(travelling), sameFires }
        known = variants
        for (const worker of workers) worker.postMessage(told)
        await dealOut(workers.map(handOf), ranges, onPart, { clock: () => performance.now() })
      },
      close: () => Promise.resolve(),
    }),
    close: async () => {
      await Promise.all(workers.map(end))
    },
  }
}

/** Threads share the columns of a population. */
const travelling = ({ population, ...rest }: Variant): Variant =>
  population === undefined ? rest : { ...rest, population: sharedColumns(population) }

// Options of node itself (a program on its command line, say) are not meant for threads.
const start = (): Worker => new Worker(built, { execArgv: [] })

/** How long a thread may take to end by itself before it is terminated. */
const patienceMs = 1000
/** The id of a thread that has ended. */
const gone = -1

/**
 * Lets an idle thread end by itself: terminated while V8 still compiles for it, it may take the process along
 * (Node 20).
 */
async function end(worker: Worker): Promise<void> {
  if (worker.threadId === gone) return
  worker.postMessage({ end: true } satisfies Told)
  const late = setTimeout(() => void worker.terminate(), patienceMs)
  await new Promise(resolve => worker.once('exit', resolve))
  clearTimeout(late)
}

const handOf = (worker: Worker): Hand => ({
  async run(range) {
    const over = new AbortController()
    const { signal } = over
    try {
      worker.postMessage({ range } satisfies Told)
      const left = once(worker, 'exit', { signal }).then(([code]) => {
        throw new Error(`a worker thread ended by itself (${code})`)
      })
      // An 'error' of the thread rejects the wait for its message.
      const [part] = (await Promise.race([once(worker, 'message', { signal }), left])) as [Part]
      return part
    } catch (error) {
      throw failureIn(error)
    } finally {
      over.abort()
    }
  },
})

/** A full heap, or no room for the columns of a population, which stand beside it. */
export function failureIn(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const isFull = ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') || isWithoutRoom(error)
  return isFull ? new OutsideFailed(outOfMemory) : error
}

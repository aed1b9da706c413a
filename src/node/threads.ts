/** Replications on worker threads, each with an engine and a workspace of its own. */
import { Worker } from 'node:worker_threads'
import {
  type Executor,
  type Part,
  piecesOf,
  type CampaignPlan as Plan,
  type Range,
  type Variant,
} from '../index.ts'
import { OutsideFailed } from './failure.ts'
import type { Told } from './thread.ts'

/** Threads run what is built: Node 20 reads no TypeScript. */
const built = new URL('../../dist/node/thread.js', import.meta.url)

/** Long beside a message (0.1 ms), short beside the patience of whoever pressed Ctrl-C. */
const batchMs = 200

export function threads(variants: readonly Variant[], count: number): Executor {
  // What node itself was given (a program on its command line, say) is not meant for threads.
  const start = (): Worker => new Worker(built, { workerData: variants, execArgv: [] })
  const workers = Array.from({ length: count }, start)
  return {
    run: (plan, ranges, onPart) => dealOut(workers, plan, ranges, onPart),
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}

function dealOut(
  workers: readonly Worker[],
  plan: Plan,
  ranges: readonly Range[],
  onPart: (part: Part) => boolean | void,
): Promise<void> {
  const deal = dealer(ranges, workers.length)
  let stopped = false
  const serve = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let begun = 0
      let range: Range | undefined
      const next = (): void => {
        range = stopped ? undefined : deal.next()
        if (range === undefined) return end(resolve)
        begun = performance.now()
        worker.postMessage({ range } satisfies Told)
      }
      const heard = (part: Part): void => {
        deal.learn(range!, performance.now() - begun)
        try {
          if (onPart(part) === false) stopped = true
        } catch (error) {
          stopped = true
          return end(() => reject(error))
        }
        next()
      }
      const failed = (error: Error): void => end(() => reject(inWords(error)))
      const left = (code: number): void => failed(new Error(`a worker thread ended by itself (${code})`))
      const end = (settle: () => void): void => {
        worker.off('message', heard).off('error', failed).off('exit', left)
        settle()
      }
      worker.on('message', heard).on('error', failed).on('exit', left)
      worker.postMessage({ plan } satisfies Told)
      next()
    })
  return Promise.all(workers.map(serve)).then(() => {})
}

/** Deals out pieces from the front, so that what is done is nearly a prefix; the sooner a replication ends, the longer they are. */
function dealer(ranges: readonly Range[], workers: number) {
  const waiting = ranges.flatMap(range => piecesOf(range, Infinity))
  let left = waiting.reduce((sum, { from, to }) => sum + to - from, 0)
  let msEach = batchMs
  return {
    next(): Range | undefined {
      const [first] = waiting
      if (first === undefined) return undefined
      // Towards the end pieces grow small, so that no thread works on alone.
      const most = Math.min(batchMs / msEach, left / (2 * workers), first.to - first.from)
      const to = first.from + Math.max(1, Math.floor(most))
      if (to < first.to) waiting[0] = { from: to, to: first.to }
      else waiting.shift()
      left -= to - first.from
      return { from: first.from, to }
    },
    learn({ from, to }: Range, ms: number): void {
      msEach = (msEach + Math.max(ms, 0.01) / (to - from)) / 2
    },
  }
}

function inWords(error: Error): Error {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new OutsideFailed('a worker thread ran out of memory: give fewer --workers')
  return error
}

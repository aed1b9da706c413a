/** How many threads a command has; they end with it. */
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { fireMemory, inline } from '../index.ts'
import { countOf } from './count.ts'
import type { Given } from './given.ts'
import type { Terminal } from './terminal.ts'
import { type Threads, threads } from './threads.ts'

/** More threads than any machine has cores: surely a typing error. */
const mostWorkers = 1024

/**
 * Rows (a replication of a strategy) that a further thread must have to itself: an engine runs its first rows
 * several times slower than later ones, which costs as much as eight to fourteen of them (CPU of 4, 8 and 20
 * replications of Strasbourg on one thread and on two). With fewer, two threads take twice the memory and
 * finish hardly sooner.
 */
const rowsWorthAThread = 8

export const workersFlag = {
  type: 'string',
  value: 'W',
  help: 'threads (default: one per core, or one where there is little to do); the result is the same for any number',
  check: workersOf,
} as const

/** The value of --workers, if it was given. */
export function workersIn(given: Given): number | undefined {
  const text = given.text('workers')
  return text === undefined ? undefined : workersOf(text)
}

function workersOf(text: string): number {
  return countOf('workers', text, 1, mostWorkers)
}

/**
 * Threads for so many rows: as many as were asked for, or as the cores and the rows are worth. Never more
 * than replications.
 */
export function threadsFor(asked: number | undefined, replications: number, strategies = 1): number {
  const worth = Math.max(1, Math.floor((replications * strategies) / rowsWorthAThread))
  return Math.min(asked ?? Math.min(availableParallelism(), worth), replications)
}

/** What a command runs replications with. */
export interface Means {
  readonly threads: Threads
  /** Whether Ctrl-C came: nothing more is wanted. */
  readonly stopped: () => boolean
}

/**
 * Provides threads, and listens for Ctrl-C, for as long as a task takes. A single worker is the calling
 * thread.
 * @param sameFires whether the task runs several campaigns that may meet the same fires
 */
export async function withWorkers<Result>(
  count: number,
  terminal: Terminal,
  task: (means: Means) => Promise<Result>,
  { sameFires = false }: { readonly sameFires?: boolean } = {},
): Promise<Result> {
  const hands = count === 1 ? thisThread(sameFires) : threads(count, sameFires)
  let stopped = false
  const forget = terminal.onInterrupt(() => (stopped = true))
  try {
    return await task({ threads: hands, stopped: () => stopped })
  } finally {
    forget()
    await hands.close()
  }
}

/**
 * Runs a task on the calling thread for which no listener would get its turn, as for one incident of millions of services, and
 * of which nothing is kept: Ctrl-C ends the process.
 */
export function inOneTurn<Result>(
  terminal: Terminal,
  task: (means: Means) => Promise<Result>,
): Promise<Result> {
  terminal.leaveInterrupts()
  return task({ threads: thisThread(), stopped: () => false })
}

function thisThread(sameFires = false): Threads {
  const kept = sameFires ? fireMemory() : undefined
  return {
    executor: variants => inline(variants, () => turn(), kept),
    close: () => Promise.resolve(),
  }
}

/** A campaign as a command carries it out: the bar moves, Ctrl-C is heard, what is done is kept. */
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import {
  Collection,
  type Columns,
  type Executor,
  inline,
  type CampaignPlan as Plan,
  type Range,
  type Variant,
} from '../index.ts'
import { BadInput } from './failure.ts'
import { progress } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { threads } from './threads.ts'

/** More than any machine has: a slip of the finger. */
const mostWorkers = 1024

/** Threads for the replications, or this one where there is only one to be had. */
export function executorOf(variants: readonly Variant[], workers: number): Executor {
  return workers === 1 ? inline(variants, () => turn()) : threads(variants, workers)
}

/** @param text of --workers; as many as there are cores if it was not given, never more than replications */
export function workersOf(text: string | undefined, replications: number): number {
  const wanted = text === undefined ? availableParallelism() : Number(text)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > mostWorkers)
    throw new BadInput([`--workers must be a whole number from 1 to ${mostWorkers}, is ${text}`])
  return Math.min(wanted, replications)
}

export interface Wanted {
  readonly variants: readonly Variant[]
  readonly plan: Plan
  /** Of each strategy of the plan. */
  readonly columns: readonly Columns[]
  readonly workers: number
}

/** Runs what is wanted, or as much of it as there was time for before Ctrl-C. */
export async function conduct(
  { variants, plan, columns, workers }: Wanted,
  terminal: Terminal,
): Promise<Collection> {
  const collection = new Collection(plan, columns)
  const bar = progress(terminal, plan.replications, 'replications')
  let stopped = false
  const forget = terminal.onInterrupt(() => (stopped = true))
  try {
    if (!stopped) await carryOut(collection, collection.missing())
  } finally {
    forget()
    bar.end()
  }
  return collection

  async function carryOut(collection: Collection, ranges: readonly Range[]): Promise<void> {
    const executor = executorOf(variants, workers)
    try {
      await executor.run(plan, ranges, part => {
        collection.add(part)
        bar.at(collection.held)
        return !stopped
      })
    } finally {
      await executor.close()
    }
  }
}

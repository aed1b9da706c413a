/** A campaign as a command carries it out: the bar moves, Ctrl-C is heard, what is done is kept. */
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import {
  Collection,
  type Columns,
  type Executor,
  inline,
  type Part,
  type CampaignPlan as Plan,
  type Range,
  uncovered,
  type Variant,
} from '../index.ts'
import { BadInput } from './failure.ts'
import type { CampaignFolder } from './campaignFolder.ts'
import type { Manifest } from './manifest.ts'
import { progress } from './progress.ts'
import { queued } from './queue/coordinator.ts'
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
  /** Holds what was done before, and gets what is done. */
  readonly folder?: CampaignFolder | undefined
  /** Run by the workers of a queue instead of threads. */
  readonly queue?: { readonly address: string; readonly manifest: Manifest } | undefined
}

/** Runs what is wanted, or as much of it as there was time for before Ctrl-C. */
export async function conduct(wanted: Wanted, terminal: Terminal): Promise<Collection> {
  const { plan, columns, folder } = wanted
  const collection = new Collection(plan, columns)
  for (const { part } of folder?.read(complainTo(terminal)) ?? []) collection.add(part())
  await during(wanted, terminal, { total: plan.replications, already: collection.held }, async (run, bar) => {
    for (let going = true; going && !collection.whole;)
      going = await run(collection.missing(collection.next), part => {
        collection.add(part)
        bar(collection.held)
      })
  })
  return collection
}

/** Runs one shard into its folder; how many of its replications are there, those of before included. */
export async function conductShard(
  wanted: Wanted & { readonly folder: CampaignFolder },
  shard: Range,
  terminal: Terminal,
): Promise<number> {
  const covered = wanted.folder.read(complainTo(terminal)).map(({ range }) => range)
  const missing = uncovered(shard, covered)
  const total = shard.to - shard.from
  let done = missing.reduce((rest, { from, to }) => rest - (to - from), total)
  const strategies = wanted.plan.strategies.length
  await during(wanted, terminal, { total, already: done }, async (run, bar) => {
    await run(missing, ({ rows }) => bar((done += rows.length / strategies)))
  })
  return done
}

const complainTo = (terminal: Terminal) => (sentence: string) => terminal.err(`firebreak: ${sentence}\n`)

/** Ranges are run until they are done (true) or Ctrl-C came (false). */
type Run = (ranges: readonly Range[], onPart: (part: Part) => void) => Promise<boolean>

/** An executor, a bar and an ear for Ctrl-C, for as long as something is done; then what was done is on the disk. */
async function during(
  { variants, plan, workers, folder, queue }: Wanted,
  terminal: Terminal,
  { total, already }: { total: number; already: number },
  something: (run: Run, bar: (done: number) => void) => Promise<void>,
): Promise<void> {
  const bar = progress(terminal, total, 'replications', undefined, already)
  let stopped = false
  let executor: Executor | undefined
  const forget = terminal.onInterrupt(() => (stopped = true))
  try {
    await something(async (ranges, onPart) => {
      if (stopped) return false
      if (ranges.length === 0) return true
      executor ??=
        queue === undefined
          ? executorOf(variants, workers)
          : queued(queue.address, queue.manifest, () => stopped, complainTo(terminal))
      await executor.run(plan, ranges, part => {
        onPart(part)
        folder?.keep(part)
        return !stopped
      })
      return !stopped
    }, bar.at)
  } finally {
    forget()
    bar.end()
    try {
      folder?.flush()
    } finally {
      await executor?.close()
    }
  }
}

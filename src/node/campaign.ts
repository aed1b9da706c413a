/** Runs a campaign for a command: moves the bar, listens for Ctrl-C, and keeps what is done. */
import {
  Collection,
  columnsOf,
  type Executor,
  type Part,
  type CampaignPlan as Plan,
  type Prepared,
  type Range,
  uncovered,
  variantsIn,
} from '../index.ts'
import type { CampaignFolder } from './campaignFolder.ts'
import type { CommandComplaint } from './complaints.ts'
import { outsideOf } from './failure.ts'
import { keptIn, manifestOf } from './manifest.ts'
import { progress } from './progress.ts'
import { queued } from './queue/coordinator.ts'
import { tell } from './tell.ts'
import type { Terminal } from './terminal.ts'
import type { Means } from './workers.ts'

export interface Wanted extends Means {
  readonly plan: Plan
  /** One for each strategy of the plan. */
  readonly prepared: readonly Prepared[]
  /** Holds what was done before, and receives what is done now. */
  readonly folder?: CampaignFolder | undefined
  /** Address of a queue, whose workers run it instead of threads. */
  readonly queue?: string | undefined
}

/** Runs what is wanted, or as much of it as is done before Ctrl-C. */
export async function conduct(wanted: Wanted, terminal: Terminal): Promise<Collection> {
  const { plan, prepared, folder } = wanted
  const collection = new Collection(
    plan,
    prepared.map(each => columnsOf(each)),
  )
  for (const { part } of folder?.read(complainTo(terminal)) ?? []) collection.add(part(collection))
  await during(wanted, terminal, { total: plan.replications, already: collection.held }, async (run, bar) => {
    for (let going = true; going && !collection.whole;)
      going = await run(collection.missing(collection.next), part => {
        collection.add(part)
        bar(collection.held)
      })
  })
  return collection
}

/** Runs one shard into its folder; returns how many of its replications are there, including earlier ones. */
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

/** Flushes what is done to the disk, and returns the failure with a note on what is kept. */
export function flushed(folder: CampaignFolder | undefined, thrown: unknown): unknown {
  const error = outsideOf(thrown)
  if (folder === undefined) return error
  folder.flush()
  return keptIn(folder.path, error)
}

/** Prints messages of the executor, also while a progress bar is on the screen. */
export const complainTo = (terminal: Terminal) => (told: CommandComplaint) => tell(terminal, told)

/** Threads, or the workers of a queue. */
export function executorOf(
  { plan, prepared, threads, stopped, queue }: Wanted,
  terminal: Terminal,
): Executor {
  return queue === undefined
    ? threads.executor(variantsIn(plan, prepared))
    : queued(queue, {
        manifest: manifestOf(plan, prepared),
        columns: prepared.map(each => columnsOf(each)),
        stopped,
        say: complainTo(terminal),
      })
}

/** Runs ranges; true when they are done, false if Ctrl-C came first. */
type Run = (ranges: readonly Range[], onPart: (part: Part) => void) => Promise<boolean>

/** Runs `something` with an executor and a progress bar; at the end, everything done is on the disk. */
async function during(
  wanted: Wanted,
  terminal: Terminal,
  { total, already }: { total: number; already: number },
  something: (run: Run, bar: (done: number) => void) => Promise<void>,
): Promise<void> {
  const { plan, folder, stopped } = wanted
  const bar = progress(terminal, total, 'replications', { already })
  let executor: Executor | undefined
  try {
    await something(async (ranges, onPart) => {
      if (stopped()) return false
      if (ranges.length === 0) return true
      executor ??= executorOf(wanted, terminal)
      await executor.run(plan, ranges, part => {
        onPart(part)
        folder?.keep(part)
        return !stopped()
      })
      return !stopped()
    }, bar.at)
  } catch (error) {
    throw flushed(folder, error)
  } finally {
    bar.end()
    try {
      folder?.flush()
    } finally {
      await executor?.close()
    }
  }
}

/** A campaign on this thread: between replications the bar moves and Ctrl-C is heard. */
import { setImmediate as turn } from 'node:timers/promises'
import { type Campaign, Collection, columnsOf, inline, planOf, type Prepared } from '../index.ts'
import { progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

export interface Ended {
  /** Undefined if it was stopped before its first replication had ended. */
  readonly campaign: Campaign | undefined
  readonly done: number
}

export async function runCampaign(
  prepared: Prepared,
  { seed, replications, typical }: { seed: string; replications: number; typical: boolean },
  terminal: Terminal,
): Promise<Ended> {
  const plan = planOf(seed, replications, typical)
  const collection = new Collection(plan, [columnsOf(prepared)])
  const executor = inline([{ strategy: null, scenario: prepared.scenario }], () => turn())
  const bar = progress(terminal, replications, 'replications')
  let stopped = false
  const forget = terminal.onInterrupt(() => (stopped = true))
  try {
    if (!stopped)
      await executor.run(plan, [{ from: 0, to: replications }], part => {
        collection.add(part)
        bar.at(collection.done)
        return !stopped
      })
  } finally {
    forget()
    bar.end()
    await executor.close()
  }
  const [campaign] = collection.conclude([prepared.digest])
  return { campaign: collection.done === 0 ? undefined : campaign, done: collection.done }
}

/** A campaign on this thread: between replications the bar moves and Ctrl-C is heard. */
import { setImmediate as turn } from 'node:timers/promises'
import { beginCampaign, type Campaign, type Prepared, type ReplicateOptions } from '../index.ts'
import { progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

export interface Ended {
  /** Undefined if it was stopped before its first replication had ended. */
  readonly campaign: Campaign | undefined
  readonly done: number
}

export async function runCampaign(
  prepared: Prepared,
  options: ReplicateOptions,
  terminal: Terminal,
): Promise<Ended> {
  const underway = beginCampaign(prepared, options)
  const bar = progress(terminal, options.replications, 'replications')
  let stopped = false
  const forget = terminal.onInterrupt(() => (stopped = true))
  try {
    while (underway.done < options.replications && !stopped) {
      underway.next()
      bar.at(underway.done)
      // A signal is told in a turn of the event loop.
      await turn()
    }
  } finally {
    forget()
    bar.end()
  }
  return { campaign: underway.done === 0 ? undefined : underway.conclude(), done: underway.done }
}

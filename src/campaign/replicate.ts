/** Many replications of one scenario, one after the other on this thread. */
import { digestOf } from '../base/digest.ts'
import type { Prepared } from '../run/prepare.ts'
import { createWorkspace, runReplication } from '../run/replication.ts'
import { Gathering } from './gathering.ts'

export interface ReplicateOptions {
  readonly seed: string
  readonly replications: number
  /** Every uncertain input at its median instead of drawn; for one replication. */
  readonly typical?: boolean
  /** Told after each replication how many are done; returning false ends the campaign there. */
  readonly onProgress?: (done: number) => boolean | void
}

export interface Campaign {
  readonly seed: string
  readonly gathered: Gathering
  /** Of every output column of every replication, in the order of their numbers. */
  readonly digest: string
}

/** A campaign that its owner moves on, one replication at a time, and may conclude early. */
export interface Underway {
  readonly done: number
  next(): void
  /** The campaign of the replications done so far: the same as if no more had been asked for. */
  conclude(): Campaign
}

export function beginCampaign(
  prepared: Prepared,
  { seed, replications, typical = false }: Omit<ReplicateOptions, 'onProgress'>,
): Underway {
  const gathered = new Gathering(replications)
  const workspace = createWorkspace(prepared)
  const digests: string[] = []
  return {
    get done() {
      return digests.length
    },
    next() {
      const replication = digests.length
      const outcome = runReplication(prepared, { seed, replication, typical }, workspace)
      gathered.add(replication, outcome.impact)
      digests.push(outcome.digest)
    },
    conclude: () => ({
      seed,
      gathered: digests.length < replications ? gathered.first(digests.length) : gathered,
      digest: digestOf(prepared.digest, seed, ...digests),
    }),
  }
}

export function replicate(prepared: Prepared, options: ReplicateOptions): Campaign {
  const underway = beginCampaign(prepared, options)
  while (underway.done < options.replications) {
    underway.next()
    if (options.onProgress?.(underway.done) === false) break
  }
  return underway.conclude()
}

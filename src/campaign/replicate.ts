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

export function replicate(prepared: Prepared, options: ReplicateOptions): Campaign {
  const { seed, replications, typical = false, onProgress } = options
  const gathered = new Gathering(replications)
  const workspace = createWorkspace(prepared)
  const digests: string[] = []
  for (let replication = 0; replication < replications; replication++) {
    const outcome = runReplication(prepared, { seed, replication, typical }, workspace)
    gathered.add(replication, outcome.impact)
    digests.push(outcome.digest)
    if (onProgress?.(replication + 1) === false) return ended(gathered.first(replication + 1), digests)
  }
  return ended(gathered, digests)

  function ended(results: Gathering, rows: readonly string[]): Campaign {
    return { seed, gathered: results, digest: digestOf(prepared.digest, seed, ...rows) }
  }
}

/** Many replications of one scenario, one after another on this thread. */
import { argument, knownOptions } from '../base/argument.ts'
import { expectPrepared, type Prepared } from '../run/prepare.ts'
import { type Campaign, Collection } from './collection.ts'
import { planOf } from './plan.ts'
import { Runner } from './runner.ts'

/** How many incidents, and which. */
export interface ReplicateOptions {
  /** Any text: the same gives the same bytes. */
  readonly seed: string
  /** At least 1. */
  readonly replications: number
  /** Every uncertain input at its median instead of drawn; for one replication. */
  readonly typical?: boolean
  /** Called after each replication with the number done; return false to end the campaign there. */
  readonly onProgress?: (done: number) => boolean | void
}

/**
 * Runs replications 0, 1, ... of the scenario as written; `campaignReport` makes its report. Throws a TypeError for a
 * scenario that is not prepared and for options that it does not know.
 */
export function replicate(prepared: Prepared, options: ReplicateOptions): Campaign {
  expectPrepared(prepared)
  argument(
    typeof (options as Partial<ReplicateOptions> | null | undefined) === 'object' && options !== null,
    'replicate takes a seed and a number of replications: { seed: "1", replications: 100 }',
  )
  knownOptions(options, ['seed', 'replications', 'typical', 'onProgress'])
  const { seed, replications, typical, onProgress } = options
  argument(!(typical === true && replications > 1), 'typical is one incident: it takes replications 1')
  argument(onProgress === undefined || typeof onProgress === 'function', 'onProgress is a function')
  const plan = planOf(seed, replications, typical)
  const runner = new Runner([], new Map([[null, prepared]]))
  const collection = new Collection(plan, [runner.columns(null)])
  for (let replication = 0; replication < replications; replication++) {
    collection.add(runner.run(plan, { from: replication, to: replication + 1 }))
    if (onProgress?.(collection.done) === false) break
  }
  return collection.conclude([prepared.digest])[0]!
}

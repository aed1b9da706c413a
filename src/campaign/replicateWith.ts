/** Many replications of one scenario on any executor: the result is that of `replicate`. */
import type { Prepared } from '../run/prepare.ts'
import { type Campaign, Collection } from './collection.ts'
import { columnsOf } from './columns.ts'
import type { Executor } from './executor.ts'
import { planOf } from './plan.ts'
import type { ReplicateOptions } from './replicate.ts'

/** @param executor with one variant, the scenario of `prepared` as written */
export async function replicateWith(
  executor: Executor,
  prepared: Prepared,
  { seed, replications, typical, onProgress }: ReplicateOptions,
): Promise<Campaign> {
  const plan = planOf(seed, replications, typical)
  const collection = new Collection(plan, [columnsOf(prepared)])
  await executor.run(plan, [{ from: 0, to: replications }], part => {
    collection.add(part)
    return onProgress?.(collection.held)
  })
  return collection.conclude([prepared.digest])[0]!
}

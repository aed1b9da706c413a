/** Runs a plan to its end on any executor. */
import { Collection } from './collection.ts'
import type { Executor } from './executor.ts'
import type { Columns } from './columns.ts'
import type { Gathering } from './gathering.ts'
import type { Plan } from './plan.ts'

/** Called with the number of replications done; return false to end the study. */
export type Heard = (done: number, of: number) => boolean | void

/**
 * The rows of each strategy of the plan, in its order. If `heard` ends it early, the rows of the replications done
 * without a gap.
 */
export async function gather(
  executor: Executor,
  plan: Plan,
  columns: readonly Columns[],
  heard?: Heard,
): Promise<readonly Gathering[]> {
  const collection = new Collection(plan, columns)
  await executor.run(plan, [{ from: 0, to: plan.replications }], part => {
    collection.add(part)
    return heard?.(collection.held, plan.replications)
  })
  return collection.gathered
}

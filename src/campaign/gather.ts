/** A plan run to its end by whoever runs it. */
import { Collection } from './collection.ts'
import type { Executor } from './executor.ts'
import type { Columns } from './columns.ts'
import type { Gathering } from './gathering.ts'
import type { Plan } from './plan.ts'

/** Told how many replications of a plan are there; returning false ends the study. */
export type Heard = (done: number, of: number) => boolean | void

/**
 * The rows of each strategy of the plan, in its order; all replications, or as many from the first on as were there when
 * `heard` ended it.
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

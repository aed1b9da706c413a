/** Critical paths: why a task was done no sooner. */
import type { Engine } from './engine.ts'

/**
 * The chain of tasks that ends with this one, where each was started by the last of its predecessors to finish; on
 * ties the lowest row.
 */
export function criticalPath(of: Engine, task: number): number[] {
  const { tasks, edges } = of
  const path = [task]
  for (let at = task; at >= 0;) {
    let last = -1
    for (let edge = tasks.firstIn[at]!; edge >= 0; edge = edges.nextIn[edge]!) {
      const from = edges.from[edge]!
      if (last < 0 || isLater(tasks.doneAt, from, last)) last = from
    }
    if (last >= 0) path.unshift(last)
    at = last
  }
  return path
}

/** Whether task a was done after task b; of two done at once, the lower row counts as later. */
function isLater(doneAt: Float64Array, a: number, b: number): boolean {
  return doneAt[a]! > doneAt[b]! || (doneAt[a]! === doneAt[b]! && a < b)
}

/** Critical paths: why a task was done no sooner. */
import type { Engine } from './engine.ts'

/**
 * The chain of tasks that ends with this one, where each was started by the last of its predecessors to finish, of
 * those that it needed; on ties the lowest row.
 */
export function criticalPath(of: Engine, task: number): number[] {
  const path = [task]
  for (let last = releasedBy(of, task); last >= 0; last = releasedBy(of, last)) path.unshift(last)
  return path
}

/** The predecessor with which a task that is done had all it needed; -1: it needed none. */
function releasedBy({ tasks, edges }: Engine, task: number): number {
  const before: number[] = []
  for (let edge = tasks.firstIn[task]!; edge >= 0; edge = edges.nextIn[edge]!) before.push(edges.from[edge]!)
  before.sort((a, b) => (isLater(tasks.doneAt, a, b) ? 1 : -1))
  // Below 0: as many were done once it was free to start.
  return before[before.length - 1 + tasks.left[task]!] ?? -1
}

/** Whether task a was done after task b; of two done at once, the lower row counts as later. */
function isLater(doneAt: Float64Array, a: number, b: number): boolean {
  return doneAt[a]! > doneAt[b]! || (doneAt[a]! === doneAt[b]! && a < b)
}

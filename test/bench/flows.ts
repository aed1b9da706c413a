/**
 * Link sharing alone: many flows with the same cap on one link, of which every third also crosses a second
 * link.
 */
import { advanceEngine, recoveryEngine, submit } from './engine.ts'

export const flowCount = 100_000

/** Milliseconds until all flows have ended. */
export function shareLinks(): number {
  const { addFlow, addTask, engine } = recoveryEngine
  const made = engine({ pools: [], supplies: [], gates: [], links: [1000, 400] }, flowCount)
  const began = performance.now()
  for (let key = 0; key < flowCount; key++) {
    const task = addTask(made, key, key % 1000)
    addFlow(made, key % 3 === 0 ? [0, 1] : [0], 500 + ((key * 7919) % 1000), 1, 5)
    submit(made, task)
  }
  advanceEngine(made, Infinity)
  if (made.finished.count !== flowCount) throw new Error(`${made.finished.count} of ${flowCount} flows ended`)
  return performance.now() - began
}

/** Who runs the replications of a plan: this thread, other threads, other machines. What comes of it is the same. */
import type { Part } from './part.ts'
import { piecesOf, type Plan, type Range } from './plan.ts'
import { type fireMemory, Runner, type Variant } from './runner.ts'

/** Whoever runs replications. Close it when no plan is left to run. */
export interface Executor {
  /**
   * Runs the ranges and hands over their parts as they are done, in any order. If `onPart` returns false no further
   * range is started, and the promise resolves once those under way have finished or been abandoned.
   */
  run(plan: Plan, ranges: readonly Range[], onPart: (part: Part) => boolean | void): Promise<void>
  close(): Promise<void>
}

/**
 * Runs on this thread, one replication (under all its strategies) after another.
 * @param turn awaited after each replication, so that the caller can react to its user
 * @param kept fires of the plans before, see `Runner`
 */
export function inline(
  variants: readonly Variant[],
  turn?: () => Promise<unknown>,
  kept?: ReturnType<typeof fireMemory>,
): Executor {
  const runner = new Runner(variants, undefined, kept)
  return {
    async run(plan, ranges, onPart) {
      for (const piece of ranges.flatMap(range => piecesOf(range, 1))) {
        const part = runner.run(plan, piece)
        // What was asked for while it ran is heard before the next one begins.
        await turn?.()
        if (onPart(part) === false) return
      }
    },
    close: async () => {},
  }
}

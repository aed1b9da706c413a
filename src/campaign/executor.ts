/** Who runs the replications of a plan: this thread, other threads, other machines. What comes of it is the same. */
import type { Part } from './part.ts'
import { piecesOf, type Plan, type Range } from './plan.ts'
import { Runner, type Variant } from './runner.ts'

export interface Executor {
  /**
   * Runs the ranges and hands over parts as they end, in any order. `onPart` may return false: then no more is begun, and
   * the promise resolves when what was begun has ended or been given up.
   */
  run(plan: Plan, ranges: readonly Range[], onPart: (part: Part) => boolean | void): Promise<void>
  close(): Promise<void>
}

/**
 * On this thread, one replication (under all strategies) after the other.
 * @param turn awaited between replications, so that a shell can hear its user
 */
export function inline(variants: readonly Variant[], turn?: () => Promise<unknown>): Executor {
  const runner = new Runner(variants)
  return {
    async run(plan, ranges, onPart) {
      for (const piece of ranges.flatMap(range => piecesOf(range, 1))) {
        if (onPart(runner.run(plan, piece)) === false) return
        await turn?.()
      }
    },
    close: async () => {},
  }
}

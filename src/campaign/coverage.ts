/** Which replications a set of ranges covers. */
import type { Range } from './plan.ts'

/** The parts of `within` that none of the ranges covers, in order. */
export function uncovered(within: Range, covered: readonly Range[]): Range[] {
  const left: Range[] = []
  let at = within.from
  for (const { from, to } of covered.toSorted((a, b) => a.from - b.from)) {
    if (from > at) left.push({ from: at, to: Math.min(from, within.to) })
    at = Math.max(at, to)
    if (at >= within.to) return left
  }
  if (at < within.to) left.push({ from: at, to: within.to })
  return left
}

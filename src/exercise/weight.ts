/** What is worth telling of a difference, and whether a decision did what was expected of it. */
import type { Difference } from '../run/differences.ts'
import type { DecisionJudged } from './judge.ts'

/** Named assumptions: what saved or cost fewer is not told as a strength or a weakness. */
const worthTelling = { services: 50, hours: 10_000 }

export function helps(difference: Difference | undefined): boolean {
  return (
    difference !== undefined &&
    (difference.services <= -worthTelling.services ||
      difference.data <= -worthTelling.services ||
      (difference.hours <= -worthTelling.hours && difference.services <= 0 && difference.data <= 0))
  )
}

export function harms(difference: Difference | undefined): boolean {
  return (
    difference !== undefined &&
    (difference.services >= worthTelling.services || difference.data >= worthTelling.services)
  )
}

/** Ordered at another place than expected, where it saved nothing, or little and less than it would have at the other one. */
export function misplaced({ instead, without }: DecisionJudged): boolean {
  if (instead === undefined || helps(without)) return false
  const saved = -Math.min(0, without!.services) - Math.min(0, without!.data)
  return saved === 0 || saved < Math.max(0, instead.services) + Math.max(0, instead.data)
}

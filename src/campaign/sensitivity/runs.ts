/** How many replications a sensitivity study takes, so that it can be announced before it begins. */
import type { Question } from './study.ts'

/** @param inputs number of uncertain inputs of the scenario */
export function runsOf(
  inputs: number,
  { method, size, inputs: asked, top }: Pick<Question, 'method' | 'size' | 'inputs' | 'top'>,
): number {
  const all = asked?.length ?? inputs
  const chosen = Math.min(top, all)
  if (method === 'morris') return size * (all + 1)
  if (method === 'tornado') return size * (1 + 2 * chosen)
  return size * (2 + chosen + (chosen < inputs ? 1 : 0) + 1)
}

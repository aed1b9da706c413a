/** Who is served next: the rank of a waiting task under a rule, low first. Ties are decided by time of joining, then stable key. */
import type { Tasks } from './tasks.ts'

/** The order is public: rules are stored as their position. */
export const dispatchRules = ['fifo', 'criticality', 'edf', 'spt', 'wspt', 'penalty', 'soft', 'lpt'] as const
export type DispatchRule = (typeof dispatchRules)[number]
export const dispatchRule = Object.fromEntries(dispatchRules.map((rule, index) => [rule, index])) as Readonly<
  Record<DispatchRule, number>
>

/**
 * Rank of a task that joins a queue for `duration` on `units` units.
 * edf: earliest due date (Jackson 1955). wspt: Smith's ratio (Smith 1956). penalty: the penalty rate saved for each hour
 * of a unit, high first. soft: the next one is drawn with probability proportional to weight, by racing exponential
 * clocks (Efraimidis and Spirakis 2006); `virtual` is the mark of the last one served, which keeps the race fair to
 * those who join later.
 */
export function rank(
  rule: number,
  tasks: Tasks,
  task: number,
  duration: number,
  units: number,
  virtual: number,
): number {
  switch (rule) {
    case dispatchRule.criticality:
      return -tasks.priority[task]!
    case dispatchRule.edf:
      return tasks.due[task]!
    case dispatchRule.spt:
      return duration
    case dispatchRule.wspt:
      return duration / tasks.weight[task]!
    case dispatchRule.penalty:
      return (duration * units) / tasks.penalty[task]!
    case dispatchRule.soft:
      return virtual + tasks.luck[task]! / tasks.weight[task]!
    case dispatchRule.lpt:
      return -duration
    default:
      return 0
  }
}

/**
 * Dispatch rules: the rank of a waiting task, lowest first. Ties are broken by time of joining, then by whether the
 * task brings anything back, then by stable key.
 */
import { dispatchRules as written } from '../../scenario/words/dispatch.ts'

/** Columns that rules read; a row is a task, or a request that is to become one. */
export interface Urgency {
  /** Criticality, highest first. */
  readonly priority: Float64Array
  readonly due: Float64Array
  /** Sums of weight and of loss an hour over the services behind the task. */
  readonly weight: Float64Array
  readonly penalty: Float64Array
  readonly load: Float64Array
  /**
   * Number of services the weight is summed over: those behind the task or, where racks share their place, the mean
   * of the room.
   */
  readonly weighed: Float64Array
  /** A standard exponential draw, for soft weights; negative before it is drawn. */
  readonly luck: Float64Array
}

/** Rules are stored as their position. The last one, longest first, is for schedules that no scenario asks for. */
export const dispatchRules = [...written, 'lpt'] as const
export type DispatchRule = (typeof dispatchRules)[number]
export const dispatchRule = Object.fromEntries(dispatchRules.map((rule, index) => [rule, index])) as Readonly<
  Record<DispatchRule, number>
>

/**
 * Rank of a task that joins a queue for `duration` on `units` units.
 *
 * edf: earliest due date (Jackson 1955). wspt: Smith's ratio (Smith 1956). penalty: loss avoided for each hour of a
 * unit, highest first. soft: the next task is drawn with a probability proportional to the mean weight of its
 * services, by racing exponential clocks (Efraimidis and Spirakis 2006); `virtual` is the mark of the last one
 * served, which keeps the race fair to those who join later.
 */
export function rank(
  rule: number,
  of: Urgency,
  row: number,
  duration: number,
  units: number,
  virtual: number,
): number {
  switch (rule) {
    case dispatchRule.criticality:
      return -of.priority[row]!
    case dispatchRule.edf:
      return of.due[row]!
    case dispatchRule.spt:
      return duration
    case dispatchRule.wspt:
      return ratio(duration, of.weight[row]!)
    case dispatchRule.penalty:
      return ratio(duration * units, of.penalty[row]!)
    case dispatchRule.soft:
      return virtual + (of.luck[row]! * of.weighed[row]!) / of.weight[row]!
    case dispatchRule.lpt:
      return -duration
    default:
      return 0
  }
}

/** Leaves a product 36 of its 53 bits, as many as tell two instants apart (slack.ts). */
const SPLIT = 2 ** 17 + 1

/**
 * Work for what it saves. Equal ratios are equal ranks, whatever the rounding of each: 0.3 h for a weight of 3 and
 * 0.1 h for 1 tie. Rounded after Dekker 1971, "A floating-point technique for extending the available precision". What
 * takes no time keeps nobody waiting, whatever it saves.
 */
function ratio(work: number, saves: number): number {
  if (work === 0) return 0
  const exact = work / saves
  const split = exact * SPLIT
  return split < Infinity ? split - (split - exact) : exact
}

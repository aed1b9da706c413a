/**
 * The loss that the worst fire of a year reaches once in so many years: what an exceedance curve says (of the largest
 * occurrence, OEP) at the return periods that insurers ask for.
 */
import type { Interval } from '../base/intervals.ts'
import { log1p } from '../base/maths.ts'
import type { Exceedance } from './exceedance.ts'
import type { FireRate } from './severity.ts'

/** Return periods, years. */
export const returnYears = [100, 250, 500, 1000] as const

export interface ReturnLevel {
  /** Return period: the chance of a year is its inverse. */
  readonly years: number
  /** EUR; 0: no loss is that likely. Fires of severities that are not shown count as costing nothing. */
  readonly euro: number
  /** 95 % interval, from the uncertain rate of fires alone. */
  readonly interval: Interval
  /** The same, from the fires simulated as well; no end (Infinity): they do not show how large a loss is reached that often. */
  readonly range: Interval
  /** EUR if severities that are not shown cost as much as the next larger. */
  readonly atMost: number
  /**
   * On how many simulated fires it rests: the effective number (Kish, Survey Sampling, 1965) of those that cost as much or
   * more, as they count unequally. 0 if no loss is that likely.
   */
  readonly fires: number
}

/** Losses of fires, EUR, from the largest down, and the share of all fires that costs as much or more. */
export interface Reached {
  readonly euro: readonly number[]
  readonly share: readonly number[]
}

/** @param pessimistic the same losses, with the shares of severities that are not shown given to the next larger */
export function returnLevels(
  seen: Reached,
  pessimistic: Reached,
  { fires, interval }: FireRate,
  exceedance: Exceedance,
): ReturnLevel[] {
  return returnYears.map(years => {
    const at = (rate: number, { euro, share }: Reached): number =>
      euro[share.findIndex(reached => reached >= shareOf(years, rate))] ?? 0
    const euro = at(fires, seen)
    return {
      years,
      euro,
      interval: [at(interval[0], seen), at(interval[1], seen)],
      range: rangeOf(1 / years, exceedance, seen),
      atMost: at(fires, pessimistic),
      fires: euro > 0 ? effective(seen, euro) : 0,
    }
  })
}

/**
 * From the largest loss that is certainly reached so often to the largest that may be. The curve is thinned: where it
 * skips losses next to that end, the largest of those skipped is the end.
 */
function rangeOf(often: number, { euro, interval, largerAtMost }: Exceedance, seen: Reached): Interval {
  const low = euro[interval.findIndex(([least]) => least >= often)] ?? 0
  if (largerAtMost >= often) return [low, Infinity]
  const point = interval.findIndex(([, most]) => most >= often)
  if (point < 0) return [low, 0]
  const above = euro[point - 1] ?? Infinity
  return [low, seen.euro.find(loss => loss < above)!]
}

/** Square of the sum of the weights over the sum of their squares: of fires that count equally, their number. */
function effective({ euro, share }: Reached, least: number): number {
  const weights = share
    .map((reached, row) => reached - (share[row - 1] ?? 0))
    .filter((_, row) => euro[row]! >= least)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return (sum * sum) / weights.reduce((all, weight) => all + weight * weight, 0)
}

/**
 * Share of all fires that has to reach a loss so that a Poisson number of fires, `rate` a year, reaches it in one year of
 * so many. More than all of them, or Infinity without fires: no loss is that likely.
 */
const shareOf = (years: number, rate: number): number => -log1p(-1 / years) / rate

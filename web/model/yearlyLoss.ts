/** Losses by annual probability: what is said about them in words, and their shared axis. */
import type { ComparisonReport } from '../../src/index.ts'

type Strategy = ComparisonReport['strategies'][number]
type Curve = Pick<Strategy['operator']['exceedance'], 'euro' | 'chance'>
export type Whose = 'customers' | 'operator'

/** Stands for a loss that is not stated. */
const none: Curve = { euro: [], chance: [] }

export interface ToldLoss {
  readonly whose: Whose
  readonly best: Strategy
  readonly worst: Strategy
  /** EUR, with the best and with the worst strategy. */
  readonly low: number
  readonly high: number
}

/** Loss in EUR that is reached or exceeded with annual probability `chance`; 0 if no loss is that likely. */
export function lossAt({ euro, chance: all }: Curve, chance: number): number {
  return euro.find((_, nth) => all[nth]! >= chance) ?? 0
}

/**
 * Loss of the customers, or of the operator if customers lose nothing at this probability; null if neither
 * does.
 */
export function toldLoss(strategies: readonly Strategy[], chance: number): ToldLoss | null {
  for (const whose of ['customers', 'operator'] as const) {
    const of = (strategy: Strategy): number => lossAt(strategy[whose]?.exceedance ?? none, chance)
    const ordered = strategies.toSorted((a, b) => of(a) - of(b))
    const [best, worst] = [ordered[0], ordered.at(-1)]
    if (best !== undefined && worst !== undefined && of(worst) > 0)
      return { whose, best, worst, low: of(best), high: of(worst) }
  }
  return null
}

/** Most orders of magnitude on an axis; smaller losses are drawn at its left end. */
const decades = 5

export interface LossAxis {
  /** EUR, powers of ten around the losses. */
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

/** @param most number of ticks that fit */
export function lossAxis(curves: readonly Curve[], most: number): LossAxis {
  const losses = curves.flatMap(({ euro }) => euro).filter(loss => loss > 0)
  const largest = losses.reduce((a, b) => Math.max(a, b), 1)
  const least = losses.reduce((a, b) => Math.min(a, b), largest)
  const last = Math.floor(Math.log10(largest)) + 1
  const first = Math.max(last - decades, Math.min(last - 1, Math.floor(Math.log10(least))))
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, most - 1)))
  const powers = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, nth) => 10 ** (first + nth * step),
  )
  const [from, to] = [10 ** first, 10 ** last]
  if (last - first > 1 || most < 3) return { from, to, ticks: powers }
  return { from, to, ticks: (most < 5 ? [1, 3, 10] : [1, 2, 5, 10]).map(part => part * from) }
}

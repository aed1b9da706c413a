/**
 * Losses a year: the rate of fires times what a fire costs, where fires of each severity count as often as they occur, not as
 * often as the scenario shows them (post-stratification: Cochran, Sampling Techniques, 1977, 5A.9).
 */
import { exp } from '../base/maths.ts'
import type { Interval } from '../base/intervals.ts'
import { sampleVariance } from '../base/sample.ts'
import type { FireRate } from './severity.ts'

/** How much each fire weighs; the weights of the fires of one severity add up to its share. */
export interface Weighting {
  /** One a replication. They add up to 1 less `unseen`. */
  readonly weights: Float64Array
  /** Share of all fires that are of severities no replication shows. Their loss is not known from here. */
  readonly unseen: number
  /** Replications of each severity. */
  readonly counts: readonly number[]
}

export function weightingOf(severity: Int8Array, shares: readonly number[]): Weighting {
  const counts = shares.map((_, row) => severity.filter(found => found === row).length)
  return {
    weights: Float64Array.from(severity, row => shares[row]! / counts[row]!),
    unseen: shares.reduce((sum, share, row) => sum + (counts[row] === 0 ? share : 0), 0),
    counts,
  }
}

/**
 * The same with fires of a severity that no replication shows taken for the next larger ones that are shown (the largest shown for
 * those beyond): at most so bad, where a larger fire costs no less.
 */
export function pessimisticWeighting(severity: Int8Array, shares: readonly number[]): Weighting {
  const shown = shares.map((_, row) => severity.includes(row))
  const moved = shares.map(() => 0)
  shares.forEach((share, row) => {
    const next = shown.indexOf(true, row)
    moved[next < 0 ? shown.lastIndexOf(true) : next]! += share
  })
  return weightingOf(severity, moved)
}

export interface YearlyLoss {
  /** Euro a year in the mean. */
  readonly expected: number
  /** 95 %, of the rate of fires alone. */
  readonly interval: Interval
  /** Standard error of the mean from the number of fires simulated, at the mean rate; NaN where a severity is shown once only. */
  readonly error: number
  /** The mean if the severities that are not shown cost what the next larger does. */
  readonly atMost: number
  /** Mean over the worst 5 % of years. Two fires in a year are taken for the worse of them. */
  readonly cvar95: number
  /** Mean of a fire, and over the worst 5 % of fires. */
  readonly fireMean: number
  readonly fireCvar95: number
  /** Loss that is reached or exceeded with each chance a year, from the largest loss on. */
  readonly exceedance: { readonly euro: readonly number[]; readonly chance: readonly number[] }
}

const tail = 0.05
/** More points than a chart shows. */
const mostPoints = 200

export function yearlyLoss(
  losses: Float64Array,
  severity: Int8Array,
  shares: readonly number[],
  rate: FireRate,
): YearlyLoss {
  const { weights } = weightingOf(severity, shares)
  const pessimistic = pessimisticWeighting(severity, shares).weights
  const order = Array.from(losses.keys()).sort((a, b) => losses[b]! - losses[a]! || a - b)
  const euro = order.map(fire => losses[fire]!)
  const reached = running(order.map(fire => weights[fire]!))
  const chance = reached.map(share => 1 - exp(-rate.fires * share))
  const fireMean = dot(losses, weights)
  return {
    expected: rate.fires * fireMean,
    interval: [rate.interval[0] * fireMean, rate.interval[1] * fireMean],
    error: rate.fires * standardError(losses, severity, shares),
    atMost: rate.fires * dot(losses, pessimistic),
    cvar95: tailMean(euro, chance),
    fireMean,
    fireCvar95: tailMean(euro, reached),
    exceedance: thinned(euro, chance),
  }
}

/** Mean over the worst 5 %: losses falling, each with the chance that it is reached; what is left of the tail costs nothing. */
function tailMean(euro: readonly number[], reached: readonly number[]): number {
  let sum = 0
  let before = 0
  for (let row = 0; row < euro.length && before < tail; row++) {
    const until = Math.min(tail, reached[row]!)
    sum += euro[row]! * (until - before)
    before = until
  }
  return sum / tail
}

/** Of the stratified mean: each severity's own variance, by the square of its share. */
function standardError(losses: Float64Array, severity: Int8Array, shares: readonly number[]): number {
  let variance = 0
  shares.forEach((share, row) => {
    const own = losses.filter((_, fire) => severity[fire] === row)
    if (own.length > 0 && share > 0) variance += (share * share * sampleVariance(own)) / own.length
  })
  return Math.sqrt(variance)
}

function running(values: readonly number[]): number[] {
  let sum = 0
  return values.map(value => (sum += value))
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, row) => sum + value * b[row]!, 0)
}

function thinned(euro: readonly number[], chance: readonly number[]): YearlyLoss['exceedance'] {
  const every = Math.ceil(euro.length / mostPoints)
  const kept = euro.map((_, row) => row).filter(row => row % every === 0 || row === euro.length - 1)
  return { euro: kept.map(row => euro[row]!), chance: kept.map(row => chance[row]!) }
}

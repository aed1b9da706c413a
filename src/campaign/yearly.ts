/**
 * Losses a year: the rate of fires times what a fire costs, where fires of each severity count as often as they occur, not as
 * often as the scenario shows them (post-stratification: Cochran, Sampling Techniques, 1977, 5A.9). How often each occurs is
 * known of sites as they are, so the severity of a fire is the one that it has there: under every strategy the same fire weighs
 * the same (common random numbers), and one that keeps it small is credited with what it then costs.
 */
import { compoundPoisson, upperMean } from '../base/compoundPoisson.ts'
import { exp } from '../base/maths.ts'
import type { Interval } from '../base/intervals.ts'
import type { FireRate } from './severity.ts'

/** Fires of one or more ignition places, one element a fire. */
export interface Fires {
  /** Place in `severities`, of the site as it is, whatever a strategy makes of the fire. */
  readonly severity: Int8Array
  /** How much each counts beside others of its severity: places that were simulated more often count no more. */
  readonly counts: Float64Array
}

/** How much each fire weighs; the weights of the fires of one severity add up to its share. */
export interface Weighting {
  /** They add up to 1 less `unseen`. */
  readonly weights: Float64Array
  /** Share of all fires that are of severities no fire shows. Their loss is not known from here. */
  readonly unseen: number
}

export function weightingOf({ severity, counts }: Fires, shares: readonly number[]): Weighting {
  const totals = shares.map((_, row) =>
    counts.reduce((sum, count, fire) => (severity[fire] === row ? sum + count : sum), 0),
  )
  return {
    weights: counts.map((count, fire) => (shares[severity[fire]!]! * count) / totals[severity[fire]!]!),
    unseen: shares.reduce((sum, share, row) => sum + (totals[row] === 0 ? share : 0), 0),
  }
}

/**
 * The same with fires of a severity that no fire shows taken for the next larger ones that are shown (the largest shown for
 * those beyond): at most so bad, where a larger fire costs no less.
 */
export function pessimisticWeighting(fires: Fires, shares: readonly number[]): Weighting {
  const shown = shares.map((_, row) => fires.severity.includes(row))
  const moved = shares.map(() => 0)
  shares.forEach((share, row) => {
    const next = shown.indexOf(true, row)
    moved[next < 0 ? shown.lastIndexOf(true) : next]! += share
  })
  return weightingOf(fires, moved)
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
  /** Mean over the worst 5 % of years, which may have more than one fire. */
  readonly cvar95: number
  /** Mean of a fire, and over the worst 5 % of fires. */
  readonly fireMean: number
  readonly fireCvar95: number
  /** Loss that some fire of a year reaches or exceeds with each chance, from the largest loss on. */
  readonly exceedance: { readonly euro: readonly number[]; readonly chance: readonly number[] }
}

const tail = 0.05
/** More points than a chart shows. */
const mostPoints = 200

export function yearlyLoss(
  losses: Float64Array,
  fires: Fires,
  shares: readonly number[],
  rate: FireRate,
): YearlyLoss {
  const { weights } = weightingOf(fires, shares)
  const pessimistic = pessimisticWeighting(fires, shares).weights
  const order = Array.from(losses.keys()).sort((a, b) => losses[b]! - losses[a]! || a - b)
  const euro = order.map(fire => losses[fire]!)
  const reached = running(order.map(fire => weights[fire]!))
  const chance = reached.map(share => 1 - exp(-rate.fires * share))
  const fireMean = dot(losses, weights)
  return {
    expected: rate.fires * fireMean,
    interval: [rate.interval[0] * fireMean, rate.interval[1] * fireMean],
    error: rate.fires * standardError(losses, fires.severity, weights, shares),
    atMost: rate.fires * dot(losses, pessimistic),
    cvar95: upperMean(compoundPoisson(losses, weights, rate.fires), tail),
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

/** Of the stratified mean: what each fire adds to its severity's mean, off that mean, squared (linearised ratio; Cochran 1977, 6.13). */
export function standardError(
  losses: Float64Array,
  severity: Int8Array,
  weights: Float64Array,
  shares: readonly number[],
): number {
  let variance = 0
  shares.forEach((share, row) => {
    const own = Array.from(losses.keys()).filter(fire => severity[fire] === row)
    if (own.length === 0 || share === 0) return
    const mean = own.reduce((sum, fire) => sum + weights[fire]! * losses[fire]!, 0) / share
    const squares = own.reduce((sum, fire) => {
      const off = weights[fire]! * (losses[fire]! - mean)
      return sum + off * off
    }, 0)
    variance += (squares * own.length) / (own.length - 1)
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

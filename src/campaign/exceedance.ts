/** How likely it is that some fire of a year costs so much or more (of the largest occurrence, OEP). */
import type { Interval } from '../base/intervals.ts'
import { exp, log } from '../base/maths.ts'
import { ReachedShare } from './reachedShare.ts'
import type { FireRate } from './severity.ts'
import type { WeighedFires } from './weighting.ts'

export interface Exceedance {
  /** From the largest loss down, EUR. */
  readonly euro: readonly number[]
  readonly chance: readonly number[]
  /** 95 % interval of each chance, from the uncertain rate of fires and from the fires simulated. */
  readonly interval: readonly Interval[]
  /** Upper end of the same interval of a loss larger than any simulated. */
  readonly largerAtMost: number
}

/** Points of the curve, at most: more than a chart can show. */
const mostPoints = 200

/**
 * Fires of equal loss make one point, with the probability of them all. If there are more points than a chart can show,
 * the largest losses are all kept, because they matter most, and the others are thinned.
 */
export function exceedanceOf(losses: Float64Array, fires: WeighedFires, rate: FireRate): Exceedance {
  const order = Array.from(losses.keys()).sort((a, b) => losses[b]! - losses[a]! || a - b)
  const distinct = order.flatMap((fire, row) => (losses[fire] === losses[order[row + 1]!] ? [] : [row]))
  const whole = mostPoints / 2
  const every = Math.ceil((distinct.length - whole) / whole)
  const kept = distinct.filter((_, at) => at < whole || (distinct.length - 1 - at) % every === 0)
  const reached = new ReachedShare(fires)
  const [, larger] = reached.interval()
  let [share, next] = [0, 0]
  const points = kept.map(row => {
    for (; next <= row; next++) {
      share += fires.weights[order[next]!]!
      reached.add(order[next]!)
    }
    return {
      euro: losses[order[row]!]!,
      chance: 1 - exp(-rate.fires * share),
      interval: joined(share, reached.interval(), rate),
    }
  })
  return {
    euro: points.map(({ euro }) => euro),
    chance: points.map(({ chance }) => chance),
    interval: points.map(({ interval }) => interval),
    // No likelier than the largest loss itself, whose interval joins the two uncertainties by their squares.
    largerAtMost: Math.min(1 - exp(-rate.interval[1] * larger), points[0]?.interval[1] ?? 1),
  }
}

/** The logarithms of rate and share, whose arms are joined by their squares, as in `yearlyInterval`. */
function joined(share: number, [low, high]: Interval, { fires, interval }: FireRate): Interval {
  if (fires === 0) return [0, 0]
  if (share === 0) return [0, 1 - exp(-interval[1] * high)]
  const arm = (often: number, end: number): number => {
    const [ofRate, ofShare] = [log(often / fires), log(end / share)]
    return Math.sqrt(ofRate * ofRate + ofShare * ofShare)
  }
  const chance = (away: number): number => 1 - exp(-fires * share * exp(away))
  return [chance(-arm(interval[0], low)), chance(arm(interval[1], high))]
}

/**
 * Estimates from a simulated queue, with a control variate for the chance in the arrivals. Near saturation,
 * plain means need a hundred million customers for 1 %; so do batch means, however many.
 *
 * The control of a run is the mean of f(wait) times the next step (`Waits.step`): its expectation is 0 for
 * every f, and so whatever the engine makes of the waits. Squared waits telescope, so that f(w) = w leaves
 * little more of a mean wait than its ends. For the share that waits longer than q, f solves Poisson's
 * equation of the waits near saturation, which are exponential with the rate of the spare capacity (Henderson
 * and Glynn 2002, "Approximating martingales for variance reduction in Markov process simulation",
 * Mathematics of Operations Research 27).
 */
import { exp, log } from '../../base/maths.ts'
import { quantileSorted } from '../../base/quantiles.ts'
import { estimateControlled, figuresOfBatches, sampleMean, type Estimate } from '../../base/sample.ts'
import { RUNS, type Waits } from './queueRuns.ts'

export function chanceIn({ wait, step }: Waits, of: (wait: number) => number): Float64Array {
  return figuresOfBatches(
    wait.map((each, at) => of(each) * step[at]!),
    RUNS,
    sampleMean,
  )
}

/** So few customers that wait say little of how waits scatter, and less of how they follow the arrivals. */
const FEW = 400

/**
 * Share of customers that wait and their mean wait if only a few do; undefined if more do. Waits are exponential
 * with the rate of the spare capacity, and come in bursts of 1 / (1 - r) at utilisation r: the error is that of a
 * count of such bursts. That of none is that of one.
 * @param spare capacity beyond the arrivals, per hour
 */
export function fewWaits(
  { wait }: Waits,
  spare: number,
  r: number,
): { readonly share: Estimate; readonly wait: Estimate } | undefined {
  const waiting = wait.filter(each => each > 0)
  if (waiting.length >= FEW) return undefined
  const one = 1 / (wait.length * (1 - r))
  const error = one * Math.sqrt(Math.max(1, waiting.length))
  return {
    share: { value: waiting.length / wait.length, error },
    wait: { value: sampleMean(wait), error: (error * Math.SQRT2) / spare },
  }
}

/**
 * Quantile p of the wait. Its error is that of the share beyond it over the density there (Bahadur 1966,
 * https://doi.org/10.1214/aoms/1177699450), for a tail that falls exponentially.
 * @param spare capacity beyond the arrivals, per hour
 */
export function quantileOfWaits(seen: Waits, p: number, spare: number): Estimate {
  const sorted = seen.wait.slice().sort()
  const wait = quantileSorted(sorted, p)
  if (wait === 0) return { value: 0, error: 0 }
  const further = quantileSorted(sorted, 1 - (1 - p) / 2)
  const density = ((1 - p) * log(2)) / (further - wait)
  const beyond = (part: Float64Array): number => {
    let count = 0
    for (let at = 0; at < part.length; at++) if (part[at]! > wait) count++
    return count / part.length
  }
  const chance = chanceIn(seen, each => exp(spare * Math.min(each, wait)) - 1)
  const share = estimateControlled(figuresOfBatches(seen.wait, RUNS, beyond), beyond(seen.wait), chance)
  return { value: wait + (share.value - (1 - p)) / density, error: share.error / density }
}

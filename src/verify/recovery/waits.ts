/**
 * Estimates of a queue that was watched, with what chance did to the arrivals taken out of them. Near saturation plain
 * means need a hundred million customers to be known to 1 %; so do means of batches, however many.
 *
 * The control of a run is the mean of f(wait) times the step that came next (`Waits.step`): 0 in the mean for every f, and
 * so whatever the engine makes of the waits. Squared waits telescope, so that f(w) = w leaves of a mean wait hardly more
 * than its ends; for the share that waits longer than q, f solves Poisson's equation of the waits near saturation, which
 * are exponential with the rate of the spare capacity (Henderson and Glynn 2002, "Approximating martingales for variance
 * reduction in Markov process simulation", Mathematics of Operations Research 27).
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

/**
 * Wait that is not exceeded with probability p. Its error is that of the share beyond it over the density there (Bahadur
 * 1966, https://doi.org/10.1214/aoms/1177699450), for a tail that falls exponentially.
 * @param spare capacity beyond what arrives, an hour
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

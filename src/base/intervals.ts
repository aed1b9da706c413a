/** Confidence intervals of a proportion. */
import { betaQuantile, normalQuantile } from './maths.ts'
import { invariant } from './invariant.ts'

export type Interval = readonly [number, number]

/** Wilson's score interval (Wilson 1927, https://doi.org/10.1080/01621459.1927.10502953), without continuity correction. */
export function wilson(hits: number, runs: number, level = 0.95): Interval {
  check(hits, runs)
  const z = normalQuantile((1 + level) / 2)
  const share = hits / runs
  const spread = z * Math.sqrt((share * (1 - share)) / runs + (z * z) / (4 * runs * runs))
  const middle = share + (z * z) / (2 * runs)
  const scale = 1 + (z * z) / runs
  // Of none or of all the end is known: computed, it is off by rounding.
  return [
    hits === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    hits === runs ? 1 : Math.min(1, (middle + spread) / scale),
  ]
}

/** The exact interval of Clopper and Pearson 1934 (https://doi.org/10.1093/biomet/26.4.404): never covers less than the level. */
export function clopperPearson(hits: number, runs: number, level = 0.95): Interval {
  check(hits, runs)
  const tail = (1 - level) / 2
  return [
    hits === 0 ? 0 : betaQuantile(tail, hits, runs - hits + 1),
    hits === runs ? 1 : betaQuantile(1 - tail, hits + 1, runs - hits),
  ]
}

function check(hits: number, runs: number): void {
  invariant(hits >= 0 && hits <= runs && runs > 0, `${hits} hits of ${runs} runs`)
}

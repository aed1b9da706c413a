/**
 * Variates as pure functions of a uniform u in (0, 1): the quantile functions of the families. One draw gives
 * one value, a rising u never gives a falling value, and no generator keeps a spare draw.
 */
import { invariant } from './invariant.ts'
import { betaQuantile, exp, gammaQuantile, log, log1p, normalQuantile, pow } from './maths.ts'

export function uniform(u: number, low: number, high: number): number {
  return low + (high - low) * u
}

export function triangular(u: number, low: number, mode: number, high: number): number {
  const width = high - low
  if (width === 0) return low
  const rise = mode - low
  return u * width <= rise
    ? low + Math.sqrt(u * width * rise)
    : high - Math.sqrt((1 - u) * width * (high - mode))
}

/** Shape parameters of the beta distribution behind a PERT estimate (Malcolm et al. 1959, with Vose's weight 4). */
export function pertShapes(low: number, mode: number, high: number): readonly [number, number] {
  const width = high - low
  return [1 + (4 * (mode - low)) / width, 1 + (4 * (high - mode)) / width]
}

/** A beta variate between least and greatest, with a mean of (low + 4 mode + high) / 6. */
export function pert(u: number, low: number, mode: number, high: number): number {
  if (low === high) return low
  const [a, b] = pertShapes(low, mode, high)
  return low + (high - low) * betaQuantile(u, a, b)
}

export function normal(u: number, mean: number, sd: number): number {
  return mean + sd * normalQuantile(u)
}

const Z95 = 1.6448536269514722

/** Standard deviation of the logarithm of a lognormal with this median and this 95th percentile. */
export function lognormalSigma(median: number, p95: number): number {
  return log(p95 / median) / Z95
}

export function lognormal(u: number, median: number, p95: number): number {
  return median * exp(lognormalSigma(median, p95) * normalQuantile(u))
}

/** Mean shape times scale, variance shape times scale squared. */
export function gamma(u: number, shape: number, scale: number): number {
  return scale * gammaQuantile(u, shape)
}

const EULER = 0.5772156649015329
const ROOT_6_PER_PI = 0.7796968012336761

/** Location (the mode) and scale of the largest-value Gumbel distribution with this mean and standard deviation. */
export function gumbelParameters(
  mean: number,
  sd: number,
): { readonly location: number; readonly scale: number } {
  const scale = ROOT_6_PER_PI * sd
  return { location: mean - EULER * scale, scale }
}

export function gumbel(u: number, mean: number, sd: number): number {
  const { location, scale } = gumbelParameters(mean, sd)
  return location - scale * log(-log(u))
}

export function weibull(u: number, shape: number, scale: number): number {
  return scale * pow(-log1p(-u), 1 / shape)
}

export function exponential(u: number, mean: number): number {
  return -mean * log1p(-u)
}

/** Values with weights that need not add up to 1; u runs along the list in its order. */
export function discrete(u: number, values: readonly (readonly [number, number])[]): number {
  let total = 0
  for (const [, weight] of values) total += weight
  invariant(total > 0, 'the weights of a discrete distribution are not all 0')
  let rest = u * total
  let last = NaN
  for (const [value, weight] of values) {
    if (weight === 0) continue
    last = value
    if (rest < weight) return value
    rest -= weight
  }
  return last
}

/** One of the values, each equally likely; their quantile function if they are in order. */
export function empirical(u: number, sorted: ArrayLike<number>): number {
  invariant(sorted.length > 0, 'an empirical distribution has values')
  return sorted[Math.min(sorted.length - 1, Math.floor(u * sorted.length))]!
}

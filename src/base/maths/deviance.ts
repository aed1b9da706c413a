/**
 * Catherine Loader, "Fast and accurate computation of binomial probabilities" (2000): the two quantities that keep the
 * densities of the gamma and beta families exact where powers and factorials of large numbers would cancel.
 */
import { log, log1p } from './logarithm.ts'
import { logGamma } from './logGamma.ts'

const HALF_LOG_2_PI = 0.9189385332046728

/** log Gamma(a + 1) less Stirling's (a + 1/2) log a - a + log(2 pi) / 2, for a above 0. */
export function stirlingError(a: number): number {
  if (a < 16) return logGamma(a) - ((a - 0.5) * log(a) - a + HALF_LOG_2_PI)
  const z = 1 / (a * a)
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - (691 / 360360) * z) * z) * z) * z) * z) / a
}

/** a log(a / x) + x - a for a and x above 0: at least 0, and exact near x = a. */
export function deviance(a: number, x: number): number {
  const difference = a - x
  const v = difference / (a + x)
  if (Math.abs(v) >= 0.1) {
    if (Math.abs(v) < 0.5) return a * log1p(difference / x) - difference
    return a * log(a / x) - difference
  }
  // log(a / x) = 2 (v + v^3 / 3 + v^5 / 5 + ...)
  let sum = difference * v
  let term = 2 * a * v
  for (let j = 3; ; j += 2) {
    term *= v * v
    const next = sum + term / j
    if (next === sum) return sum
    sum = next
  }
}

/**
 * The regularised incomplete gamma functions, by their series below the mean and Legendre's continued fraction above
 * (DLMF 8.7.1 and 8.9.2, https://dlmf.nist.gov/8), with Loader's form of the density in front.
 */
import { deviance, stirlingError } from './deviance.ts'
import { exp } from './exponential.ts'
import { invert } from './invert.ts'
import { log } from './logarithm.ts'
import { logGamma } from './logGamma.ts'
import { normalQuantile } from './normal.ts'

const TWO_PI = 6.283185307179586
const TINY = 1e-300
const RESOLUTION = 1.1102230246251565e-16

/** x^a exp(-x) / Gamma(a): the density of log x if x is gamma distributed with shape a. */
function density(a: number, x: number): number {
  return Math.sqrt(a / TWO_PI) * exp(-stirlingError(a) - deviance(a, x))
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = a + 1; ; n++) {
    term *= x / n
    sum += term
    if (term < sum * RESOLUTION) return sum * density(a, x)
  }
}

/** Lentz's method, as modified by Thompson and Barnett. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let h = d
  for (let i = 1; ; i++) {
    const an = -i * (i - a)
    b += 2
    d = an * d + b
    if (Math.abs(d) < TINY) d = TINY
    c = b + an / c
    if (Math.abs(c) < TINY) c = TINY
    d = 1 / d
    const factor = d * c
    h *= factor
    if (Math.abs(factor - 1) <= 2 * RESOLUTION) return h * density(a, x)
  }
}

/** Probability that a gamma variate of shape a above 0 and scale 1 is at most x. */
export function gammaP(a: number, x: number): number {
  if (!(a > 0) || Number.isNaN(x)) return NaN
  if (x <= 0) return 0
  if (x === Infinity) return 1
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x)
}

/** Probability that it is more than x: 1 - gammaP(a, x), without the loss of digits for large x. */
export function gammaQ(a: number, x: number): number {
  if (!(a > 0) || Number.isNaN(x)) return NaN
  if (x <= 0) return 1
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}

/** The value that a gamma variate of shape a and scale 1 does not exceed with probability p. */
export function gammaQuantile(p: number, a: number): number {
  if (!(a > 0 && p >= 0 && p <= 1)) return NaN
  if (p === 0) return 0
  if (p === 1) return Infinity
  // Solved in log x, in which the density is smooth down to 0 for any shape.
  const q = 1 - p
  const error = p <= 0.5 ? (t: number) => gammaP(a, exp(t)) - p : (t: number) => q - gammaQ(a, exp(t))
  const t = invert(error, t => density(a, exp(t)), firstGuess(p, a), [-745, 709])
  return exp(t)
}

/** log x by Wilson and Hilferty's cube (1931), or by the first term of the series where x is small. */
function firstGuess(p: number, a: number): number {
  const small = (log(p) + logGamma(a + 1)) / a
  const cube = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a))
  return cube > 0.2 && a > 0.5 ? log(a) + 3 * log(cube) : Math.min(small, log(a + 10))
}

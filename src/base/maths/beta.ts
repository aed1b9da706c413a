/**
 * The regularised incomplete beta function, by the continued fraction of DLMF 8.17.22 (https://dlmf.nist.gov/8.17) on
 * the side where it converges fast, with Loader's form of the density in front.
 */
import { deviance, stirlingError } from './deviance.ts'
import { exp } from './exponential.ts'
import { invert } from './invert.ts'
import { log } from './logarithm.ts'

const TWO_PI = 6.283185307179586
const TINY = 1e-300
const RESOLUTION = 1.1102230246251565e-16

/** x^a y^b / B(a, b) with y = 1 - x: the density of log(x / y) if x is beta distributed. */
function density(x: number, y: number, a: number, b: number): number {
  const n = a + b
  const factor = Math.sqrt((a * b) / (TWO_PI * n))
  const size = stirlingError(n) - stirlingError(a) - stirlingError(b)
  return factor * exp(size - deviance(a, n * x) - deviance(b, n * y))
}

/** Lentz's method, as modified by Thompson and Barnett. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < TINY ? TINY : d)
  let h = d
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 + even * d
    c = 1 + even / c
    d = 1 / (Math.abs(d) < TINY ? TINY : d)
    if (Math.abs(c) < TINY) c = TINY
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 + odd * d
    c = 1 + odd / c
    d = 1 / (Math.abs(d) < TINY ? TINY : d)
    if (Math.abs(c) < TINY) c = TINY
    const factor = d * c
    h *= factor
    if (Math.abs(factor - 1) <= 2 * RESOLUTION) return h
  }
}

/** Both tails at x. y = 1 - x is given separately, because it may be small. */
function tails(x: number, y: number, a: number, b: number): readonly [number, number] {
  if (x <= 0) return [0, 1]
  if (y <= 0) return [1, 0]
  const front = density(x, y, a, b)
  if (x * (a + b + 2) < a + 1) {
    const lower = (front * fraction(x, a, b)) / a
    return [lower, 1 - lower]
  }
  const upper = (front * fraction(y, b, a)) / b
  return [1 - upper, upper]
}

/** Probability that a beta variate of parameters a and b, both above 0, is at most x. */
export function betaI(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return NaN
  return tails(x, 1 - x, a, b)[0]
}

/** The value that a beta variate of parameters a and b does not exceed with probability p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && p >= 0 && p <= 1)) return NaN
  if (p === 0 || p === 1) return p
  // Solved in the log odds, in which the density is smooth at both ends.
  const q = 1 - p
  const error = (t: number) => {
    const [lower, upper] = tails(lowOf(t), lowOf(-t), a, b)
    return p <= 0.5 ? lower - p : q - upper
  }
  const slope = (t: number) => density(lowOf(t), lowOf(-t), a, b)
  return lowOf(invert(error, slope, log(a / b), [-700, 700]))
}

/** The probability whose log odds are t. */
function lowOf(t: number): number {
  if (t > 0) return 1 / (1 + exp(-t))
  const odds = exp(t)
  return odds / (1 + odds)
}

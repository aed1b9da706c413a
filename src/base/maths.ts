/**
 * Elementary and statistical functions that give the same bits in every engine. The language allows the
 * platform's own functions to differ in the last bit from one engine to the next; `+ - * /` and the square
 * root may not differ. So these are ports of fdlibm's algorithms, within 1 unit in the last place, and the
 * engine calls no others.
 */
export { cbrt } from './maths/cubeRoot.ts'
export { betaI, betaQuantile } from './maths/beta.ts'
export { erf, erfc } from './maths/error.ts'
export { exp, expm1, tanh } from './maths/exponential.ts'
export { gammaP, gammaQ, gammaQuantile } from './maths/gamma.ts'
export { log, log10, log1p } from './maths/logarithm.ts'
export { logGamma } from './maths/logGamma.ts'
export { normalCdf, normalQuantile } from './maths/normal.ts'
export { pow } from './maths/power.ts'
export { cos, sin, tan } from './maths/trigonometry.ts'
export { atan, atan2 } from './maths/arctangent.ts'

/**
 * Square root, exact to the last bit in every engine. It is here so that formulas can take all their
 * functions from one place.
 */
export function sqrt(x: number): number {
  return Math.sqrt(x)
}

/** Powers of two, so that scaling by them is exact: 2^500 and 2^600 with their reciprocals. */
const LARGE = 3.273390607896142e150
const SMALL = 3.054936363499605e-151
const UP = 4.149515568880993e180
const DOWN = 2.409919865102884e-181

/** Length of the vector (x, y), without overflow or underflow on the way. Error below 1 unit in the last place. */
export function hypot2(x: number, y: number): number {
  const longer = Math.max(Math.abs(x), Math.abs(y))
  const shorter = Math.min(Math.abs(x), Math.abs(y))
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity) return Infinity
  if (longer < LARGE && longer > SMALL) return diagonal(longer, shorter)
  const scale = longer >= LARGE ? DOWN : UP
  return diagonal(longer * scale, shorter * scale) / scale
}

function diagonal(a: number, b: number): number {
  const h = Math.sqrt(a * a + b * b)
  return h === 0 ? h : h + ((a - h) * (a + h) + b * b) / (2 * h)
}

/*
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
/** fdlibm's e_log.c and s_log1p.c, and FreeBSD's e_log10.c based on them. Errors below 1 unit in the last place. */
import { highWord, leading, powerOfTwo } from './words.ts'

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const TWO_TO_54 = 18014398509481984
const SMALLEST_NORMAL = 2.2250738585072014e-308

/** R of log(1 + f) = f - (h - s (h + R)), where s = f / (2 + f) and h = f f / 2; z is s s. */
function remainder(z: number): number {
  const w = z * z
  return (
    w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373)) +
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  )
}

/** The integer k in x = 2^k m, with m from sqrt(1/2) to sqrt(2), from the high word of x. */
const exponentOf = (high: number): number => (high >> 20) - 1023 + (((high & 0xfffff) + 0x95f64) >> 20)

/** Natural logarithm; NaN below 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  const subnormal = x < SMALLEST_NORMAL
  const normal = subnormal ? x * TWO_TO_54 : x
  const exponent = exponentOf(highWord(normal))
  const k = subnormal ? exponent - 54 : exponent
  const f = normal * powerOfTwo(-exponent) - 1
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW
  const h = 0.5 * f * f
  const s = f / (2 + f)
  return k * LN2_HIGH - (h - (s * (h + remainder(s * s)) + k * LN2_LOW) - f)
}

/** Natural logarithm of 1 + x, without the loss of digits near 0; NaN below -1. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN
  if (x === Infinity) return x
  const magnitude = Math.abs(x)
  if (magnitude < 5.551115123125783e-17) return x
  if (x > -0.2928932188134524 && x < 0.41421356237309503) {
    const h = 0.5 * x * x
    const s = x / (2 + x)
    return x - (h - s * (h + remainder(s * s)))
  }
  const u = 1 + x
  const k = exponentOf(highWord(u))
  /** What rounding 1 + x to u lost, relative to u. */
  const lost = x >= 9007199254740992 ? 0 : (x >= 1 ? 1 - (u - x) : x - (u - 1)) / u
  const f = u * powerOfTwo(-k) - 1
  const h = 0.5 * f * f
  const s = f / (2 + f)
  return k * LN2_HIGH - (h - (s * (h + remainder(s * s)) + (k * LN2_LOW + lost)) - f)
}

const PER_LN10_HIGH = 0.4342944818781689
const PER_LN10_LOW = 2.5082946711645275e-11
const LOG10_2_HIGH = 0.30102999566361177
const LOG10_2_LOW = 3.694239077158931e-13

/** Logarithm to base 10; whole for powers of ten; NaN below 0. */
export function log10(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  const subnormal = x < SMALLEST_NORMAL
  const normal = subnormal ? x * TWO_TO_54 : x
  const exponent = exponentOf(highWord(normal))
  const k = subnormal ? exponent - 54 : exponent
  const f = normal * powerOfTwo(-exponent) - 1
  const h = 0.5 * f * f
  const s = f / (2 + f)
  const high = leading(f - h)
  const low = f - high - h + s * (h + remainder(s * s))
  const scaled = high * PER_LN10_HIGH
  const whole = k * LOG10_2_HIGH
  const sum = whole + scaled
  return k * LOG10_2_LOW + (low + high) * PER_LN10_LOW + low * PER_LN10_HIGH + (whole - sum + scaled) + sum
}

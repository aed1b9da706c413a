/*
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
/** fdlibm's e_exp.c and s_expm1.c: https://www.netlib.org/fdlibm/. Errors below 1 unit in the last place. */
import { leading, powerOfTwo, timesPowerOfTwo } from './words.ts'

const LARGEST = 709.782712893384
const SMALLEST = -745.1332191019411
/** ln 2 in two parts; a whole number below 2^11 times the first is exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const HALF_LN2 = 0.34657359027997264

/** e to the power of x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > LARGEST) return Infinity
  if (x < SMALLEST) return 0
  const magnitude = Math.abs(x)
  if (magnitude < 3.725290298461914e-9) return 1 + x
  let k = 0
  let high = x
  let low = 0
  let r = x
  if (magnitude > HALF_LN2) {
    k = Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5))
    high = x - k * LN2_HIGH
    low = k * LN2_LOW
    r = high - low
  }
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-2.7777777777015593e-3 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  if (k === 0) return 1 - ((r * c) / (c - 2) - r)
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k)
}

/** e to the power of x, less 1, without the loss of digits near 0. */
export function expm1(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > LARGEST) return Infinity
  if (x < -38.81624211356937) return -1
  const magnitude = Math.abs(x)
  if (magnitude < 5.551115123125783e-17) return x
  let k = 0
  let r = x
  let correction = 0
  if (magnitude > HALF_LN2) {
    k = Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5))
    const high = x - k * LN2_HIGH
    const low = k * LN2_LOW
    r = high - low
    correction = high - r - low
  }
  const half = 0.5 * r
  const square = r * half
  const r1 =
    1 +
    square *
      (-0.03333333333333313 +
        square *
          (1.5873015872548146e-3 +
            square *
              (-7.93650757867488e-5 + square * (4.008217827329362e-6 + square * -2.0109921818362437e-7))))
  const t = 3 - r1 * half
  let e = square * ((r1 - t) / (6 - r * t))
  if (k === 0) return r - (r * e - square)
  e = r * (e - correction) - correction - square
  if (k === -1) return 0.5 * (r - e) - 0.5
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e)
  if (k <= -2 || k > 56) return timesPowerOfTwo(1 - (e - r), k) - 1
  const reciprocal = powerOfTwo(-k)
  return timesPowerOfTwo(k < 20 ? 1 - reciprocal - (e - r) : r - (e + reciprocal) + 1, k)
}

/**
 * Hyperbolic tangent. fdlibm's own is off by up to 2 units, so near 0 this takes the rational approximation
 * of Cephes (Moshier, https://www.netlib.org/cephes/), and further out corrects for what rounding loses.
 */
export function tanh(x: number): number {
  const magnitude = Math.abs(x)
  if (magnitude < 3.725290298461914e-9) return x
  if (magnitude < 0.625) {
    const s = x * x
    const p = (-0.9643991794250523 * s - 99.28772310019185) * s - 1614.6876844170845
    const q = ((s + 112.81167849163293) * s + 2235.488390601004) * s + 4844.063053251255
    return x + x * s * (p / q)
  }
  if (magnitude >= 22) return x < 0 ? -1 : 1
  // 1 - 2 / (e + 1), corrected for what rounding lost in the sum and the quotient.
  const e = exp(2 * magnitude)
  const d = e + 1
  const quotient = 2 / d
  const [q, q2] = [leading(quotient), quotient - leading(quotient)]
  const [d1, d2] = [leading(d), d - leading(d)]
  const lost = 2 - q * d1 - q * d2 - q2 * d1 - q2 * d2 - quotient * (1 - (d - e))
  const z = 1 - q - (q2 + lost / d)
  return x < 0 ? -z : z
}

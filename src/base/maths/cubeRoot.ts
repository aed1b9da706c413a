/*
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
/** fdlibm's s_cbrt.c as improved by Bruce D. Evans for FreeBSD. Error below 0.67 units in the last place. */
import { fromWords, highWord, leading } from './words.ts'

const TWO_TO_54 = 18014398509481984
/** (1023 - 1023/3 - 0.03306235651) 2^20, and the same for an argument scaled by 2^54. */
const BIAS = 715094163
const BIAS_SCALED = 696219795

/** Cube root, negative for a negative argument. */
export function cbrt(x: number): number {
  if (x === 0 || x - x !== 0) return x
  const magnitude = Math.abs(x)
  const high = highWord(magnitude)
  // Rough to 5 bits: a third of the exponent and of the fraction together.
  const rough =
    high < 0x100000
      ? Math.trunc(highWord(magnitude * TWO_TO_54) / 3) + BIAS_SCALED
      : Math.trunc(high / 3) + BIAS
  let t = fromWords(rough, 0)
  // To 23 bits: cbrt(x) = t P(t^3 / x), P near the reciprocal cube root.
  let r = t * t * (t / magnitude)
  t *=
    1.87595182427177 +
    r * (-1.8849797954337717 + r * 1.6214297201053545) +
    r * r * r * (-0.758397934778766 + r * 0.14599619288661245)
  // Rounded to 21 bits, so that its square is exact.
  t = leading(t)
  // One step of Halley's method to 53 bits.
  r = magnitude / (t * t)
  t += t * ((r - t) / (t + t + r))
  return x < 0 ? -t : t
}

/*
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
/** fdlibm's k_sin.c, k_cos.c and k_tan.c. Errors below 1 unit in the last place. Angles in radians. */
import { quarterTurns } from './quarterTurns.ts'
import { leading } from './words.ts'

const QUARTER_PI = 0.7853981633974483
const QUARTER_PI_LOW = 3.061616997868383e-17

/** sin(x + tail) for |x| up to pi/4. */
function sineNear(x: number, tail: number): number {
  const z = x * x
  const v = z * x
  const r =
    8.33333333332249e-3 +
    z * (-1.984126982985795e-4 + z * 2.7557313707070068e-6) +
    z * z * z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)
  return x - (z * (0.5 * tail - v * r) - tail - v * -0.16666666666666632)
}

/** cos(x + tail) for |x| up to pi/4. */
function cosineNear(x: number, tail: number): number {
  const z = x * x
  const w = z * z
  const r =
    z * (0.0416666666666666 + z * (-1.388888888887411e-3 + z * 2.480158728947673e-5)) +
    w * w * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11))
  const half = 0.5 * z
  const rest = 1 - half
  return rest + (1 - rest - half + (z * r - x * tail))
}

/** tan(x + tail) for |x| up to pi/4, or -1 / tan(x + tail) if `odd`. */
function tangentNear(x: number, tail: number, odd: boolean): number {
  const steep = Math.abs(x) >= 0.6743316650390625
  let a = x
  let b = tail
  if (steep) {
    // tan(pi/4 - y) = 1 - 2 (tan y - tan^2 y / (1 + tan y))
    const sign = x < 0 ? -1 : 1
    a = QUARTER_PI - sign * x + (QUARTER_PI_LOW - sign * tail)
    b = 0
  }
  const z = a * a
  const w = z * z
  const even =
    0.13333333333320124 +
    w *
      (0.021869488294859542 +
        w *
          (3.5920791075913124e-3 +
            w * (5.880412408202641e-4 + w * (7.817944429395571e-5 + w * -1.8558637485527546e-5))))
  const uneven =
    z *
    (0.05396825397622605 +
      w *
        (8.8632398235993e-3 +
          w *
            (1.4562094543252903e-3 +
              w * (2.464631348184699e-4 + w * (7.140724913826082e-5 + w * 2.590730518636337e-5)))))
  const s = z * a
  const r = b + z * (s * (even + uneven) + b) + 0.3333333333333341 * s
  const sum = a + r
  if (steep) {
    const v = odd ? -1 : 1
    return (x < 0 ? -1 : 1) * (v - 2 * (a - ((sum * sum) / (sum + v) - r)))
  }
  if (!odd) return sum
  // -1 / sum, corrected for what rounding lost.
  const top = leading(sum)
  const rest = r - (top - a)
  const inverse = -1 / sum
  const head = leading(inverse)
  return head + inverse * (1 + head * top + head * rest)
}

export function sin(x: number): number {
  if (x - x !== 0) return NaN
  const magnitude = Math.abs(x)
  if (magnitude < 7.450580596923828e-9) return x
  if (magnitude <= QUARTER_PI) return sineNear(x, 0)
  const { high, low, quadrant } = quarterTurns(x)
  const value = quadrant & 1 ? cosineNear(high, low) : sineNear(high, low)
  return quadrant & 2 ? -value : value
}

export function cos(x: number): number {
  if (x - x !== 0) return NaN
  if (Math.abs(x) <= QUARTER_PI) return cosineNear(x, 0)
  const { high, low, quadrant } = quarterTurns(x)
  const value = quadrant & 1 ? sineNear(high, low) : cosineNear(high, low)
  return quadrant === 1 || quadrant === 2 ? -value : value
}

export function tan(x: number): number {
  if (x - x !== 0) return NaN
  const magnitude = Math.abs(x)
  if (magnitude < 7.450580596923828e-9) return x
  if (magnitude <= QUARTER_PI) return tangentNear(x, 0, false)
  const { high, low, quadrant } = quarterTurns(x)
  return tangentNear(high, low, (quadrant & 1) === 1)
}

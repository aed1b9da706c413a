/*
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
/**
 * fdlibm's e_pow.c: log2(x) in two parts, times y, and 2 to that power. Error below 0.7 units in the last
 * place; integer powers of integers are exact where they fit.
 */
import { highWord, leading, powerOfTwo, timesPowerOfTwo } from './words.ts'

const TWO_TO_53 = 9007199254740992

/** x to the power of y, with the special cases of ECMAScript: pow(1, NaN) is NaN, pow(x, 0) is 1. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  const magnitude = Math.abs(x)
  if (y === Infinity || y === -Infinity) {
    if (magnitude === 1) return NaN
    return magnitude > 1 === y > 0 ? Infinity : 0
  }
  if (y === 1) return x
  if (y === -1) return 1 / x
  if (y === 2) return x * x
  if (y === 0.5 && x >= 0) return Math.sqrt(x) + 0
  const whole = Math.trunc(y) === y
  const negative = (x < 0 || Object.is(x, -0)) && whole && Math.abs(y % 2) === 1
  if (magnitude === 0 || magnitude === Infinity || magnitude === 1) {
    if (x === -1 && !whole) return NaN
    const size = y < 0 ? 1 / magnitude : magnitude
    return negative ? -size : size
  }
  if (x < 0 && !whole) return NaN
  const size = powerOf(magnitude, y)
  return negative ? -size : size
}

/** log2 of the argument in two parts: the first has 21 bits. */
interface Split {
  readonly high: number
  readonly low: number
}

/** magnitude^y for a finite magnitude above 0 other than 1. */
function powerOf(magnitude: number, y: number): number {
  const close = Math.abs(magnitude - 1) < 9.5367431640625e-7
  if (Math.abs(y) > 2147483648 && !close) return magnitude > 1 === y > 0 ? Infinity : 0
  if (Math.abs(y) > 1.8446744073709552e19) return magnitude > 1 === y > 0 ? Infinity : 0
  const { high, low } = Math.abs(y) > 2147483648 ? log2Near1(magnitude) : log2(magnitude)
  const yHigh = leading(y)
  return twoTo(yHigh * high, (y - yHigh) * high + y * low)
}

const PER_LN2_HIGH = 1.4426950216293335
const PER_LN2_LOW = 1.9259629911266175e-8

function log2Near1(x: number): Split {
  const t = x - 1
  const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25))
  // fdlibm multiplies all of t, up to 33 bits, by the 24 bits of the constant, and so is sometimes off by 200
  // units.
  const head = leading(t)
  const u = PER_LN2_HIGH * head
  const v = PER_LN2_HIGH * (t - head) + t * PER_LN2_LOW - w * Math.LOG2E
  const high = leading(u + v)
  return { high, low: v - (high - u) }
}

/** 2 / (3 ln 2) whole and in two parts; log2(3/2) in two parts. */
const CP = 0.9617966939259756
const CP_HIGH = 0.9617967009544373
const CP_LOW = -7.028461650952758e-9
const LOG2_1_5_HIGH = 0.5849624872207642
const LOG2_1_5_LOW = 1.350039202129749e-8

function log2(x: number): Split {
  const subnormal = x < 2.2250738585072014e-308
  const normal = subnormal ? x * TWO_TO_53 : x
  const top = highWord(normal)
  const fraction = top & 0xfffff
  // x = 2^n a, a near 1 or near 3/2.
  const base = fraction > 0x3988e && fraction < 0xbb67a ? 1.5 : 1
  const exponent = (top >> 20) - 0x3ff + (fraction >= 0xbb67a ? 1 : 0)
  const n = subnormal ? exponent - 53 : exponent
  const a = normal * powerOfTwo(-exponent)
  const u = a - base
  const v = 1 / (a + base)
  const ss = u * v
  const sHigh = leading(ss)
  const sumHigh = leading(a + base)
  const sumLow = a - (sumHigh - base)
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow)
  const s2 = ss * ss
  const r =
    s2 *
      s2 *
      (0.5999999999999946 +
        s2 *
          (0.4285714285785502 +
            s2 *
              (0.33333332981837743 +
                s2 * (0.272728123808534 + s2 * (0.23066074577556175 + s2 * 0.20697501780033842))))) +
    sLow * (sHigh + ss)
  const square = sHigh * sHigh
  const tHigh = leading(3 + square + r)
  const tLow = r - (tHigh - 3 - square)
  const p = sHigh * tHigh
  const q = sLow * tHigh + tLow * ss
  const pHigh = leading(p + q)
  const pLow = q - (pHigh - p)
  const zHigh = CP_HIGH * pHigh
  const zLow = CP_LOW * pHigh + pLow * CP + (base === 1 ? 0 : LOG2_1_5_LOW)
  const offset = base === 1 ? 0 : LOG2_1_5_HIGH
  const high = leading(zHigh + zLow + offset + n)
  return { high, low: zLow - (high - n - offset - zHigh) }
}

const LN2_HIGH = 0.6931471824645996
const LN2_LOW = -1.904654299957768e-9
/** 1024 - log2(the largest float64 + half a unit in its last place). */
const OVERFLOW_ROOM = 8.008566259537294e-17

function twoTo(high: number, low: number): number {
  const sum = high + low
  if (sum > 1024 || (sum === 1024 && low + OVERFLOW_ROOM > sum - high)) return Infinity
  if (sum < -1075 || (sum === -1075 && low <= sum - high)) return 0
  const n = Math.abs(sum) > 0.5 ? Math.trunc(sum + (sum < 0 ? -0.5 : 0.5)) : 0
  const rest = high - n
  const t = leading(low + rest)
  const u = t * LN2_HIGH
  const v = (low - (t - rest)) * Math.LN2 + t * LN2_LOW
  const z = u + v
  const w = v - (z - u)
  const square = z * z
  const t1 =
    z -
    square *
      (0.16666666666666602 +
        square *
          (-2.7777777777015593e-3 +
            square *
              (6.613756321437934e-5 + square * (-1.6533902205465252e-6 + square * 4.1381367970572385e-8))))
  const r = (z * t1) / (t1 - 2) - (w + z * w)
  return timesPowerOfTwo(1 - (r - z), n)
}

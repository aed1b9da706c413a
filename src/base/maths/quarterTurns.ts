/*
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
/**
 * x minus the nearest whole number of quarter turns: Cody and Waite's reduction with pi/2 in three parts of
 * 33 bits (fdlibm's e_rem_pio2.c) up to 2^20 quarter turns; beyond, exact integers with enough bits of 2/pi
 * for any float64.
 */
import { highWord, lowWord } from './words.ts'

/** The rest in two parts, and the number of quarter turns modulo 4. */
export interface Turned {
  high: number
  low: number
  quadrant: number
}

const PER_HALF_PI = 0.6366197723675814
const PART_1 = 1.5707963267341256
const PART_1_TAIL = 6.077100506506192e-11
const PART_2 = 6.077100506303966e-11
const PART_2_TAIL = 2.0222662487959506e-21
const PART_3 = 2.0222662487111665e-21
const PART_3_TAIL = 8.4784276603689e-32
/** Adding and subtracting 1.5 times 2^52 rounds to a whole number. */
const ROUNDER = 6755399441055744
const LIMIT = 1647099.3291652855

export function quarterTurns(x: number): Turned {
  if (Math.abs(x) >= LIMIT) return manyTurns(x)
  const n = x * PER_HALF_PI + ROUNDER - ROUNDER
  let rest = x - n * PART_1
  let tail = n * PART_1_TAIL
  let high = rest - tail
  // The more the leading digits cancel, the more of pi/2 is needed: 85, 118 or 151 bits.
  if (Math.abs(high) < Math.abs(x) * 1.52587890625e-5) {
    const before = rest
    const part = n * PART_2
    rest = before - part
    tail = n * PART_2_TAIL - (before - rest - part)
    high = rest - tail
    if (Math.abs(high) < Math.abs(x) * 1.7763568394002505e-15) {
      const again = rest
      const last = n * PART_3
      rest = again - last
      tail = n * PART_3_TAIL - (again - rest - last)
      high = rest - tail
    }
  }
  return { high, low: rest - high - tail, quadrant: n & 3 }
}

/** 2/pi times 2^1216 and pi/2 times 2^160, computed with mpmath at 2,000 bits. */
const PER_HALF_PI_BITS = 1216n
const PER_HALF_PI_WHOLE =
  0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babn
const HALF_PI_BITS = 160n
const HALF_PI_WHOLE = 0x1921fb54442d18469898cc51701b839a252049c11n
const TWO_TO_MINUS_160 = 6.842277657836021e-49

function manyTurns(x: number): Turned {
  const high = highWord(Math.abs(x))
  const mantissa = (BigInt((high & 0xfffff) | 0x100000) << 32n) | BigInt(lowWord(x) >>> 0)
  const exponent = (high >> 20) - 1023 - 52
  // x / (pi/2) with `point` binary places; two more bits hold the quadrant.
  const point = PER_HALF_PI_BITS - BigInt(exponent)
  const turns = mantissa * PER_HALF_PI_WHOLE
  const whole = (turns + (1n << (point - 1n))) >> point
  const share = (turns - (whole << point)) >> (point - HALF_PI_BITS)
  const rest = (share * HALF_PI_WHOLE) >> HALF_PI_BITS
  const first = Number(rest)
  const low = Number(rest - BigInt(first)) * TWO_TO_MINUS_160
  const quadrant = Number(whole & 3n)
  return x < 0
    ? { high: -first * TWO_TO_MINUS_160, low: -low, quadrant: -quadrant & 3 }
    : { high: first * TWO_TO_MINUS_160, low, quadrant }
}

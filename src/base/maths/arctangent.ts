/*
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
/** fdlibm's s_atan.c and e_atan2.c. Errors below 1 unit in the last place (atan2: below 1.5). */

const PI_LOW = 1.2246467991473532e-16
const HALF_PI = 1.5707963267948966
const HALF_PI_LOW = 6.123233995736766e-17

/** t - atan(t) for |t| at most 7/16. */
function bend(t: number): number {
  const z = t * t
  const w = z * z
  const odd =
    z *
    (0.3333333333333293 +
      w *
        (0.14285714272503466 +
          w *
            (0.09090887133436507 +
              w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))))
  const even =
    w *
    (-0.19999999999876483 +
      w *
        (-0.11111110405462356 +
          w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))))
  return t * (odd + even)
}

/** Angle in -pi/2 to pi/2 whose tangent is x, radians. */
export function atan(x: number): number {
  if (Number.isNaN(x)) return x
  const magnitude = Math.abs(x)
  if (magnitude < 7.450580596923828e-9) return x
  if (magnitude < 0.4375) return x - bend(x)
  const angle = steep(magnitude)
  return x < 0 ? -angle : angle
}

/** atan(x) for x from 7/16 up: the arc of 1/2, 1, 3/2 or infinity, plus that of the rest. */
function steep(x: number): number {
  if (x >= 73786976294838210000) return HALF_PI + HALF_PI_LOW
  if (x < 0.6875) return from(0.4636476090008061, 2.2698777452961687e-17, (2 * x - 1) / (2 + x))
  if (x < 1.1875) return from(0.7853981633974483, 3.061616997868383e-17, (x - 1) / (x + 1))
  if (x < 2.4375) return from(0.982793723247329, 1.3903311031230998e-17, (x - 1.5) / (1 + 1.5 * x))
  return from(HALF_PI, HALF_PI_LOW, -1 / x)
}

function from(high: number, low: number, t: number): number {
  return high - (bend(t) - low - t)
}

/** Angle of the point (x, y) from the x axis, -pi to pi, radians. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  const left = x < 0 || Object.is(x, -0)
  const below = y < 0 || Object.is(y, -0)
  const angle = quadrant(Math.abs(y), Math.abs(x), left)
  return below ? -angle : angle
}

function quadrant(y: number, x: number, left: boolean): number {
  if (y === 0) return left ? Math.PI : 0
  if (x === 0) return HALF_PI
  if (x === Infinity) {
    if (y === Infinity) return left ? 2.356194490192345 : 0.7853981633974483
    return left ? Math.PI : 0
  }
  const slope = y / x
  if (slope > 1152921504606846976) return HALF_PI
  const angle = atan(slope)
  return left ? Math.PI - (angle - PI_LOW) : angle
}

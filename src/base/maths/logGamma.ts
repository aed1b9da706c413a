/*
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
/** fdlibm's e_lgamma_r.c for positive arguments. */
import { log } from './logarithm.ts'

/** Where Gamma has its minimum, and the logarithm of that minimum in two parts. */
const LEAST_AT = 1.4616321449683622
const LEAST = -0.12148629053584961
const LEAST_TAIL = -3.638676997039505e-18

/** log Gamma(2 - y). */
function below2(y: number): number {
  const z = y * y
  const even =
    0.07721566490153287 +
    z *
      (0.06735230105312927 +
        z *
          (7.385550860814029e-3 +
            z * (1.1927076318336207e-3 + z * (2.2086279071390839e-4 + z * 2.5214456545125733e-5))))
  const odd =
    z *
    (0.3224670334241136 +
      z *
        (0.020580808432516733 +
          z *
            (2.8905138367341563e-3 +
              z * (5.100697921535113e-4 + z * (1.0801156724758394e-4 + z * 4.4864094961891516e-5)))))
  return y * even + odd - 0.5 * y
}

/** log Gamma(LEAST_AT + y). */
function nearLeast(y: number): number {
  const z = y * y
  const w = z * y
  const p1 =
    0.48383612272381005 +
    w *
      (-0.032788541075985965 +
        w * (6.100538702462913e-3 + w * (-1.4034646998923284e-3 + w * 3.1563207090362595e-4)))
  const p2 =
    -0.1475877229945939 +
    w *
      (0.01797067508118204 +
        w * (-3.684520167811383e-3 + w * (8.81081882437654e-4 + w * -3.1275416837512086e-4)))
  const p3 =
    0.06462494023913339 +
    w *
      (-0.010314224129834144 +
        w * (2.2596478090061247e-3 + w * (-5.385953053567405e-4 + w * 3.355291926355191e-4)))
  return LEAST + (z * p1 - (LEAST_TAIL - w * (p2 + y * p3)))
}

/** log Gamma(1 + y). */
function above1(y: number): number {
  const p =
    y *
    (-0.07721566490153287 +
      y *
        (0.6328270640250934 +
          y *
            (1.4549225013723477 +
              y * (0.9777175279633727 + y * (0.22896372806469245 + y * 0.013381091853678766)))))
  const q =
    1 +
    y *
      (2.4559779371304113 +
        y *
          (2.128489763798934 +
            y * (0.7692851504566728 + y * (0.10422264559336913 + y * 3.217092422824239e-3))))
  return -0.5 * y + p / q
}

/** log Gamma(2 + y), y from 0 to 1. */
function above2(y: number): number {
  const p =
    y *
    (-0.07721566490153287 +
      y *
        (0.21498241596060885 +
          y *
            (0.325778796408931 +
              y *
                (0.14635047265246445 +
                  y * (0.02664227030336386 + y * (1.8402845140733772e-3 + y * 3.194753265841009e-5))))))
  const q =
    1 +
    y *
      (1.3920053346762105 +
        y *
          (0.7219355475671381 +
            y *
              (0.17193386563280308 +
                y * (0.01864591917156529 + y * (7.779424963818936e-4 + y * 7.326684307446256e-6)))))
  return 0.5 * y + p / q
}

/** Natural logarithm of the Gamma function for x from 0 up; infinite at 0, NaN below. */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN
  if (x === Infinity) return x
  if (x === 1 || x === 2) return 0
  if (x < 8.470329472543003e-22) return -log(x)
  if (x <= 0.9) {
    const shift = -log(x)
    if (x >= 0.7316) return shift + below2(1 - x)
    if (x >= 0.23164) return shift + nearLeast(x - (LEAST_AT - 1))
    return shift + above1(x)
  }
  if (x < 2) {
    if (x >= 1.7316) return below2(2 - x)
    if (x >= 1.23164) return nearLeast(x - LEAST_AT)
    return above1(x - 1)
  }
  if (x < 8) {
    const steps = Math.trunc(x)
    const y = x - steps
    let product = 1
    for (let step = 2; step < steps; step++) product *= y + step
    return above2(y) + (steps > 2 ? log(product) : 0)
  }
  if (x >= 288230376151711740) return x * (log(x) - 1)
  const z = 1 / x
  const y = z * z
  const series =
    0.4189385332046727 +
    z *
      (0.08333333333333297 +
        y *
          (-2.777777777287755e-3 +
            y *
              (7.93650558643019e-4 +
                y * (-5.9518755745034e-4 + y * (8.363399189962821e-4 + y * -1.6309293409657527e-3)))))
  return (x - 0.5) * (log(x) - 1) + series
}

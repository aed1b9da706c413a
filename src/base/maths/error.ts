/*
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
/**
 * fdlibm's s_erf.c: rational approximations on five intervals. Errors below 1 unit in the last place (erfc:
 * below 3).
 */
import { exp } from './exponential.ts'
import { leading } from './words.ts'

/** erf(1) rounded to 24 bits. */
const ERF_1 = 0.8450629115104675

/** erf(x) / x - 1 for |x| below 0.84375, as a function of z = x x. */
function small(z: number): number {
  const p =
    0.12837916709551256 +
    z *
      (-0.3250421072470015 +
        z * (-0.02848174957559851 + z * (-5.770270296489442e-3 + z * -2.3763016656650163e-5)))
  const q =
    1 +
    z *
      (0.39791722395915535 +
        z *
          (0.0650222499887673 +
            z * (5.081306281875766e-3 + z * (1.3249473800432164e-4 + z * -3.960228278775368e-6))))
  return p / q
}

/** erf(1 + s) less ERF_1 for s from -0.15625 to 0.25. */
function middle(s: number): number {
  const p =
    -2.3621185607526594e-3 +
    s *
      (0.41485611868374833 +
        s *
          (-0.3722078760357013 +
            s *
              (0.31834661990116175 +
                s * (-0.11089469428239668 + s * (0.035478304325618236 + s * -2.166375594868791e-3)))))
  const q =
    1 +
    s *
      (0.10642088040084423 +
        s *
          (0.540397917702171 +
            s *
              (0.07182865441419627 +
                s * (0.12617121980876164 + s * (0.01363708391202905 + s * 0.011984499846799107)))))
  return p / q
}

/** erfc(x) for x from 1.25 to 28. */
function tail(x: number): number {
  const s = 1 / (x * x)
  const ratio = x < 2.857142857142857 ? nearTail(s) : farTail(s)
  const z = leading(x)
  return (exp(-z * z - 0.5625) * exp((z - x) * (z + x) + ratio)) / x
}

function nearTail(s: number): number {
  const r =
    -9.864944034847148e-3 +
    s *
      (-0.6938585727071818 +
        s *
          (-10.558626225323291 +
            s *
              (-62.375332450326006 +
                s *
                  (-162.39666946257347 +
                    s * (-184.60509290671104 + s * (-81.2874355063066 + s * -9.814329344169145))))))
  const d =
    1 +
    s *
      (19.651271667439257 +
        s *
          (137.65775414351904 +
            s *
              (434.56587747522923 +
                s *
                  (645.3872717332679 +
                    s *
                      (429.00814002756783 +
                        s * (108.63500554177944 + s * (6.570249770319282 + s * -0.0604244152148581)))))))
  return r / d
}

function farTail(s: number): number {
  const r =
    -9.86494292470009928597e-3 +
    s *
      (-0.799283237680523 +
        s *
          (-17.757954917754752 +
            s *
              (-160.63638485582192 +
                s * (-637.5664433683896 + s * (-1025.0951316110772 + s * -483.5191916086514)))))
  const d =
    1 +
    s *
      (30.33806074348246 +
        s *
          (325.7925129965739 +
            s *
              (1536.729586084437 +
                s *
                  (3199.8582195085955 +
                    s * (2553.0504064331644 + s * (474.52854120695537 + s * -22.44095244658582))))))
  return r / d
}

/** The error function, 2 / sqrt(pi) times the integral of exp(-t t) from 0 to x. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x
  const magnitude = Math.abs(x)
  // x + x (2 / sqrt(pi) - 1), times 16 on the way so that a subnormal x loses nothing.
  if (magnitude < 3.725290298461914e-9) return (16 * x + 16 * 0.1283791670955126 * x) / 16
  if (magnitude < 0.84375) return x + x * small(x * x)
  let y = 1
  if (magnitude < 1.25) y = ERF_1 + middle(magnitude - 1)
  else if (magnitude < 6) y = 1 - tail(magnitude)
  return x < 0 ? -y : y
}

/** 1 - erf(x), without the loss of digits for large x. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x
  const magnitude = Math.abs(x)
  if (magnitude < 0.84375) {
    const y = small(x * x)
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x * y + (x - 0.5))
  }
  if (magnitude < 1.25) {
    const y = middle(magnitude - 1)
    return x < 0 ? 1 + (ERF_1 + y) : 1 - ERF_1 - y
  }
  if (x < -6) return 2
  if (magnitude >= 28) return 0
  return x < 0 ? 2 - tail(magnitude) : tail(magnitude)
}

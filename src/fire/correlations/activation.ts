/**
 * When a link under a ceiling responds: Alpert's ceiling jet and the response time index (NIST SP 1169,
 * chapters 6 and 7; PD 7974-1). Smooth, unconfined ceiling, no layer yet.
 */
import { cbrt, log, pow } from '../../base/maths.ts'

/** Rise K and speed m/s of the jet at a radius, for a fire of `hrrKw` at `heightM` below the ceiling (Alpert 1972). */
export function alpertJet(
  hrrKw: number,
  heightM: number,
  radiusM: number,
): { riseK: number; speedMS: number } {
  const near = radiusM / heightM
  return {
    riseK:
      near <= 0.18
        ? (16.9 * pow(hrrKw, 2 / 3)) / pow(heightM, 5 / 3)
        : (5.38 * pow(hrrKw / radiusM, 2 / 3)) / heightM,
    speedMS:
      near <= 0.15
        ? 0.947 * cbrt(hrrKw / heightM)
        : (0.197 * cbrt(hrrKw) * Math.sqrt(heightM)) / pow(radiusM, 5 / 6),
  }
}

/**
 * Time until a link of index `rti`, (m s)^(1/2), in a steady jet has risen by `answerK`, s; Infinity if it
 * never does.
 */
export function steadyActivation(
  jet: { riseK: number; speedMS: number },
  rti: number,
  answerK: number,
): number {
  if (jet.riseK <= answerK) return Infinity
  return (rti / Math.sqrt(jet.speedMS)) * log(jet.riseK / (jet.riseK - answerK))
}

/**
 * Mowrer: lag of plume and ceiling jet before smoke reaches a detector, s. `plume` and `jet` are the coefficients of
 * the two correlations.
 */
export function transportLag(
  hrrKw: number,
  heightM: number,
  radiusM: number,
  plume: number,
  jet: number,
): number {
  const root = cbrt(hrrKw)
  return (plume * pow(heightM, 4 / 3)) / root + pow(radiusM, 11 / 6) / (jet * root * Math.sqrt(heightM))
}

/** A link that has not responded within ten hours does not. */
const longestSeconds = 36_000

export interface GrowingFire {
  /** kW/s2. */
  readonly alpha: number
  readonly kwPerM2: number
  readonly convectiveShare: number
  readonly heightM: number
  readonly radiusM: number
}

/**
 * Rise and speed of the jet of a fire of finite size with a virtual origin (PD 7974-1:2019; convective heat).
 */
function pd7974Jet(fire: GrowingFire, hrrKw: number): { riseK: number; speedMS: number } {
  const diameter = Math.sqrt((4 * hrrKw) / (fire.kwPerM2 * Math.PI))
  const above = fire.heightM + 1.02 * diameter - 0.083 * pow(hrrKw, 0.4)
  const convective = hrrKw * fire.convectiveShare
  const near = fire.radiusM / above
  return {
    riseK: ((6.721 * pow(convective, 2 / 3)) / pow(above, 5 / 3)) * pow(near, -0.6545),
    speedMS: 0.2526 * cbrt(convective / above) * pow(near, -1.0739),
  }
}

/**
 * Time until a link with conduction factor `c`, (m/s)^(1/2), in the jet of a growing fire has risen by
 * `answerK`, s.
 */
export function growingActivation(
  fire: GrowingFire,
  rti: number,
  c: number,
  answerK: number,
  stepS: number,
): number {
  let rise = 0
  for (let t = stepS; t < longestSeconds; t += stepS) {
    const jet = pd7974Jet(fire, fire.alpha * t * t)
    rise += ((Math.sqrt(jet.speedMS) * (jet.riseK - rise) - c * rise) / rti) * stepS
    if (rise >= answerK) return t
  }
  return Infinity
}

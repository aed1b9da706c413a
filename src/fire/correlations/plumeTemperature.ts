/** Temperature rise on the axis of a fire plume, K (NIST SP 1169, chapter 4), above the mean flame height. */
import { cbrt, pow } from '../../base/maths.ts'
import { GRAVITY, RHO_T } from './constants.ts'

/** Heskestad: source area m2, height z above it m. */
export function heskestadRise(
  hrrKw: number,
  radiative: number,
  areaM2: number,
  z: number,
  ambientK: number,
  cp: number,
): number {
  const diameter = Math.sqrt((4 * areaM2) / Math.PI)
  const origin = -1.02 * diameter + 0.083 * pow(hrrKw, 0.4)
  const density = RHO_T / ambientK
  const convective = hrrKw * (1 - radiative)
  return (
    (9.1 * cbrt(ambientK / (GRAVITY * cp * cp * density * density)) * pow(convective, 2 / 3)) /
    pow(z - origin, 5 / 3)
  )
}

/** McCaffrey, in three regions of z / Q^(2/5). */
export function mcCaffreyRise(hrrKw: number, z: number, ambientK: number): number {
  const scaled = z / pow(hrrKw, 0.4)
  const [eta, kappa] = scaled < 0.08 ? [1 / 2, 6.8] : scaled < 0.2 ? [0, 1.9] : [-1 / 3, 1.1]
  const ratio = kappa / (0.9 * Math.sqrt(2 * GRAVITY))
  return ratio * ratio * pow(scaled, 2 * eta - 1) * ambientK
}

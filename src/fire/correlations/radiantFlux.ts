/** Radiant flux from a pool fire to a target by hand, kW/m2 (NIST SP 1169, chapter 5; Beyler, SFPE Handbook). */
import { atan, pow } from '../../base/maths.ts'
import { GRAVITY, RHO_T } from './constants.ts'

/** Mean flame height, m (Heskestad): D (3.7 Q*^(2/5) - 1.02), Q* for air with cp 1 kJ/(kg K). */
function meanFlameHeight(hrrKw: number, diameter: number): number {
  const star = hrrKw / (RHO_T * Math.sqrt(GRAVITY) * diameter * diameter * Math.sqrt(diameter))
  return diameter * (3.7 * pow(star, 0.4) - 1.02)
}

/** Flux at a distance from a point. */
export function pointSource(hrrKw: number, radiative: number, distance: number): number {
  return (radiative * hrrKw) / (4 * Math.PI * distance * distance)
}

/** Point source at a third of the flame height; the target faces sideways at height z, `x` away. */
export function pointSourceFlame(
  hrrKw: number,
  radiative: number,
  areaM2: number,
  x: number,
  z: number,
): number {
  const rise = z - meanFlameHeight(hrrKw, Math.sqrt((4 * areaM2) / Math.PI)) / 3
  const distance = Math.sqrt(x * x + rise * rise)
  return (x / distance) * pointSource(hrrKw, radiative, distance)
}

/** Cylindrical flame seen from the level of its base, for the target's worst orientation. */
export function solidFlame(hrrKw: number, areaM2: number, x: number): number {
  const diameter = Math.sqrt((4 * areaM2) / Math.PI)
  const power = 58 * pow(10, -0.00823 * diameter)
  const h = (2 * meanFlameHeight(hrrKw, diameter)) / diameter
  const s = (2 * x) / diameter
  const a = (h * h + s * s + 1) / (2 * s)
  const b = (1 + s * s) / (2 * s)
  const ra = atan(Math.sqrt(((a + 1) * (s - 1)) / ((a - 1) * (s + 1))))
  const rb = atan(Math.sqrt(((b + 1) * (s - 1)) / ((b - 1) * (s + 1))))
  const level = ((b - 1 / s) / Math.sqrt(b * b - 1)) * rb - ((a - 1 / s) / Math.sqrt(a * a - 1)) * ra
  const upright =
    atan(h / Math.sqrt(s * s - 1)) / s -
    (h / s) * atan(Math.sqrt((s - 1) / (s + 1))) +
    ((a * h) / (s * Math.sqrt(a * a - 1))) * ra
  return (power * Math.sqrt(level * level + upright * upright)) / Math.PI
}

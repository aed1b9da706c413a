/**
 * Temperature rise of the hot gas layer by hand, K (NIST SP 1169, chapter 2; SFPE Handbook, Walton and Thomas). For one
 * room, before flashover, fire away from walls; Deal and Beyler up to 2,000 s.
 */
import { cbrt, exp, pow } from '../../base/maths.ts'

/** Conductivity kW/(m K), density kg/m3, specific heat kJ/(kg K), thickness m. */
export interface Lining {
  readonly k: number
  readonly rho: number
  readonly c: number
  readonly thickness: number
}

/**
 * Heat transfer coefficient of a lining, kW/(m2 K): transient until heat has passed through it, steady
 * afterwards.
 */
export function liningCoefficient({ k, rho, c, thickness }: Lining, seconds: number): number {
  const through = ((rho * c) / k) * (thickness / 2) * (thickness / 2)
  return seconds <= through ? Math.sqrt((k * rho * c) / seconds) : k / thickness
}

/** McCaffrey, Quintiere and Harkleroad: natural ventilation. `factor` is the sum of A sqrt(H) over the openings, `area` the lining's. */
export function mqhRise(hrrKw: number, factor: number, coefficient: number, area: number): number {
  return 6.85 * cbrt((hrrKw * hrrKw) / (factor * coefficient * area))
}

/** Foote, Pagni and Alvares: forced ventilation of `flow` kg/s. */
export function fpaRise(
  hrrKw: number,
  flow: number,
  cp: number,
  coefficient: number,
  area: number,
  ambientK: number,
): number {
  return (
    0.63 *
    pow(hrrKw / (flow * cp * ambientK), 0.72) *
    pow((coefficient * area) / (flow * cp), -0.36) *
    ambientK
  )
}

/** Deal and Beyler: forced ventilation. The coefficient is theirs (`dealBeylerCoefficient`). */
export function dealBeylerRise(
  hrrKw: number,
  flow: number,
  cp: number,
  coefficient: number,
  area: number,
): number {
  return hrrKw / (flow * cp + coefficient * area)
}

export function dealBeylerCoefficient({ k, rho, c, thickness }: Lining, seconds: number): number {
  return 0.4 * Math.max(Math.sqrt((k * rho * c) / seconds), k / thickness)
}

/** Beyler: closed room holding `mass` kg of air. */
export function beylerRise(
  hrrKw: number,
  { k, rho, c }: Lining,
  area: number,
  mass: number,
  cp: number,
  seconds: number,
): number {
  const k1 = (2 * 0.4 * Math.sqrt(k * rho * c) * area) / (mass * cp)
  const k2 = hrrKw / (mass * cp)
  const root = Math.sqrt(seconds)
  return ((2 * k2) / (k1 * k1)) * (k1 * root - 1 + exp(-k1 * root))
}

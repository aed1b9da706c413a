/**
 * When the next thing in a room lights. A thick solid under a flux q reaches its ignition temperature when the sum of (q - qc)^2 dt reaches
 * FTP = pi/4 k rho c (Tig - T0)^2 (Quintiere and Harkleroad 1984; the measured products of woods, 35,000 to 61,000, lie where this puts
 * them). qc is the source's own unpiloted flux; with a flame in reach it lights at a lesser one.
 */
import type { Site } from '../estate/site.ts'
import { indoorK } from './gasNetwork.ts'
import { SIGMA_KW } from './zone/constants.ts'

/** k rho c of cable insulation and mixed plastics, (kW/m2K)2 s: assumption, mid of 0.3 to 1. */
const thermalInertia = 0.6
/** Critical flux with a flame in reach over that without: 12.5 against 20 to 28 kW/m2 for wood. Assumption for other fuels. */
const piloted = 0.6
/** Film coefficient of hot gas that flows past, kW/m2K: assumption, 10 W/m2K. */
const film = 0.01
/** Flux inside an unconfined flame that touches a surface, kW/m2 (SFPE Handbook, wall fires: 25 to 60). */
export const contactFlux = 40
/** Fuel stands this far from an opening, m. Assumption. */
export const standoffM = 1
/** Racks and trays reach this high: in a layer deeper than the rest they stand in hot gas, m. Assumption. */
export const fuelTopM = 2

export interface Exposure {
  /** Radiation on the thing, kW/m2. */
  readonly fluxKwM2: number
  /** Gas around it, K; indoor temperature if the layer is above it. */
  readonly gasK: number
  readonly flameInReach: boolean
}

/** Growth of the flux-time product of a source, (kW/m2)2. */
export function doseRate(site: Site, source: number, { fluxKwM2, gasK, flameInReach }: Exposure): number {
  const { ignitionK, ignitionFluxKwM2 } = site.sources
  const critical = ignitionFluxKwM2[source]! * (flameInReach ? piloted : 1)
  const byFlux = Math.max(0, fluxKwM2 - critical)
  const lit = ignitionK[source]!
  const byGas = gasK > lit ? immersed(gasK) - immersed(lit) : 0
  const excess = Math.max(byFlux, byGas)
  return excess * excess
}

/** Heat that gas of a temperature brings to a cool solid in it, kW/m2. */
function immersed(gasK: number): number {
  return SIGMA_KW * gasK * gasK * gasK * gasK + film * (gasK - indoorK)
}

export function ignitionDose(site: Site, source: number): number {
  const rise = site.sources.ignitionK[source]! - indoorK
  return (Math.PI / 4) * thermalInertia * rise * rise
}

/** View factor of an opening as seen by fuel at the usual distance from its middle: a disc of the same area. */
export function openingViewFactor(areaM2: number): number {
  return areaM2 / (areaM2 + Math.PI * standoffM * standoffM)
}

/** Flux of a jet that burns as it enters, or of a fire nearby, as a point source (NIST SP 1169); flame contact when it is long enough. */
export function flameFlux(
  hrrKw: number,
  distanceM: number,
  flameLengthM: number,
  radiativeFraction: number,
): number {
  if (hrrKw <= 0) return 0
  if (flameLengthM >= distanceM) return contactFlux
  return Math.min(contactFlux, (radiativeFraction * hrrKw) / (4 * Math.PI * distanceM * distanceM))
}

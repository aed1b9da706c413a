/**
 * When the next source in a room ignites. A thick solid under a flux q reaches its ignition temperature when
 * the sum of (q - qc)^2 dt reaches FTP = pi/4 k rho c (Tig - T0)^2 (Quintiere and Harkleroad 1984; measured
 * products of woods, 35,000 to 61,000, agree). qc is the source's critical flux without a pilot; with a flame
 * in reach a lower one applies.
 */
import type { Site } from '../../estate/site.ts'
import { indoorK } from '../gasNetwork.ts'
import { SIGMA_KW } from '../zone/constants.ts'

/** k rho c of cable insulation and mixed plastics, (kW/m2K)2 s: assumption, middle of 0.3 to 1. */
const thermalInertia = 0.6
/**
 * Ratio of the critical flux with a flame in reach to that without: 12.5 against 20 to 28 kW/m2 for wood.
 * Assumption for other fuels.
 */
const piloted = 0.6
/** Convection coefficient of hot gas, kW/m2K: assumption, 10 W/m2K. */
const film = 0.01
/** Flux inside an unconfined flame that touches a surface, kW/m2 (SFPE Handbook, wall fires: 25 to 60). */
export const contactFlux = 40
/** Distance of fuel from an opening, m: assumption. */
export const standoffM = 1
/** Height of racks and trays, m: a layer that comes down below it surrounds them with hot gas. Assumption. */
export const fuelTopM = 2

export interface Exposure {
  /** Radiation on the source, kW/m2. */
  readonly fluxKwM2: number
  /** Gas around the source, K; indoor temperature if the layer is above it. */
  readonly gasK: number
  readonly flameInReach: boolean
}

/** Growth of the flux-time product of a source per second, (kW/m2)2. */
export function doseRate(site: Site, source: number, { fluxKwM2, gasK, flameInReach }: Exposure): number {
  const { ignitionK, ignitionFluxKwM2 } = site.sources
  const critical = ignitionFluxKwM2[source]! * (flameInReach ? piloted : 1)
  const byFlux = Math.max(0, fluxKwM2 - critical)
  const lit = ignitionK[source]!
  const byGas = gasK > lit ? immersed(gasK) - immersed(lit) : 0
  const excess = Math.max(byFlux, byGas)
  return excess * excess
}

/** Heat flux from gas of a temperature to a cool solid in it, kW/m2. */
function immersed(gasK: number): number {
  return SIGMA_KW * gasK * gasK * gasK * gasK + film * (gasK - indoorK)
}

export function ignitionDose(site: Site, source: number): number {
  const rise = site.sources.ignitionK[source]! - indoorK
  return (Math.PI / 4) * thermalInertia * rise * rise
}

/**
 * View factor of an opening from fuel at the usual distance in front of its middle: a disc of the same area.
 */
export function openingViewFactor(areaM2: number): number {
  return areaM2 / (areaM2 + Math.PI * standoffM * standoffM)
}

/**
 * Flux of a burning jet or a nearby fire as a point source (NIST SP 1169), kW/m2; contact flux when its flame
 * is long enough.
 */
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

/**
 * Ignition by the flux-time product: a material ignites when the sum of (q - critical)^n over time reaches
 * its product (Smith and Satija 1983; Shields, Silcock and Murray 1994). Published values for piloted
 * ignition of 40 mm specimens; the three numbers of a material belong together.
 */
import { pow } from '../../base/maths.ts'

export interface FluxTimeMaterial {
  readonly criticalKwM2: number
  readonly exponent: number
  /** (kW/m2)^n s. */
  readonly product: number
}

/** Growth of the flux-time product per second. */
export function fluxTimeRate({ criticalKwM2, exponent }: FluxTimeMaterial, fluxKwM2: number): number {
  return fluxKwM2 > criticalKwM2 ? pow(fluxKwM2 - criticalKwM2, exponent) : 0
}

/** Seconds to ignition under a steady flux; Infinity at or below the critical one. */
export function steadyIgnition(material: FluxTimeMaterial, fluxKwM2: number): number {
  const rate = fluxTimeRate(material, fluxKwM2)
  return rate > 0 ? material.product / rate : Infinity
}

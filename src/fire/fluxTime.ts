/**
 * Ignition by the flux-time product: a material lights when the sum of (q - critical)^n over time reaches its product
 * (Smith and Satija 1983; Shields, Silcock and Murray 1994). Piloted, 40 mm specimens, as published; never one of the
 * three without the others.
 */
import { pow } from '../base/maths.ts'

export interface FluxTimeMaterial {
  readonly criticalKwM2: number
  readonly exponent: number
  /** (kW/m2)^n s. */
  readonly product: number
}

/** What a flux adds in a second. */
export function fluxTimeRate({ criticalKwM2, exponent }: FluxTimeMaterial, fluxKwM2: number): number {
  return fluxKwM2 > criticalKwM2 ? pow(fluxKwM2 - criticalKwM2, exponent) : 0
}

/** Seconds to ignition under a steady flux; Infinity at or below the critical one. */
export function steadyIgnition(material: FluxTimeMaterial, fluxKwM2: number): number {
  const rate = fluxTimeRate(material, fluxKwM2)
  return rate > 0 ? material.product / rate : Infinity
}

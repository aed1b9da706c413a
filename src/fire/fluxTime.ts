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

/** Published triples (Shields et al., piloted). */
export const piloted = {
  macrocarpa: { criticalKwM2: 13.4, exponent: 2, product: 34_592 },
  beech: { criticalKwM2: 10.9, exponent: 2, product: 42_750 },
  mdf: { criticalKwM2: 9.3, exponent: 1.5, product: 10_599 },
  radiataPine: { criticalKwM2: 8.6351, exponent: 2, product: 41_209 },
  rimu: { criticalKwM2: 8.3, exponent: 2, product: 61_474 },
  plywood: { criticalKwM2: 7.3, exponent: 1.9, product: 39_663 },
} as const satisfies Record<string, FluxTimeMaterial>

/** What a flux adds in a second. */
export function fluxTimeRate({ criticalKwM2, exponent }: FluxTimeMaterial, fluxKwM2: number): number {
  return fluxKwM2 > criticalKwM2 ? pow(fluxKwM2 - criticalKwM2, exponent) : 0
}

/** Seconds to ignition under a steady flux; Infinity at or below the critical one. */
export function steadyIgnition(material: FluxTimeMaterial, fluxKwM2: number): number {
  const rate = fluxTimeRate(material, fluxKwM2)
  return rate > 0 ? material.product / rate : Infinity
}

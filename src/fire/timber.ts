/**
 * Timber that chars feeds the fire it should contain: 0.7 mm/min under ISO-like exposure (EN 1995-1-2 gives 0.65 for solid softwood),
 * 400 kg/m3 at 13.2 MJ/kg, which is 62 kW for each exposed m2; the scenario may say otherwise. The rate follows the incident radiation
 * in proportion (Butler 1971), normalised on the mean exposure of the first ISO hour, and at most 1.5 times it (char insulates).
 */
import type { Site } from '../estate/site.ts'
import { isoExposure } from './isoCurve.ts'

/** Mean of sigma T^4 over the first hour of ISO 834, kW/m2: about 293 MJ/m2 in 3,600 s. */
const isoMeanKwM2 = (1000 * isoExposure(3600)) / 3600
const fastest = 1.5

/** Charring rate, m/s, under an incident flux, kW/m2. */
export function charRate({ timber }: Site, fluxKwM2: number): number {
  return timber.charring * Math.min(fastest, Math.max(0, fluxKwM2) / isoMeanKwM2)
}

/** Heat of a m3 of charring wood, kJ. */
export function timberKjM3({ timber }: Site): number {
  return timber.density * timber.heatOfCombustion * 1000
}

/** Heat that charring of `areaM2` sets free, kW, never more than the depth left gives in the step. */
export function timberKw(
  site: Site,
  areaM2: number,
  depthLeftM: number,
  fluxKwM2: number,
  seconds: number,
): number {
  return areaM2 * Math.min(charRate(site, fluxKwM2), depthLeftM / seconds) * timberKjM3(site)
}

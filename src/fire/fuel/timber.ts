/**
 * Charring timber feeds the fire it should contain: 0.7 mm/min under ISO-like exposure (EN 1995-1-2 gives
 * 0.65 for solid softwood), 400 kg/m3 at 13.2 MJ/kg, which is 62 kW per exposed m2; the scenario may give
 * other values. The rate is proportional to the incident radiation (Butler 1971), relative to the mean
 * exposure of the first ISO hour, and at most 1.5 times as high (char insulates).
 */
import type { Site } from '../../estate/site.ts'
import { type FluxTimeMaterial, fluxTimeRate } from '../spread/fluxTime.ts'
import { isoExposure } from '../spread/isoCurve.ts'

/** Piloted ignition of softwood: radiata pine, 40 mm specimens. */
const softwood: FluxTimeMaterial = { criticalKwM2: 8.6351, exponent: 2, product: 41_209 }
/**
 * Speed of flame along the underside of burning timber, m/s: assumption within the 5 to 30 mm/s seen under
 * ceilings.
 */
const runMS = 0.01
/**
 * Least flux on a burning ceiling, kW/m2: its own flame, a named assumption within the 25 to 40 measured under flames on
 * walls (SFPE Handbook). It chars 1.7 g/(m2 s). Thick wood on which nothing else shines goes out below 2.5 to 5 (Bartlett,
 * Hadden and Bisby, Fire Technology 55:1, 2019); here it burns on, which errs towards more fire.
 */
const ownKwM2 = 30

/** Mean of sigma T^4 over the first hour of ISO 834, kW/m2: about 293 MJ/m2 in 3,600 s. */
const isoMeanKwM2 = (1000 * isoExposure(3600)) / 3600
const fastest = 1.5

/** Charring rate, m/s, under an incident flux, kW/m2. */
export function charRate({ timber }: Site, fluxKwM2: number): number {
  return timber.charring * Math.min(fastest, Math.max(0, fluxKwM2) / isoMeanKwM2)
}

/** Heat of charring wood, kJ/m3. */
export function timberKjM3({ timber }: Site): number {
  return timber.density * timber.heatOfCombustion * 1000
}

/** Heat released by charring `areaM2`, kW; at most what the remaining depth gives in the step. */
export function timberKw(
  site: Site,
  areaM2: number,
  depthLeftM: number,
  fluxKwM2: number,
  seconds: number,
): number {
  return areaM2 * Math.min(charRate(site, fluxKwM2), depthLeftM / seconds) * timberKjM3(site)
}

/** State of the exposed timber, by room. */
export interface TimberStates {
  /**
   * Exposed timber left, m; flux-time products of the part above the fire and of the whole ceiling; burning
   * area, m2.
   */
  readonly leftM: Float64Array
  readonly dose: Float64Array
  readonly wholeDose: Float64Array
  readonly litM2: Float64Array
  /** Share of its flame that water leaves: 1 unaffected, 0 out. */
  readonly quench: Float64Array
}

/** Timber before the fire. */
export function startTimber(site: Site): TimberStates {
  const n = site.rooms.count
  return {
    leftM: Float64Array.from(site.rooms.timberThickness.subarray(0, n)),
    dose: new Float64Array(n),
    wholeDose: new Float64Array(n),
    litM2: new Float64Array(n),
    quench: new Float64Array(n).fill(1),
  }
}

/** Flux on a ceiling above the fire and everywhere, for `seconds`. */
interface Heating {
  readonly flameKwM2: number
  readonly layerKwM2: number
  readonly seconds: number
}

/** Exposes a timber ceiling, whose burning area grows outwards from above the fire. */
export function exposeTimber(
  states: TimberStates,
  site: Site,
  room: number,
  { flameKwM2, layerKwM2, seconds }: Heating,
): void {
  const area = site.rooms.timberArea[room]!
  if (area <= 0 || states.litM2[room]! >= area) return
  states.wholeDose[room]! += fluxTimeRate(softwood, layerKwM2) * seconds
  states.dose[room]! += fluxTimeRate(softwood, Math.max(flameKwM2, layerKwM2)) * seconds
  if (states.wholeDose[room]! >= softwood.product) states.litM2[room] = area
  else if (states.dose[room]! >= softwood.product) {
    const radius = Math.sqrt(states.litM2[room]! / Math.PI)
    const next = radius === 0 ? 0.5 * site.rooms.height[room]! : radius + runMS * seconds
    states.litM2[room] = Math.min(area, Math.PI * next * next)
  }
}

/**
 * Flux that chars a ceiling, kW/m2: the incident one, but at least that of its own flame once all of it
 * burns.
 */
export function charringFlux(states: TimberStates, site: Site, room: number, fluxKwM2: number): number {
  const all = states.litM2[room]! > 0 && states.litM2[room]! >= site.rooms.timberArea[room]!
  return all && states.leftM[room]! > 0 ? Math.max(ownKwM2 * states.quench[room]!, fluxKwM2) : fluxKwM2
}

/** Hoses put the ceiling out as they do the fire below it: `factor` of the flame is left. */
export function wetTimber(states: TimberStates, room: number, factor: number): void {
  states.quench[room]! *= factor
}

/** Flame that water no longer reaches spreads along the ceiling again. */
export function relightTimber(states: TimberStates, room: number, seconds: number): void {
  const radius = Math.sqrt(states.litM2[room]! / Math.PI)
  if (states.quench[room]! >= 1 || radius === 0) return
  const root = Math.sqrt(states.quench[room]!) + (runMS * seconds) / radius
  states.quench[room] = Math.min(1, root * root)
}

/** Heat of the burning part of a timber ceiling under a flux, kW. */
export function litTimberKw(
  states: TimberStates,
  site: Site,
  room: number,
  fluxKwM2: number,
  seconds: number,
): number {
  const lit = states.litM2[room]! * states.quench[room]!
  return lit > 0 ? timberKw(site, lit, states.leftM[room]!, Math.max(ownKwM2, fluxKwM2), seconds) : 0
}

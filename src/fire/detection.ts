/**
 * When detectors and sprinklers answer. Heat-sensitive link: dT/dt = sqrt(v) / RTI (Tgas - T) (Heskestad and Bill 1988); a smoke
 * detector is a link that answers at a rise of 5 K with RTI 5 (NUREG-1805 and CFAST use it), or where smoke arrives cold at an
 * optical density of 0.14 1/m (Geiman and Gottuk 2003, 80th percentile of alarms). Gas at the ceiling: Alpert's jet, r the distance
 * to the nearest device.
 */
import { exp } from '../base/maths.ts'
import type { Site } from '../estate/site.ts'
import { alpertJet } from './correlations/activation.ts'
import { indoorK } from './gasNetwork.ts'

const smokeRise = 5
const smokeRti = 5
/** Optical density 1/m at which smoke is seen by a detector, and the specific extinction of flaming soot, m2/kg (Mulholland and Croarkin 2000). */
const alarmDensity = 0.14
const extinctionM2Kg = 8700
export const smokySootKgM3 = (alarmDensity * Math.LN10) / extinctionM2Kg

/** Grids of 4.5 m (smoke, EN 54-14 practice) and 3.5 m (sprinklers, EN 12845): the nearest device is at most this far away, m. */
const smokeReach = 4.5
const sprinklerReach = 2.8
/** Air moves this fast in a layer without a fire below it, m/s: assumption. */
const drift = 0.3

export interface LinkStates {
  readonly smokeK: Float64Array
  readonly sprinklerK: Float64Array
}

export function startLinks(site: Site): LinkStates {
  const n = site.rooms.count
  return { smokeK: new Float64Array(n).fill(indoorK), sprinklerK: new Float64Array(n).fill(indoorK) }
}

/** What a link sees in its room. */
export interface LinkAir {
  readonly hrrKw: number
  readonly heightM: number
  /** Half the room: no device is farther from a fire in its middle. */
  readonly halfM: number
  readonly upperK: number
  readonly exposureFactor: number
}

/** Temperature of a link after `seconds` in its jet and layer. */
function heated(linkK: number, air: LinkAir, reachM: number, rti: number, seconds: number): number {
  const jet = alpertJet(air.hrrKw, air.heightM, Math.max(0.1, Math.min(air.halfM, reachM)))
  const rise = air.exposureFactor * Math.max(air.upperK - indoorK, jet.riseK)
  const speed = Math.max(drift, jet.speedMS)
  return linkK + (indoorK + rise - linkK) * (1 - exp((-seconds * Math.sqrt(speed)) / rti))
}

export function heatSmokeDetector(linkK: number, air: LinkAir, seconds: number): number {
  return heated(linkK, air, smokeReach, smokeRti, seconds)
}

export function heatSprinkler(linkK: number, air: LinkAir, rti: number, seconds: number): number {
  return heated(linkK, air, sprinklerReach, rti, seconds)
}

/** Whether a working smoke detector in the room answers now. */
export function smells(links: LinkStates, room: number, sootKgM3: number): boolean {
  return links.smokeK[room]! - indoorK >= smokeRise || sootKgM3 >= smokySootKgM3
}

/**
 * When detectors and sprinklers respond. Heat-sensitive link: dT/dt = sqrt(v) / RTI (Tgas - T) - C / RTI (T -
 * Tpipe) (Heskestad and Bill 1988; the loss to the pipe keeps it from opening in weak jets). A smoke detector
 * is a link without that loss, with RTI 5, that responds at a rise of 5 K (as in NUREG-1805 and CFAST), or to
 * cold smoke at an optical density of 0.14 1/m (Geiman and Gottuk 2003, 80th percentile of alarms). Gas at
 * the ceiling: Alpert's jet, with r the distance to the nearest device.
 */
import { exp } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { alpertJet } from '../correlations/activation.ts'
import { indoorK } from '../gasNetwork.ts'

const smokeRise = 5
const smokeRti = 5
/**
 * Optical density at which a detector responds to smoke, 1/m, and the specific extinction of soot from
 * flames, m2/kg (Mulholland and Croarkin 2000).
 */
const alarmDensity = 0.14
const extinctionM2Kg = 8700
export const smokySootKgM3 = (alarmDensity * Math.LN10) / extinctionM2Kg

/**
 * Largest distance to the nearest device, m. Smoke detectors: an assumption, within the 7.5 m of EN 54-14.
 * Sprinklers: half the diagonal of a grid of 4 m, the widest of EN 12845, Table 19, ordinary hazard.
 */
const smokeReach = 4.5
const sprinklerReach = 2.8
/**
 * Conduction from a sprinkler's link to its pipe, (m/s)^1/2: a named assumption for all sprinklers. It is the
 * value of quick-response links; standard ones lose more.
 */
const pipeLoss = 0.65
/** Air speed in a layer with no fire below it, m/s: assumption. */
const drift = 0.3

export interface LinkStates {
  readonly smokeK: Float64Array
  readonly sprinklerK: Float64Array
}

export function startLinks(site: Site): LinkStates {
  const n = site.rooms.count
  return { smokeK: new Float64Array(n).fill(indoorK), sprinklerK: new Float64Array(n).fill(indoorK) }
}

/** Surroundings of a link in its room. */
export interface LinkAir {
  readonly hrrKw: number
  readonly heightM: number
  /**
   * Half the side of a square as large as the room, m: the device is taken to be no farther from a fire in
   * the middle.
   */
  readonly halfM: number
  readonly upperK: number
  readonly exposureFactor: number
}

interface Link {
  readonly reachM: number
  readonly rti: number
  readonly loss: number
}

/** Temperature of a link after `seconds` in the ceiling jet and the layer, K. */
function heated(linkK: number, air: LinkAir, { reachM, rti, loss }: Link, seconds: number): number {
  const jet = alpertJet(air.hrrKw, air.heightM, Math.max(0.1, Math.min(air.halfM, reachM)))
  const rise = air.exposureFactor * Math.max(air.upperK - indoorK, jet.riseK)
  const gain = Math.sqrt(Math.max(drift, jet.speedMS))
  const steadyK = indoorK + (rise * gain) / (gain + loss)
  return linkK + (steadyK - linkK) * (1 - exp((-seconds * (gain + loss)) / rti))
}

export function heatSmokeDetector(linkK: number, air: LinkAir, seconds: number): number {
  return heated(linkK, air, { reachM: smokeReach, rti: smokeRti, loss: 0 }, seconds)
}

export function heatSprinkler(linkK: number, air: LinkAir, rti: number, seconds: number): number {
  return heated(linkK, air, { reachM: sprinklerReach, rti, loss: pipeLoss }, seconds)
}

/** Whether a working smoke detector in the room responds now. */
export function smells(links: LinkStates, room: number, sootKgM3: number): boolean {
  return links.smokeK[room]! - indoorK >= smokeRise || sootKgM3 >= smokySootKgM3
}

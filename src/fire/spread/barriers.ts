/**
 * When a wall or floor fails. A rating says that it withstands R minutes of the ISO 834 fire; here it
 * withstands the same cumulative radiant exposure, the integral of sigma T^4 (constant-dose form of the
 * equal-severity rule, Nyman 2002; Harmathy and Mehaffey 1985). Gas below the threshold adds nothing: hours
 * at 150 degC do not break a wall. A timber floor also fails when it has charred through, at the rate of
 * timber.ts; penetrations shorten its life as they do that of any other barrier.
 */
import type { Site } from '../../estate/site.ts'
import { isoExposureRead } from './isoCurve.ts'
import { charRate } from '../fuel/timber.ts'
import { SIGMA_KW } from '../zone/constants.ts'

/**
 * Gas below 300 degC adds no exposure: from this temperature timber chars (EN 1995-1-2), and gypsum and
 * mortar have lost their water.
 */
const thresholdK = 573

/**
 * A partition without a rating is a board or thin panel that withstands five minutes. An outer wall without a
 * rating then radiates like an opening (BR 187: an unprotected area), but stays closed to gas, which leaves
 * by windows and louvres only. Assumptions.
 */
const leastLifeSeconds = 300

/**
 * A failed barrier opens by a fiftieth of its area. The hole grows with further exposure to a quarter of the
 * area of a wall, or all of a timber floor, within a fifth of the rating but at least five minutes.
 * Assumption.
 */
const firstHole = 0.02
const wallHole = 0.25
const timberHole = 1
const growthShare = 0.2
const growthLeastSeconds = 300

/** State of all barriers, by row. */
export interface BarrierStates {
  /** Exposure so far of the A and of the B face, and the exposure that the barrier withstands, MJ/m2. */
  readonly doseA: Float64Array
  readonly doseB: Float64Array
  readonly lifeMJm2: Float64Array
  /** Depth charred so far, from both faces, and the depth at which the timber is burnt through, m. */
  readonly charM: Float64Array
  readonly charLifeM: Float64Array
  readonly failedAt: Float64Array
  /** Share of its area that is open. */
  readonly hole: Float64Array
  /** Ledger row of the failure. */
  readonly cause: Int32Array
}

/** Barriers before the fire. @param lifeSeconds how long each withstands the ISO 834 fire, as drawn */
export function startBarriers(site: Site, lifeSeconds: Float64Array): BarrierStates {
  const { barriers } = site
  const n = barriers.count
  const states: BarrierStates = {
    doseA: new Float64Array(n),
    doseB: new Float64Array(n),
    lifeMJm2: new Float64Array(n),
    charM: new Float64Array(n),
    charLifeM: new Float64Array(n).fill(Infinity),
    failedAt: new Float64Array(n).fill(Infinity),
    hole: new Float64Array(n),
    cause: new Int32Array(n).fill(-1),
  }
  for (let b = 0; b < n; b++) {
    const rating = barriers.ratingSeconds[b]!
    states.lifeMJm2[b] = isoExposureRead(Math.max(leastLifeSeconds, lifeSeconds[b]!))
    if (barriers.timber[b] === 1) {
      states.charLifeM[b] =
        barriers.timberThicknessM[b]! * (rating > 0 ? Math.min(1, lifeSeconds[b]! / rating) : 1)
    }
  }
  return states
}

const thresholdKwM2 = SIGMA_KW * fourthPower(thresholdK)
/** No compartment fire exceeds 1,200 degC for long; a gas of constant heat capacity may. */
const hottestFireK = 1473
const largestKwM2 = SIGMA_KW * fourthPower(hottestFireK)

function fourthPower(x: number): number {
  return x * x * x * x
}

/**
 * The part of a radiant flux that counts as exposure, kW/m2: nothing below the threshold, at most what the
 * hottest fires give.
 */
export function countedFlux(fluxKwM2: number): number {
  return fluxKwM2 < thresholdKwM2 ? 0 : Math.min(fluxKwM2, largestKwM2)
}

/** The same for gas of a given temperature, as a black body. */
export function exposureFlux(gasK: number): number {
  return countedFlux(SIGMA_KW * fourthPower(gasK))
}

/** Flux on both faces, and the one under which timber chars on its A face, kW/m2, for `seconds` from `time`. */
interface Heating {
  readonly fluxA: number
  readonly fluxB: number
  readonly charFlux: number
  readonly time: number
  readonly seconds: number
}

/** Adds an exposure; true if the barrier fails by it. */
export function exposeBarrier(
  states: BarrierStates,
  site: Site,
  b: number,
  { fluxA, fluxB, charFlux, time, seconds }: Heating,
): boolean {
  states.doseA[b]! += (fluxA * seconds) / 1000
  states.doseB[b]! += (fluxB * seconds) / 1000
  if (site.barriers.timber[b] === 1)
    states.charM[b]! += (charRate(site, charFlux) + charRate(site, fluxB)) * seconds
  if (states.failedAt[b]! <= time) {
    widen(states, site, b, Math.max(fluxA, fluxB), seconds)
    return false
  }
  const spent =
    Math.max(states.doseA[b]!, states.doseB[b]!) >= states.lifeMJm2[b]! ||
    states.charM[b]! >= states.charLifeM[b]!
  if (!spent) return false
  states.failedAt[b] = time
  if (!isSkin(site, b)) states.hole[b] = firstHole
  return true
}

function isSkin({ barriers }: Site, b: number): boolean {
  return barriers.roomB[b] === -1 && barriers.ratingSeconds[b] === 0
}

function widen(states: BarrierStates, site: Site, b: number, fluxKwM2: number, seconds: number): void {
  if (fluxKwM2 <= 0 || isSkin(site, b)) return
  const widest = site.barriers.timber[b] === 1 ? timberHole : wallHole
  const growth = Math.max(growthLeastSeconds, growthShare * site.barriers.ratingSeconds[b]!)
  states.hole[b] = Math.min(widest, states.hole[b]! + (widest * seconds) / growth)
}

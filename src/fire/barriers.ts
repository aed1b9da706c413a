/**
 * When a wall or floor gives way. It has withstood R minutes of ISO 834; what it withstands here is the same cumulative radiant
 * exposure, the integral of sigma T^4 (constant-dose form of the equal-severity rule, Nyman 2002; Harmathy and Mehaffey 1985).
 * Gas below the threshold adds nothing: hours at 150 degC do not break a wall. A timber floor also fails when it has charred through,
 * at the rate of timber.ts, penetrations shortening its life as they shorten any other's.
 */
import type { Site } from '../estate/site.ts'
import { isoExposures } from './isoCurve.ts'
import { charRate } from './timber.ts'
import { SIGMA_KW } from './zone/constants.ts'

/** Gas below 300 degC spends no life: the temperature at which timber chars (EN 1995-1-2) and gypsum and mortar have lost their water. */
const thresholdK = 573

/**
 * A partition without a rating is a board or thin panel that withstands five minutes. An outer wall without one then radiates like an
 * opening (BR 187: an unprotected area), but stays up as far as gas is concerned: what vents are its windows and louvres. Assumptions.
 */
const leastLifeSeconds = 300

/**
 * What opens: a crack of a fiftieth of the area, growing with the exposure to a quarter for walls and to the whole for burnt-through
 * timber, over a fifth of the life but not under five minutes. Assumption.
 */
const firstHole = 0.02
const wallHole = 0.25
const timberHole = 1
const growthShare = 0.2
const growthLeastSeconds = 300

export interface BarrierStates {
  /** Exposure of the A and B face so far and what it withstands, MJ/m2. */
  readonly doseA: Float64Array
  readonly doseB: Float64Array
  readonly lifeMJm2: Float64Array
  /** Depth charred, m, and the depth at which it is through. */
  readonly charM: Float64Array
  readonly charLifeM: Float64Array
  readonly failedAt: Float64Array
  /** Share of its area that is open. */
  readonly hole: Float64Array
  /** Ledger row of the failure. */
  readonly cause: Int32Array
}

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
  const exposure = isoExposures()
  for (let b = 0; b < n; b++) {
    const rating = barriers.ratingSeconds[b]!
    states.lifeMJm2[b] = exposure(Math.max(leastLifeSeconds, lifeSeconds[b]!))
    if (barriers.timber[b] === 1) {
      states.charLifeM[b] =
        barriers.timberThicknessM[b]! * (rating > 0 ? Math.min(1, lifeSeconds[b]! / rating) : 1)
    }
  }
  return states
}

const thresholdKw = SIGMA_KW * fourthPower(thresholdK)
/** No compartment fire exceeds 1,200 degC for long; a gas of constant heat capacity may. */
const largestKw = SIGMA_KW * fourthPower(1473)

function fourthPower(x: number): number {
  return x * x * x * x
}

/** What a radiant flux, kW/m2, counts for: nothing below the threshold, no more than the hottest fires give. */
export function countedKw(fluxKwM2: number): number {
  return fluxKwM2 < thresholdKw ? 0 : Math.min(fluxKwM2, largestKw)
}

/** The same for gas of a temperature. */
export function exposureKw(gasK: number): number {
  return countedKw(SIGMA_KW * fourthPower(gasK))
}

/** Adds an exposure of `seconds` to both faces, kW/m2 each, timber charring under `charKw`; true if the element gives way with it. */
export function exposeBarrier(
  states: BarrierStates,
  site: Site,
  b: number,
  fluxA: number,
  fluxB: number,
  time: number,
  seconds: number,
  charKw: number = Math.max(fluxA, fluxB),
): boolean {
  states.doseA[b]! += (fluxA * seconds) / 1000
  states.doseB[b]! += (fluxB * seconds) / 1000
  if (site.barriers.timber[b] === 1) states.charM[b]! += charRate(site, charKw) * seconds
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

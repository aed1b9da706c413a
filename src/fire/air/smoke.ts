/**
 * Smoke in rooms that are not hot: it spreads through ducts, shafts, louvres and cracks long before flame
 * (driftSmoke.ts). Each room is one mixed volume of warm air and soot. Computers warm their room and thereby
 * drive the exchange in a building with free cooling.
 */
import { cbrt, exp } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import type { Adjacency } from '../adjacency.ts'
import { indoorK, type OpenShares } from '../gasNetwork.ts'
import { CP, GRAVITY } from '../zone/constants.ts'

export const discharge = 0.7
/** Density of air in a room, kg/m3: at 20 degC and one atmosphere. */
export const airKgM3 = 1.2
const airJm3K = airKgM3 * CP
/** Least air speed through an opening, m/s, because people, fans and wind keep the air moving: assumption. */
export const draught = 0.1
/** Largest rise of the air through servers, K: design practice. */
const serverRiseK = 12
/** Speed at which soot settles on surfaces, m/s: assumption within the measured 1e-4 (still, cool) to 1e-3 (hot gas, cold walls). */
const settling = 3e-4
/**
 * Speed at which soot falls from a layer above, m/s: Stokes with slip correction, half a micrometre, unit
 * density (Hinds, Aerosol Technology).
 */
const falling = 1e-5
/** Smoke in all rooms, by row. */
export interface SmokeStates {
  readonly sootKg: Float64Array
  /** Heat relative to indoor temperature, J; negative where cold air came in through a network. */
  readonly warmthJ: Float64Array
  /** Volume pushed in less volume drawn out, which has to go on, m3. */
  readonly pushM3: Float64Array
  /** Rise of the room's air that its computers maintain, K. */
  readonly serverK: Float64Array
  /** Outside air that each room draws in by its openings, m3/s: with its computers running, and without. */
  readonly intakeM3S: Float64Array
  readonly draughtM3S: Float64Array
  /**
   * Net heat received from networks, kW, averaged over the time in which the gas counted in the last beat
   * crossed.
   */
  readonly inflowKw: Float64Array
}

/** Rooms with clean air. */
export function startSmoke(site: Site, adjacency: Adjacency, shares: OpenShares): SmokeStates {
  const n = site.rooms.count
  const states: SmokeStates = {
    sootKg: new Float64Array(n),
    warmthJ: new Float64Array(n),
    pushM3: new Float64Array(n),
    serverK: new Float64Array(n),
    intakeM3S: new Float64Array(n),
    draughtM3S: new Float64Array(n),
    inflowKw: new Float64Array(n),
  }
  for (let r = 0; r < n; r++) {
    states.serverK[r] = serverRise(site, adjacency, shares, r)
    states.draughtM3S[r] = 0.5 * draught * openToOutside(site, adjacency, shares, r)
    states.intakeM3S[r] = Math.max(states.draughtM3S[r]!, serverAir(site, states, r))
  }
  return states
}

/** Outside air that the heat of computers draws in, m3/s. */
function serverAir(site: Site, { serverK, draughtM3S }: SmokeStates, r: number): number {
  if (draughtM3S[r]! <= 0 || serverK[r]! <= 0) return 0
  return (1000 * site.rooms.itLoadKw[r]!) / (airJm3K * serverRiseK)
}

/** Open area in the outer walls of a room, m2. */
function openToOutside(
  site: Site,
  { firstOpening, opening }: Adjacency,
  shares: OpenShares,
  r: number,
): number {
  const { areaM2, roomB, horizontal } = site.openings
  let area = 0
  for (let i = firstOpening[r]!; i < firstOpening[r + 1]!; i++) {
    const o = opening[i]!
    if (roomB[o] === -1 && horizontal[o] === 0) area += areaM2[o]! * shares.opening[o]!
  }
  return area
}

/**
 * Rise of a room's air when natural draught through its openings carries its computers' heat away, K; 0
 * without openings, where machines cool it.
 */
function serverRise(site: Site, { firstOpening, opening }: Adjacency, shares: OpenShares, r: number): number {
  const load = site.rooms.itLoadKw[r]!
  if (load <= 0) return 0
  let areaRootHeight = 0
  for (let i = firstOpening[r]!; i < firstOpening[r + 1]!; i++) {
    const o = opening[i]!
    const { areaM2, soffitZ, sillZ, horizontal } = site.openings
    if (horizontal[o] === 0)
      areaRootHeight += areaM2[o]! * shares.opening[o]! * Math.sqrt(soffitZ[o]! - sillZ[o]!)
  }
  if (areaRootHeight <= 0) return 0
  const rise = cbrt(
    (1000 * load) / ((discharge / 3) * airJm3K * areaRootHeight * Math.sqrt(GRAVITY / indoorK)),
  )
  return Math.min(serverRiseK, rise * rise)
}

/** Volume of a room, m3. */
export function volumeOf(site: Site, r: number): number {
  return site.rooms.width[r]! * site.rooms.depth[r]! * site.rooms.height[r]!
}

export function riseOf(states: SmokeStates, site: Site, r: number): number {
  return states.warmthJ[r]! / (airJm3K * volumeOf(site, r))
}

/**
 * State of a room beside a network after `seconds` of exchange with it, and the volume that has to go on
 * elsewhere.
 */
interface Held {
  readonly sootKg: number
  /** Relative to indoor temperature. */
  readonly warmthJ: number
  readonly pushM3: number
  readonly seconds: number
}

export function hold(states: SmokeStates, room: number, held: Held): void {
  if (held.seconds > 0) states.inflowKw[room]! += (held.warmthJ - states.warmthJ[room]!) / 1000 / held.seconds
  states.sootKg[room] = held.sootKg
  states.warmthJ[room] = held.warmthJ
  states.pushM3[room]! += held.pushM3
}

/** Soot that settles on a surface in `seconds` at a concentration, kg/m2. */
export function deposit(sootKgM3: number, seconds: number): number {
  return settling * sootKgM3 * seconds
}

/** Soot that falls on a surface below a layer in `seconds`, kg/m2. */
export function fallOut(sootKgM3: number, seconds: number): number {
  return falling * sootKgM3 * seconds
}

/** Removes settled soot from a room's air. */
export function settle(states: SmokeStates, site: Site, r: number, seconds: number): void {
  const area = site.rooms.width[r]! * site.rooms.depth[r]!
  states.sootKg[r]! *= exp((-settling * area * seconds) / volumeOf(site, r))
}

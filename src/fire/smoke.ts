/**
 * Smoke in rooms that are not hot: it spreads through ducts, shafts, louvres and cracks long before flame.
 * Each room is one mixed volume of warm air and soot. Two things move it: gas that hot rooms push out has to
 * go on somewhere, and warm and cool air are exchanged through every opening, V = C A sqrt(g H dT / T) / 3
 * through a wall (Brown and Solvason 1962) and 0.1 sqrt(g dT / T A^2.5) through a floor (Epstein 1988, as
 * Cooper uses it). Computers warm their room and thereby drive the exchange in a building with free cooling.
 */
import { cbrt, exp } from '../base/maths.ts'
import type { Site } from '../estate/site.ts'
import type { Adjacency } from './adjacency.ts'
import { fanM3S } from './fans.ts'
import { indoorK, type OpenShares } from './gasNetwork.ts'
import { CP, GRAVITY } from './zone/constants.ts'

const discharge = 0.7
/** Density of air in a room, kg/m3: at 20 degC and one atmosphere. */
export const airKgM3 = 1.2
const airJm3K = airKgM3 * CP
/** Least air speed through an opening, m/s, because people, fans and wind keep the air moving: assumption. */
const draught = 0.1
/** Largest rise of the air through servers, K: design practice. */
const serverRiseK = 12
/** Time constant at which thin smoke loses its warmth to the walls, s: assumption. */
const warmthSeconds = 300
/** Speed at which soot settles on surfaces, m/s: assumption within the measured 1e-4 (still, cool) to 1e-3 (hot gas, cold walls). */
const settling = 3e-4
/**
 * Speed at which soot falls from a layer above, m/s: Stokes with slip correction, half a micrometre, unit
 * density (Hinds, Aerosol Technology).
 */
const falling = 1e-5
/**
 * Largest share of its air that a room loses to exchange and fans in a beat; gas that is pushed through it
 * passes on in full.
 */
const largestShare = 0.5

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

/** Moves smoke between rooms that are in no network (`active` 0), and cools it. */
export function driftSmoke(
  states: SmokeStates,
  site: Site,
  { firstOpening, opening }: Adjacency,
  shares: OpenShares,
  active: Uint8Array,
  live: boolean,
  seconds: number,
): void {
  const { roomA, roomB } = site.openings
  const keptWarmth = exp(-seconds / warmthSeconds)
  for (let r = 0; r < site.rooms.count; r++) {
    if (active[r] === 1 || (states.sootKg[r] === 0 && states.pushM3[r] === 0)) continue
    const volume = volumeOf(site, r)
    let reach = 0
    for (let i = firstOpening[r]!; i < firstOpening[r + 1]!; i++) {
      const o = opening[i]!
      const other = roomA[o] === r ? roomB[o]! : roomA[o]!
      if (other < 0 || active[other] === 0) reach += site.openings.areaM2[o]! * shares.opening[o]!
    }
    // Air that replaces what a network draws out is clean.
    const push = reach > 0 ? Math.max(0, states.pushM3[r]!) : 0
    states.pushM3[r] = 0
    // Incoming gas mixes with the room's, and the mixture passes on.
    const passes = push / (volume + push)
    let spent = shares.fan[r] === 1 ? blowOut(states, r, fanM3S(site, r) * seconds, volume) : 0
    const held = { soot: states.sootKg[r]!, warmth: states.warmthJ[r]! }
    for (let i = firstOpening[r]!; i < firstOpening[r + 1]!; i++) {
      const o = opening[i]!
      const other = roomA[o] === r ? roomB[o]! : roomA[o]!
      if (other >= 0 && active[other] === 1) continue
      const area = site.openings.areaM2[o]! * shares.opening[o]!
      if (area <= 0) continue
      const pushed = (push * area) / reach
      const exchanged = exchange(states, site, o, r, other, area, live) * seconds
      const changes = Math.max(0, Math.min(largestShare - spent, exchanged / volume))
      spent += changes
      const share = (passes * area) / reach + (1 - passes) * changes
      const soot = held.soot * share
      const warmth = held.warmth * share
      states.sootKg[r]! -= soot
      states.warmthJ[r]! -= warmth
      if (other < 0) continue
      states.sootKg[other]! += soot
      states.warmthJ[other]! += warmth
      states.pushM3[other]! += pushed
    }
    states.warmthJ[r]! *= keptWarmth
  }
}

/** Fans blow a share of the well-mixed air outside; returns the share. */
function blowOut(states: SmokeStates, r: number, fanM3: number, volume: number): number {
  const share = Math.min(largestShare, 1 - exp(-fanM3 / volume))
  states.sootKg[r]! *= 1 - share
  states.warmthJ[r]! *= 1 - share
  return share
}

/** Exchange flow through an opening between a room and another room or the outside, m3/s. */
function exchange(
  states: SmokeStates,
  site: Site,
  o: number,
  room: number,
  other: number,
  area: number,
  live: boolean,
): number {
  const warm = indoorK + (live ? states.serverK[room]! : 0) + riseOf(states, site, room)
  const cool =
    other < 0 ? site.ambientK : indoorK + (live ? states.serverK[other]! : 0) + riseOf(states, site, other)
  const lift = (GRAVITY * Math.abs(warm - cool)) / indoorK
  const { sillZ, soffitZ, horizontal } = site.openings
  if (horizontal[o] === 1)
    return Math.max(draught * 0.5 * area, 0.1 * Math.sqrt(lift * area * area * Math.sqrt(area)))
  return Math.max(draught * 0.5 * area, (discharge / 3) * area * Math.sqrt(lift * (soffitZ[o]! - sillZ[o]!)))
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

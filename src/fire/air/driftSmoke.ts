/**
 * Moves smoke through rooms that are in no network (`active` 0), and cools it. Gas that networks push into rooms
 * goes on to the open air; and warm and cool air are exchanged through every opening, V = C A sqrt(g H dT / T) / 3
 * through a wall (Brown and Solvason 1962) and 0.1 sqrt(g dT / T A^2.5) through a floor (Epstein 1988, as Cooper
 * uses it). Neither depends on the order of the rooms.
 */
import { kept } from '../../base/kept.ts'
import { exp } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { fanM3S } from './fans.ts'
import { behind, findAirflow, type Indoors, openM2 } from './findAirflow.ts'
import { indoorK } from '../gasNetwork.ts'
import { discharge, draught, riseOf, type SmokeStates, volumeOf } from './smoke.ts'
import { GRAVITY } from '../zone/constants.ts'

/** Time constant at which thin smoke loses its warmth to the walls, s: assumption. */
const warmthSeconds = 300
/**
 * Largest share of its air that a room loses to exchange and fans in a beat; gas that is pushed through it
 * passes on in full.
 */
const largestShare = 0.5

/** @param live computers warm the air of their rooms */
export function driftSmoke(states: SmokeStates, indoors: Indoors, live: boolean, seconds: number): void {
  const { sootKg, warmthJ } = states
  pushOn(states, indoors)
  exchange(states, indoors, live, seconds)
  const keptWarmth = exp(-seconds / warmthSeconds)
  for (let r = 0; r < sootKg.length; r++) if (indoors.active[r] === 0) warmthJ[r]! *= keptWarmth
}

/**
 * What is pushed into a room mixes with its air, and the mixture goes on: downstream within the beat, as far as
 * the gas goes. Air from outside replaces what is drawn out.
 */
function pushOn(states: SmokeStates, indoors: Indoors): void {
  const { site, adjacency } = indoors
  const { sootKg, warmthJ, pushM3 } = states
  const { room, count, flowM3 } = findAirflow(indoors, pushM3)
  pushM3.fill(0)
  const { firstOpening, opening } = adjacency
  for (let i = 0; i < count; i++) {
    const r = room[i]!
    if (sootKg[r] === 0 && warmthJ[r] === 0) continue
    let out = 0
    for (let n = firstOpening[r]!; n < firstOpening[r + 1]!; n++)
      out += Math.max(0, flowOut(site, flowM3, opening[n]!, r))
    if (out <= 0) continue
    const passes = out / (volumeOf(site, r) + out)
    const soot = sootKg[r]! * passes
    const warmth = warmthJ[r]! * passes
    sootKg[r]! -= soot
    warmthJ[r]! -= warmth
    for (let n = firstOpening[r]!; n < firstOpening[r + 1]!; n++) {
      const o = opening[n]!
      const share = flowOut(site, flowM3, o, r) / out
      const other = behind(site, o, r)
      if (share <= 0 || other < 0) continue
      sootKg[other]! += soot * share
      warmthJ[other]! += warmth * share
    }
  }
}

/** Flow through an opening out of one of its rooms, m3. */
const flowOut = ({ openings: { roomA } }: Site, flowM3: Float64Array, o: number, r: number): number =>
  roomA[o] === r ? flowM3[o]! : -flowM3[o]!

/** Memory of an exchange, by room and by opening; overwritten by the next one of the same site. */
interface Exchange {
  /** Share of its air that the fans of a room blew out, and how much warmer than outside it is, K. */
  readonly gone: Float64Array
  readonly warmerK: Float64Array
  /** What the rooms held before, and the share of it that openings ask for. */
  readonly soot: Float64Array
  readonly warmth: Float64Array
  readonly asked: Float64Array
  readonly swapM3: Float64Array
}

const exchangeOf = kept(({ rooms, openings }: Site): Exchange => ({
  gone: new Float64Array(rooms.count),
  warmerK: new Float64Array(rooms.count),
  soot: new Float64Array(rooms.count),
  warmth: new Float64Array(rooms.count),
  asked: new Float64Array(rooms.count),
  swapM3: new Float64Array(openings.count),
}))

/** Swaps warm air for cool through all openings at once, after fans have blown out their share. */
function exchange(
  states: SmokeStates,
  { site, shares, active }: Indoors,
  live: boolean,
  seconds: number,
): void {
  const { roomA, roomB } = site.openings
  const { sootKg, warmthJ } = states
  const memory = exchangeOf(site)
  const { gone, warmerK, soot, warmth, asked, swapM3 } = memory
  gone.fill(0)
  warmerK.fill(0)
  asked.fill(0)
  swapM3.fill(0)
  for (let r = 0; r < sootKg.length; r++) {
    if (active[r] === 1) continue
    if (sootKg[r]! > 0 && shares.fan[r] === 1) gone[r] = blowOut(states, site, r, seconds)
    warmerK[r] = riseOf(states, site, r) + (live ? states.serverK[r]! : 0)
  }
  soot.set(sootKg)
  warmth.set(warmthJ)
  for (let o = 0; o < swapM3.length; o++) {
    const a = roomA[o]!
    const b = roomB[o]!
    if (active[a] === 1 || active[b] === 1 || (soot[a] === 0 && !(soot[b]! > 0))) continue
    const coolerK = b < 0 ? site.ambientK - indoorK : warmerK[b]!
    swapM3[o] = exchangeM3S(site, o, openM2(site, shares, o), warmerK[a]! - coolerK) * seconds
    asked[a]! += swapM3[o]! / volumeOf(site, a)
    if (b >= 0) asked[b]! += swapM3[o]! / volumeOf(site, b)
  }
  for (let o = 0; o < swapM3.length; o++) {
    if (swapM3[o] === 0) continue
    give(memory, states, site, o, roomA[o]!, roomB[o]!)
    give(memory, states, site, o, roomB[o]!, roomA[o]!)
  }
}

/** Passes on a room's part of what an opening swaps. */
function give(
  { gone, soot, warmth, asked, swapM3 }: Exchange,
  { sootKg, warmthJ }: SmokeStates,
  site: Site,
  o: number,
  from: number,
  to: number,
): void {
  if (from < 0 || soot[from] === 0) return
  const share = (swapM3[o]! / volumeOf(site, from)) * Math.min(1, (largestShare - gone[from]!) / asked[from]!)
  sootKg[from]! -= soot[from]! * share
  warmthJ[from]! -= warmth[from]! * share
  if (to < 0) return
  sootKg[to]! += soot[from]! * share
  warmthJ[to]! += warmth[from]! * share
}

/** Fans blow a share of the well-mixed air outside; returns the share. */
function blowOut({ sootKg, warmthJ }: SmokeStates, site: Site, r: number, seconds: number): number {
  const share = Math.min(largestShare, 1 - exp((-fanM3S(site, r) * seconds) / volumeOf(site, r)))
  sootKg[r]! *= 1 - share
  warmthJ[r]! *= 1 - share
  return share
}

/** Air that an opening of `areaM2` swaps between gases of different warmth, m3/s each way. */
function exchangeM3S(
  { openings: { horizontal, sillZ, soffitZ } }: Site,
  o: number,
  areaM2: number,
  differenceK: number,
): number {
  const lift = (GRAVITY * Math.abs(differenceK)) / indoorK
  const byLift =
    horizontal[o] === 1
      ? 0.1 * Math.sqrt(lift * areaM2 * areaM2 * Math.sqrt(areaM2))
      : (discharge / 3) * areaM2 * Math.sqrt(lift * (soffitZ[o]! - sillZ[o]!))
  return Math.max(0.5 * draught * areaM2, byLift)
}

/**
 * What the fuel of a room gives off: its sources and its exposed timber, limited when air is short. Fuel in a
 * compartment short of air does not gasify without limit, because it lives on the heat of what burns inside.
 * It gives at most 1.3 times what burns there: the middle of the ratio of EN 1991-1-2 (B.4: 3.15 (1 -
 * e^(-0.036/O)) MW per m2 root m) to Kawagoe's 1.5, for opening factors of 0.02 to 0.06.
 */
import { exp, pow } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { countedFlux } from '../spread/barriers.ts'
import type { FireState } from '../fire.ts'
import { restK } from '../gasNetwork.ts'
import { consume, freeKw, grownKw, sourceStage, unquenchedKw } from './sources.ts'
import { isLithium } from '../suppression/suppression.ts'
import { litTimberKw, timberKjM3 } from './timber.ts'

const richness = 1.3
/** A fire that burns less than this share of what its fuel gives off is short of air. */
const starvedShare = 0.95
/**
 * Fuel of a fire short of air still gives off this much, kW: while hot it smoulders, and picks up when air
 * comes. Assumption.
 */
const leastKw = 50
/**
 * Time, s, in which fuel that was short of air gives off `richness` times as much and `leastKw` more, while all of it
 * burns. In furnished houses such fires were dangerous again 100 to 200 s after a door was opened (Kerber, UL 2010
 * [V]), which would be 20 s here; racks and cables grow to 1 MW about three times as slowly as sofas. Assumption.
 */
const revivalS = 60
/**
 * Fuel that only glows for `glowSeconds` is out: its room is within `coldK` of its temperature without a fire
 * and releases less than `flamelessKw`, for want of air or because water holds it in its case; by its energy
 * alone it would last for weeks. Where gas halves the oxygen, deep-seated fires are held for 20 minutes (NFPA
 * 12); a room that has starved itself keeps more oxygen. Assumptions.
 */
const coldK = 50
const flamelessKw = 10
const glowSeconds = 2 * 3600
/**
 * Rate at which a group of lithium racks goes on without air, kW: cells heat each other by the reactions
 * inside them (1 to 2 kJ/g of cell [V]), and what they vent burns where there is air for it. One rack after
 * another, each of some 4 GJ in about three hours: the time in McMicken (2019) from the first cell to the
 * explosion, when its rack was spent and no other had ignited (DNV GL 2020 [V]).
 */
const groupKw = 4e6 / 10_800

/** Free heat release rate of a room at a time, kW. `seconds` limits what thin timber can give. */
export function roomFreeKw(
  state: FireState,
  site: Site,
  room: number,
  time: number,
  seconds: number,
): number {
  addUp(state, site, room, time)
  const { alone, placed } = together
  const open = placed + timberNow(state, site, room, seconds)
  const given = state.pyrolysisCapKw[room]!
  if (open <= given) return open
  const ofSources = alone > 0 ? (given * placed) / (open * alone) : 0
  return given + ofLithium(state, site, room, s => byItself(state, site, s, time, ofSources))
}

/**
 * What the fuel of a room gives off without air at a time, kW: the `withoutAir` share of each source, at its
 * rate in `roomFreeKw`.
 */
export function airlessKw(state: FireState, site: Site, room: number, time: number, seconds: number): number {
  const { firstSource, source } = state.adjacency
  const { withoutAir } = site.sources
  let inOpen = 0
  for (let i = firstSource[room]!; i < firstSource[room + 1]!; i++) {
    const s = source[i]!
    if (withoutAir[s]! > 0) inOpen += withoutAir[s]! * freeKw(state.sources, site, s, time)
  }
  if (inOpen === 0) return 0
  addUp(state, site, room, time)
  const { alone, placed } = together
  const open = placed + timberNow(state, site, room, seconds)
  const given = state.pyrolysisCapKw[room]!
  if (open <= given) return (inOpen * placed) / alone
  const share = (given * placed) / (open * alone)
  const goesOn = (s: number) => withoutAir[s]! * byItself(state, site, s, time, share)
  return share * inOpen + ofLithium(state, site, room, goesOn)
}

/** Rate at which lithium goes on by itself, beyond the share of its open-air rate that air allows, kW. */
function byItself({ sources }: FireState, site: Site, s: number, time: number, share: number): number {
  const kw = freeKw(sources, site, s, time)
  return Math.max(0, Math.min(kw, groupKw * sources.quench[s]!) - share * kw)
}

/** Rate at which the sources of a room would burn in the open, kW. */
export function openKw(state: FireState, site: Site, room: number, time: number): number {
  addUp(state, site, room, time)
  return together.placed
}

/** Rates of the sources of a room, kW: the sum of each alone, and together on the floor they have. */
const together = { alone: 0, placed: 0 }

/**
 * Sets `together`. Sources never burn on more than the room's floor. Spent fuel and water reduce the rate
 * from that limit: fuel that has no floor to burn on is no reserve that hoses have to put out first.
 */
function addUp({ sources, adjacency }: FireState, site: Site, room: number, time: number): void {
  const { firstSource, source } = adjacency
  let alone = 0
  let area = 0
  for (let i = firstSource[room]!; i < firstSource[room + 1]!; i++) {
    const s = source[i]!
    const kw = grownKw(sources, site, s, time)
    if (kw === 0) continue
    alone += freeKw(sources, site, s, time)
    area += kw / site.sources.hrrPerAreaKwM2[s]!
  }
  const floor = site.rooms.width[room]! * site.rooms.depth[room]!
  together.alone = alone
  together.placed = area > floor ? (alone * floor) / area : alone
}

/** Burning area, m2. */
export function burningM2({ sources, adjacency }: FireState, site: Site, room: number, time: number): number {
  const { firstSource, source } = adjacency
  let sum = 0
  for (let i = firstSource[room]!; i < firstSource[room + 1]!; i++) {
    const s = source[i]!
    sum += freeKw(sources, site, s, time) / site.sources.hrrPerAreaKwM2[s]!
  }
  return Math.min(Math.max(sum, 0.01), site.rooms.width[room]! * site.rooms.depth[room]!)
}

/**
 * Floor that water has to reach, m2: under everything that burns, even where it is knocked down already, and
 * under the burning part of a timber ceiling. After flashover the whole floor.
 */
export function seatM2(
  { sources, adjacency, timber }: FireState,
  site: Site,
  room: number,
  time: number,
): number {
  const { firstSource, source } = adjacency
  const floor = site.rooms.width[room]! * site.rooms.depth[room]!
  let sum = 0
  for (let i = firstSource[room]!; i < firstSource[room + 1]!; i++) {
    const s = source[i]!
    if (sources.stage[s] !== sourceStage.burning) continue
    if (sources.flashed[s] === 1) return floor
    sum += unquenchedKw(sources, site, s, time) / site.sources.hrrPerAreaKwM2[s]!
  }
  return Math.min(floor, Math.max(sum, timber.litM2[room]!, 0.01))
}

function timberNow(state: FireState, site: Site, room: number, seconds: number): number {
  return litTimberKw(state.timber, site, room, countedFlux(state.compartments.ceilingFlux[room]!), seconds)
}

/** Consumes the fuel of a step and sets the limit for the next one. */
export function burnFuel(state: FireState, site: Site, room: number, seconds: number): void {
  const { sources, adjacency } = state
  const mid = state.time + seconds / 2
  addUp(state, site, room, mid)
  const { alone, placed } = together
  const timber = timberNow(state, site, room, seconds)
  const share = placed + timber > 0 ? Math.min(1, state.pyrolysisCapKw[room]! / (placed + timber)) : 0
  const ofSources = alone > 0 ? (share * placed) / alone : 0
  const burning = { time: state.time + seconds, seconds, relight: state.relight }
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    const s = adjacency.source[i]!
    if (sources.stage[s] !== sourceStage.burning) continue
    let rate = ofSources * freeKw(sources, site, s, mid)
    if (isLithium(site, s)) rate += byItself(state, site, s, mid, ofSources)
    consume(sources, site, s, rate, burning)
  }
  if (timber > 0) {
    const { leftM, litM2 } = state.timber
    const depth = (share * timber) / (litM2[room]! * timberKjM3(site))
    leftM[room] = Math.max(0, leftM[room]! - depth * seconds)
  }
  state.pyrolysisCapKw[room] = nextCap(state, room, placed + timber, seconds)
  glow(state, site, room, seconds)
}

/** What the fuel of a room can give off after a step in which it would have given `openKw` in the open, kW. */
function nextCap(
  { rooms, pyrolysisCapKw }: FireState,
  room: number,
  openKw: number,
  seconds: number,
): number {
  const actual = rooms.hrrActualKw[room]!
  const free = rooms.hrrFreeKw[room]!
  const cap = pyrolysisCapKw[room]!
  if (actual < starvedShare * free)
    return Math.max(leastKw, richness * actual, coolingShare(seconds) * Math.min(free, cap))
  return cap < openKw ? revived(cap, seconds) : Infinity
}

/** Rate that fuel which had been short of air reaches from `kw` once all that it gives burns, kW. */
function revived(kw: number, seconds: number): number {
  const growth = pow(richness, seconds / revivalS)
  return growth * kw + (leastKw * (growth - 1)) / (richness - 1)
}

/**
 * A fire without flame goes out for good once its room has been cold for `glowSeconds`. Not with lithium: its
 * cells heat each other in any room.
 */
function glow(state: FireState, site: Site, room: number, seconds: number): void {
  const { rooms, sources, adjacency, glowingS } = state
  const glows =
    rooms.hrrActualKw[room]! < flamelessKw &&
    rooms.upperK[room]! < restK(site) + coldK &&
    ofLithium(state, site, room, () => 1) === 0
  glowingS[room] = glows ? glowingS[room]! + seconds : 0
  if (glowingS[room] < glowSeconds) return
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++)
    if (sources.stage[adjacency.source[i]!] === sourceStage.burning)
      sources.stage[adjacency.source[i]!] = sourceStage.out
}

/** Hot fuel goes on gasifying for a while after its flame fails: time constant of a minute, assumption. */
function coolingShare(seconds: number): number {
  return exp(-seconds / 60)
}

/** Whether anything in the room still burns. */
export function isBurning({ sources, adjacency }: FireState, room: number): boolean {
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    if (sources.stage[adjacency.source[i]!] === sourceStage.burning) return true
  }
  return false
}

/** Sum of `value` over the burning lithium sources of a room. */
export function ofLithium(
  { sources, adjacency }: FireState,
  site: Site,
  room: number,
  value: (source: number) => number,
): number {
  let sum = 0
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    const s = adjacency.source[i]!
    if (sources.stage[s] === sourceStage.burning && isLithium(site, s)) sum += value(s)
  }
  return sum
}

/** Share of the energy of the room's sources that is left. */
export function fuelLeft({ sources, adjacency }: FireState, site: Site, room: number): number {
  let left = 0
  let whole = 0
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    left += sources.leftMJ[adjacency.source[i]!]!
    whole += site.sources.energyMJ[adjacency.source[i]!]!
  }
  return whole > 0 ? left / whole : 0
}

/**
 * What the fuel of a room gives off: its sources and its exposed timber, less what it cannot give for want of air. A compartment that is
 * short of air does not gasify without limit: its fuel lives on the heat of what burns inside. It gives at most 1.3 times what burns
 * there, the middle of what EN 1991-1-2 (B.4: 3.15 (1 - e^(-0.036/O)) MW per m2 root m) gives over Kawagoe's 1.5 for opening factors
 * of 0.02 to 0.06.
 */
import { exp } from '../base/maths.ts'
import type { Site } from '../estate/site.ts'
import { countedKw } from './barriers.ts'
import type { FireState } from './fire.ts'
import { restK } from './gasNetwork.ts'
import { consume, freeKw, grownKw, sourceStage, unquenchedKw } from './sources.ts'
import { isLithium } from './suppression.ts'
import { litTimberKw, timberKjM3 } from './timber.ts'

const richness = 1.3
/** A fire that burns less than this share of what its fuel gives off is short of air. */
const starvedShare = 0.95
/** And still gives off this much, kW: hot fuel smoulders and picks up when air comes. Assumption. */
const leastKw = 50
/**
 * In a room no warmer than this above what it comes to by itself, K, in which less than this burns, kW, fuel glows for so long, s, before it is
 * out: for want of air, or because water holds it in its case, where by its fuel it would last for weeks. Where gas takes the oxygen to half,
 * deep-seated fires are held for 20 minutes (NFPA 12); a room that has starved itself keeps more of it. Assumptions.
 */
const coldK = 50
const flamelessKw = 10
const glowSeconds = 2 * 3600
/**
 * What a group of lithium racks goes on at without air, kW: cells heat each other by what reacts inside them (1 to 2 kJ/g of cell [V]), and
 * what they vent burns where there is air for it. One rack after another, each of some 4 GJ in about three hours: as long as passed in McMicken
 * (2019) between the first cell and the explosion, when its rack was spent and no other was lit (DNV GL 2020 [V]).
 */
const groupKw = 4e6 / 10_800

/** Free rate of a room at a time, kW. `seconds` bounds what thin timber can give. */
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

/** What the fuel of a room gives off without air at a time, kW: the share of each source, at the rate it has in `roomFreeKw`. */
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

/** What lithium goes on at by itself beyond the share of its rate in the open that air allows, kW. */
function byItself({ sources }: FireState, site: Site, s: number, time: number, share: number): number {
  const kw = freeKw(sources, site, s, time)
  return Math.max(0, Math.min(kw, groupKw * sources.quench[s]!) - share * kw)
}

/** What the things in a room would burn at in the open, kW. */
export function openKw(state: FireState, site: Site, room: number, time: number): number {
  addUp(state, site, room, time)
  return together.placed
}

/** What the sources would give each by itself, and together on the floor they have. */
const together = { alone: 0, placed: 0 }

/**
 * Sets `together`. Sources never burn on more than the room's floor; what is spent of them fades from there, and water shrinks what burns on
 * it: what has no room to burn is no reserve that hoses have to put out first.
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
 * Floor that water has to reach, m2: under all that burns, however far it is knocked down already, and under what burns of a timber ceiling.
 * After flashover the whole of it.
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
  return litTimberKw(state.timber, site, room, countedKw(state.compartments.ceilingFlux[room]!), seconds)
}

/** Burns a step's fuel away and sets what the room can give in the next. */
export function burnFuel(state: FireState, site: Site, room: number, seconds: number): void {
  const { sources, adjacency, rooms } = state
  const mid = state.time + seconds / 2
  addUp(state, site, room, mid)
  const { alone, placed } = together
  const timber = timberNow(state, site, room, seconds)
  const share = placed + timber > 0 ? Math.min(1, state.pyrolysisCapKw[room]! / (placed + timber)) : 0
  const ofSources = alone > 0 ? (share * placed) / alone : 0
  const end = state.time + seconds
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    const s = adjacency.source[i]!
    if (sources.stage[s] !== sourceStage.burning) continue
    let rate = ofSources * freeKw(sources, site, s, mid)
    if (isLithium(site, s)) rate += byItself(state, site, s, mid, ofSources)
    consume(sources, site, s, rate, end, seconds, state.relight)
  }
  if (timber > 0) {
    const { leftM, litM2 } = state.timber
    const depth = (share * timber) / (litM2[room]! * timberKjM3(site))
    leftM[room] = Math.max(0, leftM[room]! - depth * seconds)
  }
  const actual = rooms.hrrActualKw[room]!
  const free = rooms.hrrFreeKw[room]!
  const cap = state.pyrolysisCapKw[room]!
  if (actual < starvedShare * free)
    state.pyrolysisCapKw[room] = Math.max(
      leastKw,
      richness * actual,
      coolingShare(seconds) * Math.min(free, cap),
    )
  else if (cap < placed + timber) state.pyrolysisCapKw[room] = richness * cap + leastKw
  else state.pyrolysisCapKw[room] = Infinity
  glow(state, site, room, seconds)
}

/** A fire without a flame goes out for good once its room has been cold for long; cells heat each other whatever the room. */
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

/** Hot fuel goes on giving off gas for a while when its flame fails: time constant a minute, assumption. */
function coolingShare(seconds: number): number {
  return exp(-seconds / 60)
}

/** Whether something in the room still burns. */
export function isBurning({ sources, adjacency }: FireState, room: number): boolean {
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    if (sources.stage[adjacency.source[i]!] === sourceStage.burning) return true
  }
  return false
}

/** Sum over the lithium sources that burn in a room. */
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

/**
 * What the fuel of a room gives off: its sources and its exposed timber, less what it cannot give for want of air. A compartment that is
 * short of air does not gasify without limit: its fuel lives on the heat of what burns inside. It gives at most 1.3 times what burns
 * there, the middle of what EN 1991-1-2 (B.4: 3.15 (1 - e^(-0.036/O)) MW per m2 root m) gives over Kawagoe's 1.5 for opening factors
 * of 0.02 to 0.06.
 */
import type { Site } from '../estate/site.ts'
import { exposureKw } from './barriers.ts'
import type { FireState } from './fire.ts'
import { consume, freeKw, sourceStage } from './sources.ts'
import { charRate, timberKjM3, timberKw } from './timber.ts'

const richness = 1.3
/** A room that has just flashed over may still give this much, kW a m2 of floor: a fire that burns before it is starved. Assumption. */
const leastKwM2 = 50

/** Free rate of a room at a time, kW. `seconds` bounds what thin timber can give. */
export function roomFreeKw(
  state: FireState,
  site: Site,
  room: number,
  time: number,
  seconds: number,
): number {
  const wanted = sourcesKw(state, site, room, time) + timberNow(state, site, room, seconds)
  return Math.min(wanted, state.pyrolysisCapKw[room]!)
}

export function sourcesKw({ sources, adjacency }: FireState, site: Site, room: number, time: number): number {
  const { firstSource, source } = adjacency
  let sum = 0
  for (let i = firstSource[room]!; i < firstSource[room + 1]!; i++)
    sum += freeKw(sources, site, source[i]!, time)
  return sum
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

/** Timber burns where the room has flashed over; elsewhere the flame scorches it without a share worth counting. */
function timberNow({ rooms, timberLeftM }: FireState, site: Site, room: number, seconds: number): number {
  const area = site.rooms.timberArea[room]!
  if (area <= 0 || timberLeftM[room]! <= 0 || rooms.flashoverAt[room] === Infinity) return 0
  return timberKw(site, area, timberLeftM[room]!, exposureKw(rooms.upperK[room]!), seconds)
}

/** Burns a step's fuel away and sets what the room can give in the next. */
export function burnFuel(state: FireState, site: Site, room: number, seconds: number): void {
  const { sources, adjacency, rooms } = state
  const mid = state.time + seconds / 2
  const loose = sourcesKw(state, site, room, mid)
  const timber = timberNow(state, site, room, seconds)
  const given = Math.min(loose + timber, state.pyrolysisCapKw[room]!)
  const share = loose + timber > 0 ? given / (loose + timber) : 0
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    const s = adjacency.source[i]!
    if (sources.stage[s] !== sourceStage.burning) continue
    consume(
      sources,
      site,
      s,
      share * freeKw(sources, site, s, mid),
      state.time + seconds,
      seconds,
      state.relight,
    )
  }
  if (timber > 0) {
    const area = site.rooms.timberArea[room]!
    const depth = Math.min(
      (share * timber) / (area * timberKjM3(site)),
      charRate(site, exposureKw(rooms.upperK[room]!)),
    )
    state.timberLeftM[room] = Math.max(0, state.timberLeftM[room]! - depth * seconds)
  }
  if (rooms.flashoverAt[room] === Infinity) return
  const floor = site.rooms.width[room]! * site.rooms.depth[room]!
  state.pyrolysisCapKw[room] = Math.max(leastKwM2 * floor, richness * rooms.hrrActualKw[room]!)
}

/** Whether something in the room still burns. */
export function isBurning({ sources, adjacency }: FireState, room: number): boolean {
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    if (sources.stage[adjacency.source[i]!] === sourceStage.burning) return true
  }
  return false
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

/**
 * Smoke that leaves by openings rises along the facade, and rooms above or across the gap that draw in air take a part.
 * The plume from an opening carries m = 0.68 (A sqrt H)^(1/3) (z + a)^(5/3) + 1.59 A sqrt H kg/s at a path of z from the
 * top of the opening, a = 2.4 A^(2/5) H^(1/5) - 2.1 H (window plume of NFPA 92). Plumes that pass the same intake mix:
 * the room draws in what they carry together, in the share of its intake over intake and plumes.
 */
import { cbrt, pow } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { fanM3S } from './fans.ts'
import type { FireState } from '../fire.ts'
import { airKgM3 } from './smoke.ts'

/** Largest share of a plume that one room takes in: assumption; the rest passes by. */
const largestIntake = 0.5

/** Soot that leaves by an opening to the outside. */
export interface Escape {
  readonly opening: number
  readonly sootKgS: number
  readonly seconds: number
}

/** Called for a room, the side that it draws air in by (a row of `sides`), that air, and a plume that passes there, m3/s. */
type Passing = (room: number, side: number, intakeM3S: number, plumeM3S: number) => void

/** The four sides of a building, and the facade across the gap from another one. */
const sides = 5
const across = 4

/** Volume of the plumes that pass each room's intakes, m3/s: zero but while soot is followed. */
let passing = new Float64Array(0)

/** Follows soot into rooms that are in no network. `live`: computers still draw air. */
export function reenter(state: FireState, site: Site, escapes: readonly Escape[], live: boolean): void {
  if (passing.length < sides * site.rooms.count) passing = new Float64Array(sides * site.rooms.count)
  for (const { opening } of escapes)
    eachPlume(state, site, opening, live, (room, side, _, plume) => {
      passing[sides * room + side]! += plume
    })
  for (const { opening, sootKgS, seconds } of escapes)
    eachPlume(state, site, opening, live, (room, side, intake) => {
      const share = intake / (intake + passing[sides * room + side]!)
      state.smoke.sootKg[room]! += sootKgS * Math.min(largestIntake, share) * seconds
    })
  passing.fill(0)
}

/** Finds the rooms that draw in air from the plume of an opening. */
function eachPlume(
  { smoke, adjacency, shares, compartments }: FireState,
  site: Site,
  from: number,
  live: boolean,
  passes: Passing,
): void {
  const { openings, rooms, facings } = site
  const { active } = compartments
  const source = openings.roomA[from]!
  const top = openings.soffitZ[from]!
  const foot = openings.sillZ[from]!
  const byOpenings = live ? smoke.intakeM3S : smoke.draughtM3S
  const air = (room: number) => Math.max(byOpenings[room]!, shares.fan[room] === 1 ? fanM3S(site, room) : 0)
  const areaM2 = openings.areaM2[from]! * shares.opening[from]!
  // A hole in a roof is as high as it is wide.
  const plume = windowPlume(areaM2, openings.horizontal[from] === 1 ? Math.sqrt(areaM2) : top - foot)
  const b = rooms.building[source]!
  for (let r = site.buildings.firstRoom[b]!; r < site.buildings.firstRoom[b + 1]!; r++) {
    if (active[r] === 1 || r === source || air(r) === 0) continue
    // Rooms whose ceiling is below the opening have no opening above it.
    if (rooms.floorZ[r]! + rooms.height[r]! <= foot) continue
    const side = openings.side[from]!
    const { share, sillZ } = onSide(site, adjacency, shares, r, side, foot)
    if (share > 0) passes(r, side, air(r) * share, plume(sillZ - top))
  }
  for (let i = adjacency.firstFacing[source]!; i < adjacency.firstFacing[source + 1]!; i++) {
    const f = adjacency.facing[i]!
    const to = facings.to[f]!
    if (rooms.building[to] === b || active[to] === 1 || air(to) === 0) continue
    const rise = rooms.floorZ[to]! + 0.5 * rooms.height[to]! - top
    // Smoke rises past lower neighbours.
    if (rise < 0) continue
    passes(
      to,
      across,
      air(to) * facadeShare,
      plume(Math.sqrt(rise * rise + facings.gapM[f]! * facings.gapM[f]!)),
    )
  }
}

/** The volume, m3/s, that a plume carries at a path from the top of an opening of an area, m2, and a height, m. */
export function windowPlume(areaM2: number, heightM: number): (pathM: number) => number {
  const factor = areaM2 * Math.sqrt(heightM)
  const origin = 2.4 * pow(areaM2, 0.4) * pow(heightM, 0.2) - 2.1 * heightM
  const window = 0.68 * cbrt(factor)
  return pathM => {
    const path = Math.max(0, Math.max(0, pathM) + origin)
    return (window * path * cbrt(path * path) + 1.59 * factor) / airKgM3
  }
}

/** Share of a room's air that it draws in by the facade towards the fire: one of four sides. Assumption. */
const facadeShare = 0.25

const found = { share: 0, sillZ: 0 }

/** Share of a room's open area that is on a side of the building and above a level, and its lowest sill. */
function onSide(
  site: Site,
  { firstOpening, opening }: FireState['adjacency'],
  shares: FireState['shares'],
  r: number,
  side: number,
  z: number,
) {
  const { openings } = site
  let here = 0
  let whole = 0
  found.sillZ = Infinity
  for (let i = firstOpening[r]!; i < firstOpening[r + 1]!; i++) {
    const o = opening[i]!
    if (openings.horizontal[o] === 1) continue
    const area = openings.areaM2[o]! * shares.opening[o]!
    whole += area
    if (openings.roomB[o] !== -1 || openings.side[o] !== side || openings.sillZ[o]! < z || area <= 0) continue
    here += area
    found.sillZ = Math.min(found.sillZ, openings.sillZ[o]!)
  }
  found.share = whole > 0 ? here / whole : 0
  return found
}

/**
 * Smoke that leaves by an opening rises along the facade, and rooms above or across the gap that draw in air
 * take a part. The plume from an opening carries m = 0.68 (A sqrt H)^(1/3) z^(5/3) kg/s at a path of z: the
 * entrained part of NFPA 92's window plume, with z from the top of the opening. Two terms are left out: the
 * virtual origin, a = 2.4 A^(2/5) H^(1/5) - 2.1 H, a third of a metre for an opening one metre square and
 * more for wide ones; and 1.59 A sqrt H, the flow out of a flashed-over room. Rooms near a wide opening
 * therefore take in too much, but never more than `largestIntake`. The share that a room takes is its intake
 * by that facade over intake and plume.
 */
import { cbrt } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { fanM3S } from './fans.ts'
import type { FireState } from '../fire.ts'
import { airKgM3 } from './smoke.ts'

/** Largest share of a plume that one room takes in: assumption; the rest passes by. */
const largestIntake = 0.5

/**
 * Follows `sootKgS` from opening `from` into rooms that are in no network. `live`: computers still draw air.
 */
export function reenter(
  { smoke, adjacency, shares, compartments }: FireState,
  site: Site,
  from: number,
  sootKgS: number,
  live: boolean,
  seconds: number,
): void {
  const { openings, rooms, facings } = site
  const { active } = compartments
  const source = openings.roomA[from]!
  const top = openings.soffitZ[from]!
  const foot = openings.sillZ[from]!
  const window = cbrt(openings.areaM2[from]! * shares.opening[from]! * Math.sqrt(top - foot))
  const byOpenings = live ? smoke.intakeM3S : smoke.draughtM3S
  const air = (room: number) => Math.max(byOpenings[room]!, shares.fan[room] === 1 ? fanM3S(site, room) : 0)
  const take = (room: number, share: number, pathM: number): void => {
    const path = Math.max(1, pathM)
    const plume = (0.68 * window * path * cbrt(path * path)) / airKgM3
    const intake = air(room) * share
    smoke.sootKg[room]! += sootKgS * Math.min(largestIntake, intake / (intake + plume)) * seconds
  }
  const b = rooms.building[source]!
  for (let r = site.buildings.firstRoom[b]!; r < site.buildings.firstRoom[b + 1]!; r++) {
    if (active[r] === 1 || r === source || air(r) === 0) continue
    // Rooms whose ceiling is below the opening have no opening above it.
    if (rooms.floorZ[r]! + rooms.height[r]! <= foot) continue
    const { share, sillZ } = onSide(site, adjacency, shares, r, openings.side[from]!, foot)
    if (share > 0) take(r, share, sillZ - top)
  }
  for (let i = adjacency.firstFacing[source]!; i < adjacency.firstFacing[source + 1]!; i++) {
    const f = adjacency.facing[i]!
    const to = facings.to[f]!
    if (rooms.building[to] === b || active[to] === 1 || air(to) === 0) continue
    const rise = rooms.floorZ[to]! + 0.5 * rooms.height[to]! - top
    // Smoke rises past lower neighbours.
    if (rise < 0) continue
    take(to, facadeShare, Math.sqrt(rise * rise + facings.gapM[f]! * facings.gapM[f]!))
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

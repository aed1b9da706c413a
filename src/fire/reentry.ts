/**
 * Smoke that leaves by an opening rises along the facade, and rooms that draw in air above it, or across the gap, take a part. The plume
 * before an opening carries m = 0.68 (A sqrt H)^(1/3) z^(5/3) kg/s at a path of z: of NFPA 92's window plume the entrained part, z counted
 * from the top of the opening. Left out are its virtual origin, a = 2.4 A^(2/5) H^(1/5) - 2.1 H, which is a third of a metre for a
 * square of one and more before wide ones, and 1.59 A sqrt H, what a flashed-over room sends out: rooms near a wide opening take in too
 * much, never more than `largestIntake`. A room takes the share that the air it draws in by that facade is of what passes.
 */
import { cbrt } from '../base/maths.ts'
import type { Site } from '../estate/site.ts'
import { fanM3S } from './fans.ts'
import type { FireState } from './fire.ts'
import { airKgM3 } from './smoke.ts'

/** Largest share of a plume that one room takes in: assumption; the rest passes beside and before its openings. */
const largestIntake = 0.5

/** Follows `sootKgS` out of opening `from` of a building into rooms that no network holds. `live`: computers still draw air. */
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
    // Rooms that end below the opening have none above it.
    if (rooms.floorZ[r]! + rooms.height[r]! <= foot) continue
    const { share, sillZ } = onSide(site, adjacency, shares, r, openings.side[from]!, foot)
    if (share > 0) take(r, share, sillZ - top)
  }
  for (let i = adjacency.firstFacing[source]!; i < adjacency.firstFacing[source + 1]!; i++) {
    const f = adjacency.facing[i]!
    const to = facings.to[f]!
    if (rooms.building[to] === b || active[to] === 1 || air(to) === 0) continue
    const rise = rooms.floorZ[to]! + 0.5 * rooms.height[to]! - top
    // What rises past a lower neighbour is out of its reach.
    if (rise < 0) continue
    take(to, facadeShare, Math.sqrt(rise * rise + facings.gapM[f]! * facings.gapM[f]!))
  }
}

/** A room draws this share of its air by the facade that looks at the fire: one of four sides. Assumption. */
const facadeShare = 0.25

const found = { share: 0, sillZ: 0 }

/** Share of a room's open area that lies on a side of the building above a level, and the lowest sill of it. */
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

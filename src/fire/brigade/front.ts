/** What the brigade faces: rooms that burn, buildings that give way, and facades that a fire threatens. */
import { kept } from '../../base/kept.ts'
import { barrierKinds } from '../../estate/barriers.ts'
import type { Site } from '../../estate/site.ts'
import type { Front } from './brigade.ts'
import type { FireState } from '../fire.ts'
import { isBurning, seatM2 } from '../fuel/fuel.ts'
import { isUntenable } from './hosed.ts'

const floor = barrierKinds.indexOf('floor')

/** One front for each site: written before it is read in every beat, so it carries no state. */
const frontOf = kept((site: Site): Front => {
  const byRoom = () => new Float64Array(site.rooms.count)
  return {
    site,
    seatM2: byRoom(),
    burningShare: new Float64Array(site.buildings.count),
    unsafe: new Uint8Array(site.buildings.count),
    threat: byRoom(),
    wallM2: byRoom(),
  }
})

/** By building, its whole floor, m2. */
const floorsOf = kept((site: Site): Float64Array => {
  const whole = new Float64Array(site.buildings.count)
  for (let r = 0; r < site.rooms.count; r++) whole[site.rooms.building[r]!]! += floorM2(site, r)
  return whole
})

function floorM2({ rooms }: Site, r: number): number {
  return rooms.width[r]! * rooms.depth[r]!
}

/** Reads the front of a beat; undefined where nothing burns. Valid until the next call. */
export function readFront(state: FireState, site: Site): Front | undefined {
  const front = frontOf(site)
  if (!readFires(front, state, site)) return undefined
  readUnsafe(front.unsafe, state, site)
  readThreats(front, state, site)
  return front
}

/** Whether anything burns. */
function readFires({ seatM2: seats, burningShare }: Front, state: FireState, site: Site): boolean {
  const whole = floorsOf(site)
  seats.fill(0)
  burningShare.fill(0)
  let any = false
  for (let r = 0; r < site.rooms.count; r++) {
    if (!isBurning(state, r)) continue
    seats[r] = seatM2(state, site, r, state.time)
    any = true
    if (isUntenable(state, r)) burningShare[site.rooms.building[r]!]! += floorM2(site, r)
  }
  for (let b = 0; b < whole.length; b++) burningShare[b]! /= Math.max(1, whole[b]!)
  return any
}

/** Buildings of which a floor has burnt through or lost its resistance. */
function readUnsafe(unsafe: Uint8Array, { barriers, time }: FireState, site: Site): void {
  unsafe.fill(0)
  for (let b = 0; b < site.barriers.count; b++)
    if (site.barriers.kind[b] === floor && site.barriers.roomB[b] !== -1 && barriers.failedAt[b]! <= time)
      unsafe[site.rooms.building[site.barriers.roomA[b]!]!] = 1
}

/**
 * Facades exposed to fires of other buildings, by room: the flux as a share of the critical flux, and the
 * area that would have to be wetted.
 */
function readThreats({ threat, wallM2 }: Front, { facings, rooms, time }: FireState, site: Site): void {
  threat.fill(0)
  wallM2.fill(0)
  for (let r = 0; r < site.rooms.count; r++) {
    const f = facings.strongest[r]!
    if (f < 0 || facings.litAt[r]! <= time || rooms.ignitedAt[r]! <= time) continue
    if (site.rooms.building[r] === site.rooms.building[site.facings.from[f]!]) continue
    threat[r] = facings.receivedKwM2[r]! / site.facings.criticalFluxKwM2[f]!
    wallM2[r] = site.facings.toWallM2[f]!
  }
}

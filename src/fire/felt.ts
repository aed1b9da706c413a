/**
 * What of its power and of the brigade's water a fire feels at once: a long beat ends with the cell in which it comes
 * or goes, as for orders. What changes nothing ends none (see `beatLength`).
 */
import type { Site } from '../estate/site.ts'
import { fanM3S } from './air/fans.ts'
import { beatSeconds } from './beat.ts'
import { isolatedFor } from './brigade/attack.ts'
import { availableLs, type BrigadeStates, isHeldBack, needsWater, own } from './brigade/brigade.ts'
import { readFront } from './brigade/front.ts'
import type { FireState, Supply } from './fire.ts'
import { isBurning } from './fuel/fuel.ts'

/** Whether fans, fixed systems or hoses held back feel that the power changes from `now` to `next`. */
export function feelsPower(state: FireState, site: Site, now: Supply, next: Supply): boolean {
  if (now.siteLive !== next.siteLive) return true
  const { damperShut, traits, brigade, time } = state
  const held = isHeldBack(site, brigade, time) && hasWater(site, brigade, time)
  return site.rooms.building.some((b, r) => {
    if (now.suppressionPower[r] !== next.suppressionPower[r] && traits.suppressionOperates[r] === 1)
      return true
    if (now.buildingLive[b] === next.buildingLive[b]) return false
    return (damperShut[r] === 0 && fanM3S(site, r) > 0) || (held && isBurning(state, r))
  })
}

/** Whether a brigade has water to throw at `at`. */
export function hasWater(site: Site, brigade: BrigadeStates, at: number): boolean {
  return brigade.own[own.waterFrom]! <= at && availableLs(site, brigade, at, beatSeconds) > 0
}

/**
 * When the fire first feels a brigade's water, s; Infinity if it has it already, or has no use for it yet. An arrival
 * is known only once its cell is over.
 */
export function firstWaterAt(state: FireState, site: Site, supply: Supply): number {
  const { brigade, time } = state
  const from = Math.max(brigade.own[own.waterFrom]!, brigade.own[own.arrivesAt]! + beatSeconds)
  return from > time && from < Infinity && usesWaterFrom(state, site, supply, brigade, from) ? from : Infinity
}

/** Whether the fire would feel water that a brigade has from `at` on. */
export function usesWaterFrom(
  state: FireState,
  site: Site,
  supply: Supply,
  brigade: BrigadeStates,
  at: number,
): boolean {
  if (availableLs(site, brigade, at, beatSeconds) === 0) return false
  const front = readFront(state, site)
  return front !== undefined && needsWater(front, isolatedFor(site, brigade, supply, at))
}

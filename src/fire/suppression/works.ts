/** What the fixed suppression of a room does to its fire now. */
import type { Site } from '../../estate/site.ts'
import type { FireState, Supply } from '../fire.ts'
import { sourceStage } from '../fuel/sources.ts'
import { acts, isLithium, isSpent, stopsLithium } from './suppression.ts'

/** Whether it works on what burns in a room. */
export function works({ suppression, time }: FireState, site: Site, supply: Supply, r: number): boolean {
  if (suppression.effective[r] === 0 || isSpent(suppression, site, r, time)) return false
  return acts(suppression, supply.suppressionPower, r, time)
}

/**
 * Whether nothing that burns in a room grows, because suppression works on all of it: a source stays at the rate at
 * which water reached it, or falls from there (`extinguish`). Heads do not put out a timber ceiling.
 */
export function holds(state: FireState, site: Site, supply: Supply, r: number): boolean {
  if (!works(state, site, supply, r) || state.timber.litM2[r]! > 0) return false
  const { adjacency, sources, traits } = state
  if (stopsLithium(site, r, traits.suppressionLuck[r]!)) return true
  for (let i = adjacency.firstSource[r]!; i < adjacency.firstSource[r + 1]!; i++) {
    const s = adjacency.source[i]!
    if (sources.stage[s] === sourceStage.burning && isLithium(site, s)) return false
  }
  return true
}

/**
 * How fire gets from room to room: through openings (radiation of the hot side, flame in the opening, hot gas around the fuel), through
 * walls and floors that give way, through courtyards, and from facade to facade.
 */
import type { Ledger } from '../base/ledger.ts'
import type { Site } from '../estate/site.ts'
import type { FireState } from './fire.ts'
import { acrossGaps } from './gaps.ts'
import { breakOpenings, giveWay } from './giveWay.ts'
import { lightTargets } from './kindle.ts'

/** Exposes everything in rooms that heat has reached, for a beat. True if openings, barriers or fires changed. */
export function spread(state: FireState, site: Site, seconds: number, ledger: Ledger): boolean {
  const a = giveWay(state, site, seconds, ledger)
  const b = breakOpenings(state, site, seconds, ledger)
  const c = lightTargets(state, site, seconds, ledger)
  const d = acrossGaps(state, site, seconds, ledger)
  return a || b || c || d
}

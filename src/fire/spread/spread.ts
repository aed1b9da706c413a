/**
 * Fire spread from room to room: through openings (radiation of the hot side, flame in the opening, hot gas
 * around the fuel), through walls and floors that fail, through courtyards, and from facade to facade.
 */
import type { Ledger } from '../../base/ledger.ts'
import type { Site } from '../../estate/site.ts'
import type { FireState } from '../fire.ts'
import { acrossGaps } from './gaps.ts'
import { breakOpenings, giveWay } from './giveWay.ts'
import { lightTargets } from './kindle.ts'

/** Exposes everything in rooms that heat has reached, for a beat. */
export function spread(state: FireState, site: Site, seconds: number, ledger: Ledger): void {
  giveWay(state, site, seconds, ledger)
  breakOpenings(state, site, seconds, ledger)
  lightTargets(state, site, seconds, ledger)
  acrossGaps(state, site, seconds, ledger)
}

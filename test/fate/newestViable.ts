import type { RackView } from '../../src/damage/damage.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { type RestorePoint, searchIn, searchNewest, stoppedIn } from '../../src/fate/points/viable.ts'
import type { FateState } from '../../src/fate/state/state.ts'

/** The newest viable point of a service by itself, without its group, at or before a second (`never`: any). */
export function newestViable(
  state: FateState,
  estate: Estate,
  racks: RackView,
  service: number,
  notAfter: number,
): RestorePoint {
  const search = searchIn(state, estate, racks)
  const point = searchNewest(state, search, service, stoppedIn(state, search, service), notAfter)
  return { copy: search.foundOn, point }
}

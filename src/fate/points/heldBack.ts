/** Points that a consistency group goes without. */
import { never, type RackView } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import type { FateState } from '../state/state.ts'
import { searchIn, searchNewest } from './viable.ts'

/** Whether a service that lost its primary has a newer point than the one common to its group, to which it goes back. */
export function isHeldBack(state: FateState, estate: Estate, racks: RackView, service: number): boolean {
  const { group } = estate.population.services
  const point = state.point[service]!
  if (group.length === 0 || group[service]! < 0 || point === never) return false
  const stopped = point + state.dataLossSeconds[service]!
  return searchNewest(state, searchIn(state, estate, racks), service, stopped, never) > point
}

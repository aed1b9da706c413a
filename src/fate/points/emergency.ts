/** The copy that is sent to another site in an emergency, if nothing interrupted it. */
import { never, type RackView } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { noPoint } from '../schedule/newestPoint.ts'
import { wasLostIn } from '../state/lossTables.ts'
import type { FateState } from '../state/state.ts'
import { cutOffAtHome, stoppedAt, wasCutShort } from './stopped.ts'

/**
 * When the emergency copy of a service is complete; `never` if an outage interrupted it.
 * @param home its rack, or the first of them
 */
export function emergencyComplete(state: FateState, racks: RackView, home: number, service: number): number {
  const { emergencyAt, emergencyPoint } = state
  if (emergencyAt.length === 0) return never
  const complete = emergencyAt[service]!
  const from = emergencyPoint[service]!
  if (complete > stoppedAt(state, racks, home, service)) return never
  if (complete > cutOffAtHome(state, racks, home, service, from)) return never
  return wasCutShort(state, home, service) || wasLostIn(state, service, from, complete) ? never : complete
}

/** The point on it, if it was complete in time and the point is not after a second; otherwise `noPoint`. */
export function emergencyPointOf(
  state: FateState,
  { population }: Estate,
  racks: RackView,
  service: number,
  notAfter: number,
): number {
  if (emergencyComplete(state, racks, population.services.rack[service]!, service) === never) return noPoint
  const point = state.emergencyPoint[service]!
  return point <= notAfter ? point : noPoint
}

/** Services that went on elsewhere with data of their own. */
import { never } from '../../damage/damage.ts'
import { routes } from '../recovery.ts'
import type { RecoveryState } from '../state/state.ts'

const failedOver = routes.indexOf('failover')

/**
 * Whether the service came back elsewhere with the data that was there: it does not matter then whether its own disks
 * were lost.
 */
export function hasDataThere(
  { route, ownBackAt }: Pick<RecoveryState, 'route' | 'ownBackAt'>,
  service: number,
): boolean {
  return route[service] === failedOver && ownBackAt[service] !== never
}

/**
 * Finds power units that nothing feeds, and generators without fuel: once their store is empty, what they
 * serve would go dark without any fire.
 */
import { say } from '../../base/complaint.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

export function unfed({ power }: Scenario): Finding[] {
  return Object.entries(power.units).flatMap(([name, { kind, from, store }]): Finding[] => {
    const path = ['power', 'units', name]
    if (kind === 'generator')
      return store === 0
        ? [
            {
              path: [...path, 'store'],
              complaint: say('is required for a generator: how long its fuel lasts'),
            },
          ]
        : []
    if (kind === 'feed' || from.length > 0) return []
    return [{ path: [...path, 'from'], complaint: say('is required for a {}: nothing feeds it', kind) }]
  })
}

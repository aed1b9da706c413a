/** Where services were struck: one that stands in several racks may be hit in another one than its first. */
import { never, type RackView } from '../../damage/damage.ts'
import type { Rows, Services } from '../../estate/population.ts'
import { type Berths, eachBerth, hasBerths } from '../../fate/services/berths.ts'

/**
 * By service, its rack; of several, the one that was struck: one that burnt before one that stopped, and that before
 * one that lost its network; of those, the last. The first of its racks if none was.
 */
export function struckRacks(
  { rack: homeOf, count }: Pick<Services, 'rack' | 'count'>,
  berths: Berths,
  racks: Pick<RackView, 'burntAt' | 'downAt' | 'cutOffAt'>,
): Rows {
  if (berths.count === 0) return homeOf
  const columns = [racks.burntAt, racks.downAt, racks.cutOffAt]
  const found = homeOf.slice()
  for (let service = 0; service < count; service++) {
    if (!hasBerths(berths, service)) continue
    for (const column of columns) {
      let last = -1
      eachBerth(berths, service, berth => {
        const at = column[berths.rack[berth]!]!
        if (at === never || at <= last) return
        last = at
        found[service] = berths.rack[berth]!
      })
      if (last >= 0) break
    }
  }
  return found
}

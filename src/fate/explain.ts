/** Why data was lost: which copies were of no use, and which of all that is the cause. */
import type { Ledger } from '../base/ledger.ts'
import { never, type RackView } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { dataLossKind } from './fate.ts'
import { everMade } from './newestPoint.ts'
import { drawsOf } from './schedules.ts'
import type { FateState } from './state.ts'
import { scheduleKeyOf, stoppedAt } from './viable.ts'

/** Of a copy that is of no use. */
interface Useless {
  readonly kind: number
  /** When it was lost, and the row of the ledger of what took it; of one that was no good before, those of the primary. */
  readonly at: number
  readonly by: number
  readonly purged: boolean
}

/**
 * Writes down which copies were of no use and, if data is lost, why: where no copy is left the last of them that was lost, or one that
 * was purged before; where one is left the loss of a newer one that it replaces; or else the loss of the primary.
 * @param before copy that the data was to come from until now, -1 none
 */
export function explain(
  state: FateState,
  estate: Estate,
  racks: RackView,
  service: number,
  before: number,
  ledger: Ledger,
): void {
  const { firstCopy } = estate.population.copies
  const { dataLoss, point } = state
  const lostAt = state.lostAt[service]!
  let latest = lostAt
  let by = state.lostCause[service]!
  for (let copy = firstCopy[service]!; copy < firstCopy[service + 1]!; copy++) {
    const useless = uselessness(state, estate, racks, service, copy, ledger)
    if (useless === undefined) continue
    const row = ledger.add(useless.kind, copy, useless.at, useless.by)
    const decides = point[service] === never ? useless.at >= latest || useless.purged : copy === before
    if (!decides) continue
    latest = Math.max(latest, useless.at)
    by = row
  }
  if (dataLoss[service] === dataLossKind.none) return
  const kind = dataLoss[service] === dataLossKind.permanent ? 'data-lost' : 'data-lost-since'
  state.dataLossCause[service] = ledger.add(cause[kind], service, latest, by)
}

function uselessness(
  state: FateState,
  estate: Estate,
  racks: RackView,
  service: number,
  copy: number,
  ledger: Ledger,
): Useless | undefined {
  const { rack } = estate.population.copies
  const place = rack[copy]!
  if (place >= 0 && racks.burntAt[place] !== never)
    return {
      kind: cause['copy-lost'],
      at: racks.burntAt[place]!,
      by: racks.burntCause[place]!,
      purged: false,
    }
  const purgedAt = state.purgedAt.length > 0 ? state.purgedAt[copy]! : never
  if (purgedAt !== never) {
    const by = state.purgeCauses[state.purgeTimes.indexOf(purgedAt)] ?? -1
    // The hit is told with the step of the damage in which it happened.
    const at = by < 0 ? purgedAt : Math.max(purgedAt, ledger.timeOf(by))
    return { kind: cause['copy-lost'], at, by, purged: true }
  }
  if (copy === state.copy[service] || state.point[service] !== never) return undefined
  const kind = cause[isMade(state, estate, racks, service, copy) ? 'copy-unreadable' : 'copy-missing']
  return { kind, at: state.lostAt[service]!, by: state.lostCause[service]!, purged: false }
}

function isMade(state: FateState, estate: Estate, racks: RackView, service: number, copy: number): boolean {
  const { services, copies } = estate.population
  const draws = drawsOf(state.schedules)
  const by = stoppedAt(state, racks, services.rack[service]!)
  return everMade(state.schedules, draws, copies.kind[copy]!, scheduleKeyOf(state, estate, service), by)
}

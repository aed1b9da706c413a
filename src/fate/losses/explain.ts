/** Why data was lost: which copies were useless, and which event is the cause. */
import { never } from '../../damage/damage.ts'
import { cause } from '../../estate/cause.ts'
import { dataLossKind } from '../fate.ts'
import { stoppedAt } from '../points/stopped.ts'
import { scheduleKeyOf } from '../points/viable.ts'
import { everMade } from '../schedule/newestPoint.ts'
import { drawsOf } from '../schedule/schedules.ts'
import { eachBerth, hasBerths } from '../services/berths.ts'
import type { FateSight } from '../sight.ts'
import type { FateState } from '../state/state.ts'

/** A copy that is useless. */
interface Useless {
  readonly kind: number
  /**
   * When the copy was lost, and the ledger row of the event. For a copy that was useless before the fire, those of
   * the primary.
   */
  readonly at: number
  readonly by: number
  readonly purged: boolean
}

/**
 * Records which copies were useless and, if data was lost, why. If no copy is left, the cause is the loss of the last
 * one, or an earlier purge of one. If one is left, it is the loss of a newer copy that it stands in for; otherwise
 * the loss of the primary.
 * @param before the copy the data was to come from until now; -1: none
 */
export function explain(state: FateState, sight: FateSight, service: number, before: number): void {
  const { estate, ledger } = sight
  const { firstCopy } = estate.population.copies
  const { dataLoss, point } = state
  const lostAt = state.lostAt[service]!
  let latest = lostAt
  let by = state.lostCause[service]!
  for (let copy = firstCopy[service]!; copy < firstCopy[service + 1]!; copy++) {
    const useless = uselessness(state, sight, service, copy)
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

function uselessness(state: FateState, sight: FateSight, service: number, copy: number): Useless | undefined {
  const { racks, ledger } = sight
  const place = lostWith(state, sight, service, copy)
  if (place >= 0 && racks.burntAt[place] !== never)
    return {
      kind: cause['copy-lost'],
      at: racks.burntAt[place]!,
      by: racks.burntCause[place]!,
      purged: false,
    }
  const purgedAt = state.purgedAt.length > 0 ? state.purgedAt[copy]! : never
  if (purgedAt !== never) {
    const by = state.purgeCause[copy]!
    // A second hit is recorded in the same step of damage in which it happens.
    const at = by < 0 ? purgedAt : Math.max(purgedAt, ledger.timeOf(by))
    return { kind: cause['copy-lost'], at, by, purged: true }
  }
  if (copy === state.copy[service] || state.point[service] !== never) return undefined
  const kind = cause[isMade(state, sight, service, copy) ? 'copy-unreadable' : 'copy-missing']
  return { kind, at: state.lostAt[service]!, by: state.lostCause[service]!, purged: false }
}

/**
 * Rack that a copy is lost with; -1: it is on another site. What is kept in the service's own racks is lost with the
 * first of them to burn.
 */
function lostWith(
  { index: { berths } }: FateState,
  { estate: { population }, racks: { burntAt } }: FateSight,
  service: number,
  copy: number,
): number {
  let first = population.copies.rack[copy]!
  if (first === population.services.rack[service] && hasBerths(berths, service))
    eachBerth(berths, service, berth => {
      const rack = berths.rack[berth]!
      if (burntAt[rack]! < burntAt[first]!) first = rack
    })
  return first
}

function isMade(state: FateState, { estate, racks }: FateSight, service: number, copy: number): boolean {
  const { services, copies } = estate.population
  const draws = drawsOf(state.schedules)
  const by = stoppedAt(state, racks, services.rack[service]!, service)
  return everMade(state.schedules, draws, copies.kind[copy]!, scheduleKeyOf(state, estate, service), by)
}

/** Replicas that a service can fail over to before it is hit. */
import { never, type RackView } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { media } from '../../estate/policy.ts'
import { ageOnReplica } from '../points/viable.ts'
import { standsIn } from '../services/berths.ts'
import { hasCaughtUp, isOver } from '../state/returned.ts'
import type { FateState } from '../state/state.ts'

const replica = media.indexOf('replica')

/**
 * Row of the replica that the service can fail over to at a second: the one with the newest data, the first of
 * equals; -1: there is none.
 */
export function standbyOf(
  state: FateState,
  estate: Estate,
  racks: RackView,
  service: number,
  at: number,
): number {
  const { firstCopy } = estate.population.copies
  let best = -1
  let least = Infinity
  for (let copy = firstCopy[service]!; copy < firstCopy[service + 1]!; copy++) {
    if (!serves(state, estate, racks, service, copy, at)) continue
    const age = ageOnReplica(state, estate, service, copy, at)
    if (age >= least) continue
    best = copy
    least = age
  }
  return best
}

function serves(
  state: FateState,
  { population, policy }: Estate,
  racks: RackView,
  service: number,
  copy: number,
  at: number,
): boolean {
  const { copies, services } = population
  const kind = copies.kind[copy]!
  if (policy.copyKinds.medium[kind] !== replica || state.schedules.unusable[kind] === 1) return false
  if (state.purgedAt.length > 0 && state.purgedAt[copy] !== never) return false
  if (copies.site[copy]! >= 0) return true
  const rack = copies.rack[copy]!
  if (rack < 0) return true
  // A replica in the service's own rack is lost with it.
  if (
    standsIn(state.index.berths, service, services.rack[service]!, rack) ||
    isRackOut(state, racks, rack, at)
  )
    return false
  return hasCaughtUp(state.returns, rack, policy.copyKinds.lagSeconds[kind]!, at)
}

/** What strikes a rack in the second of an order happens after the order. */
export function isRackOut(state: FateState, racks: RackView, rack: number, at: number): boolean {
  if (racks.burntAt[rack]! < at) return true
  const { seenDown, seenCutOff, returns } = state
  return [racks.downAt, racks.struckAt, racks.cutOffAt, seenDown, seenCutOff].some(
    column => column[rack]! < at && !isOver(returns, rack, column[rack]!, at),
  )
}

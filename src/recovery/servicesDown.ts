/** The services of a rack that goes down. */
import { never } from '../damage/damage.ts'
import { eachReaching } from '../fate/services/berths.ts'
import { hasMoved, outageKind } from '../fate/fate.ts'
import { cutOffDependents, markDown } from './outage.ts'
import { planFailover, planRelocation, relocationsOf } from './plan/elsewhere.ts'
import type { Sight } from './sight.ts'
import { phase, type RecoveryState } from './state/state.ts'

/** The services with servers in the rack go down with it, and those that need them. `by`: row of the ledger. */
export function servicesDown(state: RecoveryState, sight: Sight, rack: number, at: number, by: number): void {
  const { estate, fate } = sight
  const { of: kindOf, needed } = state.index.kinds
  const moved = state.racks.burnt[rack] === 1 ? [] : relocationsOf(estate, rack)
  const { firstOfRack, policy } = estate.population.services
  const first = firstOfRack[rack]!
  const end = firstOfRack[rack + 1]!
  const { failoverAttempts } = estate.policy.policies
  const { phase: phases, away, downSince } = state
  const { outage, downAt, downCause } = fate
  const goesDown = (service: number): void => {
    if (phases[service] === phase.down || outage[service] === outageKind.none || away[service] === 1) return
    if (hasMoved(fate, service, at)) return
    const first = downSince[service] === never
    const down = first && downAt[service]! < at ? downAt[service]! : at
    markDown(state, service, down, first ? downCause[service]! : by, sight)
    if (needed[kindOf[service]!]! >= 0) cutOffDependents(state, service, down, sight)
    const goes = failoverAttempts[policy[service]!]! > 0 && planFailover(state, sight, service, down)
    if (!goes && moved.length > 0) planRelocation(state, estate, moved, service, down)
  }
  if (moved.length > 0 || !goDownTogether(state, sight, first, end, at))
    for (let service = first; service < end; service++) goesDown(service)
  eachReaching(state.index.berths, rack, goesDown)
}

/**
 * Takes down all services of [first, end) at `at`, if that is all that becomes of them: none was down before, is elsewhere
 * or fails over, and nobody needs one of them. Returns whether it did. By far the most racks hold only such services, and
 * of these whole stretches of columns are filled.
 */
function goDownTogether(
  state: RecoveryState,
  { estate, fate, out }: Sight,
  first: number,
  end: number,
  at: number,
): boolean {
  const { transitions } = out
  if (out.told || !transitions.down || fate.movedAt.length > 0) return false
  const { phase: phases, away, downSince } = state
  const { of: kindOf, needed, policy: policyOf } = state.index.kinds
  const { failoverAttempts } = estate.policy.policies
  const { outage, downAt } = fate
  for (let service = first; service < end; service++) {
    if (downSince[service] !== never || phases[service] !== phase.up || away[service] === 1) return false
    if (outage[service] === outageKind.none || downAt[service]! < at) return false
    const kind = kindOf[service]!
    if (needed[kind]! >= 0 || failoverAttempts[policyOf[kind]!]! > 0) return false
  }
  phases.fill(phase.down, first, end)
  downSince.fill(at, first, end)
  transitions.down(first, end, at)
  return true
}

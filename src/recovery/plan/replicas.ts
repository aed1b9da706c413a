/** Replicas that a service can fail over to, and the rack of this site on which it then runs. */
import { never, type RackView } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { media } from '../../estate/policy.ts'
import { standsIn } from '../../fate/services/berths.ts'
import { hasCaughtUp } from '../../fate/state/returned.ts'
import type { FateState } from '../../fate/state/state.ts'
import { hostOn, waitsForReplica } from './host.ts'
import { isOut } from './reach.ts'
import type { Sight } from '../sight.ts'
import { ageIfFailedOver } from './stale.ts'
import { rackPlan, type RecoveryState } from '../state/state.ts'

const replica = media.indexOf('replica')

/**
 * Row of the copy to fail over to: of several that serve, the one with the newest data, the first of equals; -1:
 * none. Notes whether one may come back later.
 */
export function livingReplica(
  state: RecoveryState,
  { estate, racks, fate }: Pick<Sight, 'estate' | 'racks' | 'fate'>,
  service: number,
  now: number,
): number {
  const { copies, services } = estate.population
  const { copyKinds } = estate.policy
  let isOutNow = false
  let best = -1
  for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
    const kind = copies.kind[copy]!
    if (copyKinds.medium[kind] !== replica || isOfNoUse(fate, kind, copy, now)) continue
    if (copies.site[copy]! < 0) {
      const rack = copies.rack[copy]!
      const lag = copyKinds.lagSeconds[kind]!
      // A replica in the service's own rack goes down with it.
      if (rack >= 0 && standsIn(state.index.berths, service, services.rack[service]!, rack)) continue
      if (isOut(state, racks, rack, now)) {
        isOutNow ||= mayServeAgain(state, racks, rack, now) && !missesWrites(state, fate, service, rack, lag)
        continue
      }
      if (!caughtUp(state, fate, service, rack, lag)) continue
    }
    if (best < 0 || isNewer(state, estate, fate, service, copy, best)) best = copy
  }
  if (best < 0 && isOutNow) hostOn(state, service, waitsForReplica)
  return best
}

function isNewer(
  state: RecoveryState,
  estate: Estate,
  fate: FateState,
  service: number,
  copy: number,
  than: number,
): boolean {
  const age = (of: number): number => ageIfFailedOver(state, estate, fate, service, of)
  return age(copy) < age(than)
}

function mayServeAgain(
  { racks: { plan: plans } }: RecoveryState,
  racks: RackView,
  rack: number,
  now: number,
): boolean {
  return racks.burntAt[rack]! > now && plans[rack] !== rackPlan.rebuild
}

/**
 * The rack, which is out, stopped before the service did, so that no lag brings what was written since to a replica on
 * it; or it had not caught up after an earlier outage by then.
 */
function missesWrites(
  { racks: { outAt, stopped, stoppedFrom }, rackBackAt, downSince }: RecoveryState,
  { returns }: FateState,
  service: number,
  rack: number,
  lag: number,
): boolean {
  const down = downSince[service]!
  const isStopped = outAt[rack] !== never && rackBackAt[rack] === never && stopped[rack] === 1
  return (isStopped && stoppedFrom[rack]! < down) || !hasCaughtUp(returns, rack, lag, down)
}

export function hasReplicaOn({ population, policy }: Estate, service: number, rack: number): boolean {
  const { copies } = population
  for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++)
    if (copies.rack[copy] === rack && policy.copyKinds.medium[copies.kind[copy]!] === replica) return true
  return false
}

/**
 * A replica whose rack was stopped has caught up once the usual lag has passed; nothing is written after the service
 * stopped. Of the last outage the fates need not know yet.
 */
function caughtUp(
  { racks: { stoppedFrom, stoppedUntil }, downSince }: RecoveryState,
  { returns }: FateState,
  service: number,
  rack: number,
  lag: number,
): boolean {
  const back = stoppedUntil[rack]!
  const down = downSince[service]!
  if (back >= 0 && stoppedFrom[rack]! < down) return back + lag <= down
  return hasCaughtUp(returns, rack, lag, down)
}

/** It was purged, or nothing in its repository can be used. */
function isOfNoUse(fate: FateState, kind: number, copy: number, now: number): boolean {
  return fate.schedules.unusable[kind] === 1 || (fate.purgedAt.length > 0 && fate.purgedAt[copy]! <= now)
}

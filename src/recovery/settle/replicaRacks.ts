/**
 * Services that run on a replica in this site go down with its rack; services whose replica was out fail over once it
 * is back.
 */
import { secondOf } from './back.ts'
import { outageKind } from '../../fate/fate.ts'
import type { FateState } from '../../fate/state/state.ts'
import { hasBerths } from '../../fate/services/berths.ts'
import { isComplete, lacksData } from '../plan/berths.ts'
import { addStage, addTask } from '../engine/engine.ts'
import { leaveOther, planFailover, standbyOf } from '../plan/elsewhere.ts'
import { cutOffDependents, markDown } from '../outage.ts'
import { purpose, restores } from '../purpose.ts'
import { otherwise, readData } from './reading.ts'
import { isWaitingForCopy } from '../state/readings.ts'
import { nowhere, waitsForReplica } from '../plan/host.ts'
import { hasReplicaOn } from '../plan/replicas.ts'
import { ride, stayAway } from '../plan/riders.ts'
import { slackAt } from '../engine/slack.ts'
import { submit } from '../engine/stage.ts'
import { phase, rackPlan, type RecoveryState } from '../state/state.ts'
import type { Sight } from '../sight.ts'
import { stageKind, taskState } from '../engine/tasks.ts'
import { wake } from './wake.ts'
import { burnWrites, fetchWrites, leaveWrites } from './writes.ts'
import { forgetOther, otherTaskOf } from '../state/otherTasks.ts'

/** The rack of replicas is stopped, cut off or burnt, as row `by` of the ledger says. */
export function replicasStruck(
  state: RecoveryState,
  sight: Sight,
  rack: number,
  at: number,
  by: number,
): void {
  for (const service of keepersOn(state, rack, rack)) {
    const ranThere = state.away[service] === 1
    if (ranThere) leaveWrites(state, service, rack, Math.ceil(at))
    state.host[service] = nowhere
    if (ranThere) stopsThere(state, sight, service, at, by)
    else leaveOther(state, service)
    if (state.phase[service] !== phase.down) continue
    planFailover(state, sight, service, at)
    if (!ranThere) otherwise(state, sight, service, at)
    else if (state.carrier[service] === -1) comesHome(state, sight, service, at, by)
  }
  if (state.racks.burnt[rack] === 1) burnWrites(state, sight, rack, Math.ceil(at))
}

/** Copies were purged: services that were about to run on one look for another. */
export function replicasPurged(
  state: RecoveryState,
  sight: Sight,
  purgedAt: FateState['purgedAt'],
  at: number,
): void {
  for (let service = 0; service < state.otherTask.length; service++) {
    const copy = standbyOf(state, service)
    if (copy < 0 || purgedAt[copy]! > at) continue
    leaveOther(state, service)
    planFailover(state, sight, service, at)
    otherwise(state, sight, service, at)
  }
}

/**
 * The rack of replicas serves again: who is down and waits for it fails over, whether or not data is being read to its
 * home. Whichever is first brings it back.
 */
export function replicasBack(state: RecoveryState, sight: Sight, rack: number, at: number): void {
  const waiting = keepersOn(state, rack, waitsForReplica)
  // Some of them are back by now.
  if (waiting.size > 0) wake(state, sight, at + slackAt(at))
  for (const service of waiting) {
    const isOpen = state.phase[service] === phase.down && otherTaskOf(state, service) < 0
    if (!isOpen || !hasReplicaOn(sight.estate, service, rack)) continue
    if (!planFailover(state, sight, service, at)) continue
    // Since it runs elsewhere now, its way home has to be recorded.
    if (state.carrier[service]! >= 0) ride(state, state.carrier[service]!, service)
  }
  fetchWrites(state, rack, secondOf(at))
}

/** Services with a copy on the rack that are hosted there. */
function keepersOn({ host, index }: RecoveryState, rack: number, hosted: number): ReadonlySet<number> {
  if (host.length === 0) return nobody
  const { firstOfRack, keepers } = index
  let found = nobody
  for (let i = firstOfRack[rack]!, end = firstOfRack[rack + 1]!; i < end; i++) {
    if (host[keepers[i]!] !== hosted) continue
    if (found === nobody) found = new Set()
    found.add(keepers[i]!)
  }
  return found
}

const nobody = new Set<number>()

function stopsThere(state: RecoveryState, sight: Sight, service: number, at: number, by: number): void {
  const { kinds } = state.index
  const second = Math.ceil(at)
  state.away[service] = 0
  forgetOther(state, service)
  stayAway(state, service)
  if (sight.fate.outage[service] === outageKind.none) return
  markDown(state, service, second, by, sight)
  // Its restore continues for its home, caused by the same event as before.
  if (sight.out.told && (isRestored(state, service) || isWaitingForCopy(state.reading, service)))
    state.backCause[service] = state.homeCause[service]!
  if (kinds.needed[kinds.of[service]!]! >= 0) cutOffDependents(state, service, second, sight)
}

/** Its home is intact and it was to move back sooner or later: it does so now. */
function comesHome(state: RecoveryState, sight: Sight, service: number, at: number, by: number): void {
  const { estate } = sight
  const rack = estate.population.services.rack[service]!
  const plan = state.racks.plan[rack]
  if (!isComplete(state, service)) return
  if (lacksData(state, service)) return readData(state, sight, service, at, by)
  const isEmpty = state.racks.burnt[rack] === 1 && !hasBerths(state.index.berths, service)
  if (plan === rackPlan.rebuild && isEmpty) return readData(state, sight, service, at, by)
  if (plan !== rackPlan.none && plan !== rackPlan.rebuild) return
  const task = addTask(state.engine, estate.population.services.key[service]!, at)
  addStage(state.engine, stageKind.delay, 0, estate.policy.recovery.restoring.cutOver)
  state.engine.tasks.purpose[task] = purpose.goHome
  state.engine.tasks.subject[task] = rack
  ride(state, task, service)
  submit(state.engine, task)
}

/** Its data is on the way home, or has been read and is being cut over. */
function isRestored({ carrier, engine: { tasks } }: RecoveryState, service: number): boolean {
  const task = carrier[service]!
  return task >= 0 && tasks.state[task] !== taskState.cancelled && restores.has(tasks.purpose[task]!)
}

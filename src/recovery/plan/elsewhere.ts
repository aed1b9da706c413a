/**
 * Services restored at another site: failover to a replica, and relocation. Both compete for capacity there, and
 * release it when the service is home again.
 */
import { uniform } from '../../base/streams.ts'
import type { Estate } from '../../estate/estate.ts'
import { meansRoom } from '../../estate/meant.ts'
import { approaches } from '../../estate/policy.ts'
import { serversEach, serversTaken, standbySite } from '../../estate/standby.ts'
import { withRows } from '../../base/column.ts'
import { cancel } from '../engine/cancel.ts'
import { addStage, addTask } from '../engine/engine.ts'
import { attemptThatWorks, failoverTime } from './failover.ts'
import { noteInVain, tellInVain } from '../settle/inVain.ts'
import type { RecoveryOutlet } from '../outlet.ts'
import { work } from '../state/work.ts'
import { purpose } from '../purpose.ts'
import { hopesForReplica, hostOn, nowhere } from './host.ts'
import { livingReplica } from './replicas.ts'
import { addAccess, addWork } from './rebuild.ts'
import { stayAway } from './riders.ts'
import type { Sight } from '../sight.ts'
import { noteHeld } from './stale.ts'
import type { RecoveryState } from '../state/state.ts'
import { submit } from '../engine/stage.ts'
import { stageKind, taskState } from '../engine/tasks.ts'
import { addUrgency, closeUrgency, openUrgency } from './urgency.ts'
import { forgetOther, noteOther, otherTaskOf } from '../state/otherTasks.ts'

/** Approaches that fail over automatically, without a declaration of the disaster. */
const automatic = new Set(
  (['hot-standby', 'metro-synchronous', 'active-active'] as const).map(word => approaches.indexOf(word)),
)

/**
 * Plans the failover of a service that went down at `at`, if its policy provides for one and a replica is alive. Its
 * own server is repaired or rebuilt meanwhile, so failed attempts cost time only if the failover would have been
 * faster.
 */
export function planFailover(
  state: RecoveryState,
  { estate, racks, fate }: Pick<Sight, 'estate' | 'racks' | 'fate'>,
  service: number,
  at: number,
): boolean {
  const { services } = estate.population
  const { policies, recovery } = estate.policy
  const policy = services.policy[service]!
  if (state.host.length > 0) state.host[service] = nowhere
  const from = livingReplica(state, { estate, racks, fate }, service, at)
  if (from < 0) return false
  const site = standbySite(estate, service, from)
  const { engine, layout } = state
  const terms = {
    success: policies.failoverSuccess[policy]!,
    attempts: policies.failoverAttempts[policy]!,
    time: policies.failoverSeconds[policy]!,
    wasted: policies.failoverWastedSeconds[policy]!,
  }
  const attempt = attemptThatWorks(terms, uniform(state.draws.failover, services.key[service]!))
  const task = open(state, estate, service, at)
  if (!automatic.has(policies.approach[policy]!)) {
    addStage(engine, stageKind.gate, layout.declaredGate, 0)
    addWork(state, work.decide)
  }
  const servers = serversTaken(estate, service)
  if (attempt > 0 && site >= 0 && servers > 0)
    addStage(engine, stageKind.take, layout.firstSpare + site, 0, servers)
  addStage(engine, stageKind.delay, 0, failoverTime(terms, attempt))
  // The stage carries the row of the replica: see `standbyOf`.
  if (attempt > 0) addStage(engine, stageKind.delay, from, recovery.restoring.cutOver)
  engine.tasks.purpose[task] = attempt > 0 ? purpose.failover : purpose.failoverFailed
  if (attempt > 0) noteHeld(state, estate, fate, service, from)
  if (site < 0 && attempt > 0) hostOn(state, service, estate.population.copies.rack[from]!)
  submit(engine, task)
  return true
}

/** Whether the service is being failed over to a replica and will run on it. */
export function isFailingOver(state: Pick<RecoveryState, 'otherTask' | 'engine'>, service: number): boolean {
  const { tasks } = state.engine
  const task = otherTaskOf(state, service)
  return task >= 0 && tasks.purpose[task] === purpose.failover && tasks.state[task]! < taskState.done
}

/** Row of the copy that the service is being failed over to and will run on; -1: none. */
export function standbyOf(state: RecoveryState, service: number): number {
  const { tasks, stages } = state.engine
  return isFailingOver(state, service) ? stages.on[tasks.lastStage[otherTaskOf(state, service)]! - 1]! : -1
}

/**
 * Begins the failover of a service that hopes for a replica, if one is available by now. Returns whether there is
 * something to wait for: the failover, or a replica that may come back.
 */
export function tryFailover(state: RecoveryState, sight: Sight, service: number, at: number): boolean {
  if (otherTaskOf(state, service) >= 0) return true
  if (!hopesForReplica(state, service)) return false
  return planFailover(state, sight, service, at) || hopesForReplica(state, service)
}

/**
 * Plans to move a service with its disks to another site, once people may carry them out, if a relocation of its rack
 * is meant for its tier and includes it.
 */
export function planRelocation(
  state: RecoveryState,
  estate: Estate,
  ofRack: readonly number[],
  service: number,
  at: number,
): void {
  const { relocations } = estate.policy.recovery.supply
  const { services, tiers } = estate.population
  const row = ofRack.find(each => {
    const { tier } = relocations[each]!
    return tier === undefined || tier === tiers[services.tier[service]!]
  })
  if (row === undefined) return
  const relocation = relocations[row]!
  if (uniform(state.draws.relocation, services.key[service]!, row) >= relocation.share) return
  const site = estate.site.otherSites.name.indexOf(relocation.to)
  const { engine, layout } = state
  const task = open(state, estate, service, Math.max(at, relocation.starts))
  addAccess(state, estate, services.rack[service]!)
  if (relocation.carried !== undefined) addStage(engine, stageKind.delay, 0, relocation.carried)
  else addStage(engine, stageKind.take, layout.firstSpare + site, 0, serversEach(estate, service))
  addWork(state, work.provision)
  addStage(engine, stageKind.delay, 0, estate.policy.recovery.restoring.cutOver)
  engine.tasks.purpose[task] = purpose.relocation
  submit(engine, task)
}

/** Rows of the relocations that name the rack's room or building. */
export function relocationsOf({ site, policy }: Estate, rack: number): number[] {
  const { relocations } = policy.recovery.supply
  if (relocations.length === 0) return []
  const room = site.racks.room[rack]!
  const rows: number[] = []
  for (let row = 0; row < relocations.length; row++)
    if (meansRoom(site, relocations[row]!.from, room)) rows.push(row)
  return rows
}

/** The service's disks burn, so it cannot be moved with them. */
export function stayBehind(state: RecoveryState, service: number): void {
  const other = otherTaskOf(state, service)
  if (other >= 0 && state.engine.tasks.purpose[other] === purpose.relocation) leaveOther(state, service)
}

/**
 * The service's home is back, and it moves there after a time. `by`: ledger row of what brought its home back; -1:
 * none.
 */
export function planFailBack(
  state: RecoveryState,
  estate: Estate,
  service: number,
  at: number,
  by: number,
): void {
  if (state.homeCause !== state.index.untold) state.homeCause[service] = by
  stayAway(state, service)
  const { engine } = state
  const task = addTask(engine, estate.population.services.key[service]!, at)
  addStage(engine, stageKind.delay, 0, estate.policy.recovery.restoring.failBack)
  engine.tasks.purpose[task] = purpose.failBack
  engine.tasks.subject[task] = service
  if (state.movesHome.length === 0) state.movesHome = withRows(state.movesHome, state.phase.length, -1)
  state.movesHome[service] = task
  state.apart[service] = 1
  submit(engine, task)
}

/**
 * The service is back at home at `at`, before it was elsewhere, so the other attempt is given up. Returns the ledger
 * row that its return follows from: behind `by`, that it waited in vain for room at the other site.
 */
export function stayHome(
  state: RecoveryState,
  service: number,
  at: number,
  by: number,
  out: RecoveryOutlet,
): number {
  const other = otherTaskOf(state, service)
  if (other < 0) return by
  const row = tellInVain(state, other, at, by, out)
  leaveOther(state, service)
  return row
}

export function leaveOther(state: RecoveryState, service: number): void {
  const other = otherTaskOf(state, service)
  if (other < 0) return
  cancel(state.engine, other)
  noteInVain(state, service, other)
  forgetOther(state, service)
}

function open(state: RecoveryState, estate: Estate, service: number, at: number): number {
  const { key } = estate.population.services
  const task = addTask(state.engine, key[service]!, at)
  openUrgency(state, state.engine.tasks, task, key[service]!)
  addUrgency(state, state.engine.tasks, task, service)
  closeUrgency(state.engine.tasks, task)
  state.engine.tasks.subject[task] = service
  noteOther(state, service, task)
  return task
}

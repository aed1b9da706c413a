/** What a finished task brings back, at the moment it is done; services nobody waits for are left to `wake`. */
import { never } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { hasBerths } from '../../fate/services/berths.ts'
import { noteBottleneck, ownBack, secondOf } from './back.ts'
import { comesWith, fillBerths, forgetLacking, isComplete, lacksData } from '../plan/berths.ts'
import { tryFailover, planFailBack, stayHome } from '../plan/elsewhere.ts'
import { noteInVain } from './inVain.ts'
import type { RecoveryOutlet } from '../outlet.ts'
import { purpose } from '../purpose.ts'
import { cutsOver, rebuilt, rebuiltOr, repaired } from './wake.ts'
import { routes, serviceState } from '../recovery.ts'
import { release } from '../engine/pool.ts'
import { notPassed, nothingLeft, otherwise, readData, waitNoMore } from './reading.ts'
import { noteLeft } from '../state/leftHome.ts'
import { forgetOther, otherTaskOf } from '../state/otherTasks.ts'
import { exhaust, waitForCopy } from '../state/readings.ts'
import { mendedBy, orderedBy } from './serverBy.ts'
import type { Sight } from '../sight.ts'
import { bringStale, noteServed } from '../plan/stale.ts'
import { phase, rackPlan, type RecoveryState } from '../state/state.ts'
import { countSpent } from '../told/spent.ts'
import { elsewhereBy, tell, tellChangedOver, tellStages } from '../told/story.ts'
import { grow, stageKind } from '../engine/tasks.ts'
import { forgetRestored } from '../plan/tried.ts'
import { bringWrites } from './writes.ts'

const failedOver = routes.indexOf('failover')

/** By purpose: whether a task without riders has nothing to do but leave its services to `wake`. */
const sleeps = new Uint8Array(1 + Math.max(...Object.values(purpose)))
for (const each of [purpose.server, purpose.replacement, purpose.restore, purpose.restoreFailed])
  sleeps[each] = 1

/** A rack that was stopped is back. */
function noteStopped(state: RecoveryState, rack: number): void {
  if (state.racks.stopped[rack] === 0) return
  state.racks.stoppedUntil[rack] = state.rackBackAt[rack]!
}

/** Settles one finished task. */
export function settle(state: RecoveryState, sight: Sight, task: number): void {
  const { estate, out } = sight
  const { tasks } = state.engine
  if (cutsOver[tasks.purpose[task]!] === 1) keep(state.copied, task)
  if (tasks.purpose[task] === purpose.copied) return
  if (tasks.firstRider[task]! < 0 && !out.told && sleeps[tasks.purpose[task]!] === 1) return
  const subject = tasks.subject[task]!
  const at = tasks.doneAt[task]!
  switch (tasks.purpose[task]) {
    case purpose.repair:
      mended(state, sight, task)
      break
    case purpose.server:
    case purpose.goHome:
      homeAgain(
        state,
        sight,
        task,
        rebuiltOr(state, subject),
        tell(state, task, mendedBy(state, sight, task), out),
      )
      break
    case purpose.replacement:
      replaced(state, sight, task, tell(state, task, orderedBy(state, sight, task), out))
      break
    case purpose.restore:
    case purpose.restoreFailed:
      if (state.carrier[subject] === task) restored(state, sight, task)
      break
    case purpose.restorePart:
      if (state.carrier[subject] === task) notRestored(state, sight, task)
      break
    case purpose.failover:
    case purpose.relocation:
      // Otherwise it came home in the same instant.
      if (otherTaskOf(state, subject) === task) backElsewhere(state, sight, task)
      else giveBack(state, task)
      break
    case purpose.failoverFailed:
      tell(state, task, state.downBy[subject]!, out)
      noteInVain(state, subject, task)
      forgetOther(state, subject)
      otherwise(state, sight, subject, at)
      break
    case purpose.failBack:
      if (state.away[subject] === 1 && homeStands(state, estate, subject))
        moveHome(state, subject, at, tell(state, task, state.homeCause[subject]!, out), out)
      break
    default:
  }
}

/** A rack is repaired on the spot, and home for what stands on it. */
function mended(state: RecoveryState, sight: Sight, task: number): void {
  const { racks, rackBackAt, rackFirstBackAt } = state
  const rack = state.engine.tasks.subject[task]!
  const second = secondOf(state.engine.tasks.doneAt[task]!)
  racks.plan[rack] = rackPlan.none
  rackBackAt[rack] = second
  if (rackFirstBackAt[rack] === never) rackFirstBackAt[rack] = second
  countSpent(state, sight.estate, rack)
  noteStopped(state, rack)
  sight.out.transitions.rack(rack, second, 1)
  racks.backCause[rack] = tell(state, task, racks.backCause[rack]!, sight.out)
  homeAgain(state, sight, task, repaired, racks.backCause[rack])
}

/** A service runs at another site: by its replica, or in capacity found there. */
function backElsewhere(state: RecoveryState, sight: Sight, task: number): void {
  const { tasks } = state.engine
  const service = tasks.subject[task]!
  const at = tasks.doneAt[task]!
  const by = tell(state, task, elsewhereBy(state, sight.estate, task, sight.out), sight.out)
  noteLeft(state, service, secondOf(at))
  state.away[service] = 1
  if (tasks.purpose[task] === purpose.failover) noteServed(state, service)
  if (state.phase[service] === phase.down)
    ownBack(state, service, { at: secondOf(at), task, route: failedOver, withData: true, by }, sight)
  else planFailBack(state, sight.estate, service, at, by)
  if (waitNoMore(state, service)) planFailBack(state, sight.estate, service, at, by)
}

/** The restore of a service's data has ended, with or without a point that passed. */
function restored(state: RecoveryState, sight: Sight, task: number): void {
  const { estate, out } = sight
  const { tasks } = state.engine
  const service = tasks.subject[task]!
  const at = tasks.doneAt[task]!
  const withData = tasks.purpose[task] === purpose.restore
  fillBerths(state, service, withData)
  if (withData && state.away[service] === 0 && lacksData(state, service))
    return restoredInPart(state, sight, service, task)
  if (!isComplete(state, service)) return restoredEarly(state, service, task, out)
  if (state.away[service] === 1) {
    state.carrier[service] = -1
    // It changes over only when it goes there.
    return planFailBack(state, estate, service, at, tellStages(state, task, state.homeCause[service]!, out))
  }
  if (state.phase[service] !== phase.down) return
  const goesElsewhere = !withData && tryFailover(state, sight, service, at)
  if (!goesElsewhere && (withData || estate.policy.recovery.restoring.emptyReplacement)) {
    const by = stayHome(state, service, at, tell(state, task, state.backCause[service]!, out), out)
    return ownBack(state, service, { at: secondOf(at), task, route: rebuilt, withData, by }, sight)
  }
  noteInVain(state, service, task)
  state.carrier[service] = -1
  if (out.told) state.backCause[service] = tellStages(state, task, state.backCause[service]!, out)
  if (!goesElsewhere)
    return out.transitions.add(service, secondOf(at), serviceState.down, state.backCause[service]!)
  exhaust(state.reading, state.phase.length, service)
  waitForCopy(state.reading, state.phase.length, service, at)
}

/** New servers have come since, which lack their data. */
function restoredInPart(state: RecoveryState, sight: Sight, service: number, task: number): void {
  noteInVain(state, service, task)
  state.carrier[service] = -1
  const by = tell(state, task, state.backCause[service]!, sight.out)
  if (state.phase[service] === phase.down)
    readData(state, sight, service, state.engine.tasks.doneAt[task]!, by)
}

/** Its data is there, or lost, before the last of its servers, with which it comes home. */
function restoredEarly(state: RecoveryState, service: number, task: number, out: RecoveryOutlet): void {
  const by = tell(state, task, state.backCause[service]!, out)
  if (out.told) state.backCause[service] = by
  noteInVain(state, service, task)
  state.carrier[service] = -1
  if (state.engine.tasks.purpose[task] !== purpose.restore)
    exhaust(state.reading, state.phase.length, service)
}

/** None of the points tried so far passed verification. */
function notRestored(state: RecoveryState, sight: Sight, task: number): void {
  const { out, estate } = sight
  const service = state.engine.tasks.subject[task]!
  const away = state.away[service] === 1
  const by = tell(state, task, (away ? state.homeCause : state.backCause)[service]!, out)
  state.carrier[service] = -1
  noteInVain(state, service, task)
  notPassed(state, task)
  const at = state.engine.tasks.doneAt[task]!
  if (away) planFailBack(state, estate, service, at, by)
  else if (state.phase[service] === phase.down) readData(state, sight, service, at, by)
}

function keep(copied: RecoveryState['copied'], task: number): void {
  if (copied.count === copied.task.length) grow(copied)
  copied.task[copied.count++] = task
}

/** The services on the task have their home and their disks back. */
function homeAgain(state: RecoveryState, sight: Sight, task: number, route: number, by: number): void {
  const { riders, engine } = state
  const at = engine.tasks.doneAt[task]!
  const second = secondOf(at)
  const moves = route === rebuilt && engine.tasks.purpose[task] === purpose.server
  for (let row = engine.tasks.firstRider[task]!; row >= 0; row = riders.next[row]!) {
    const service = riders.service[row]!
    if (!comesWith(state, service, task)) continue
    if (state.away[service] === 1) planFailBack(state, sight.estate, service, at, by)
    else if (lacksData(state, service)) readOrEmpty(state, sight, service, at, by)
    else if (state.phase[service] === phase.down) {
      const home = stayHome(state, service, at, by, sight.out)
      const last = moves ? tellChangedOver(service, at, home, sight.out) : home
      ownBack(state, service, { at: second, task, route, withData: true, by: last }, sight)
    }
  }
}

/**
 * The services on the task have an empty server: data is restored where there is a point, otherwise they change over to
 * it as it is.
 */
function replaced(state: RecoveryState, sight: Sight, task: number, by: number): void {
  const { estate, fate } = sight
  const { riders, engine } = state
  const at = engine.tasks.doneAt[task]!
  for (let row = engine.tasks.firstRider[task]!; row >= 0; row = riders.next[row]!) {
    const service = riders.service[row]!
    const hasPoint = fate.point[service] !== never
    if ((!hasPoint && riders.firm[row] === 0) || !comesWith(state, service, task)) continue
    if (state.away[service] === 1) planFailBack(state, estate, service, at, by)
    else if (state.phase[service] === phase.down) {
      noteBottleneck(state, service, task)
      readOrEmpty(state, sight, service, at, by)
    }
  }
}

/** The service has its servers, and reads the data that they lack, or comes back without it. */
function readOrEmpty(state: RecoveryState, sight: Sight, service: number, at: number, by: number): void {
  const { estate, fate, out } = sight
  if (out.told) state.backCause[service] = by
  if (fate.point[service] !== never) {
    readData(state, sight, service, at, by)
    if (!out.transitions.servingOnly && state.phase[service] === phase.down)
      out.transitions.add(service, secondOf(at), serviceState.restoring, state.backCause[service]!)
  } else if (estate.policy.recovery.restoring.emptyReplacement) nothingLeft(state, sight, service, at, by)
}

/** Its own server is there, the old one or a replacement. */
function homeStands(state: RecoveryState, { population }: Estate, service: number): boolean {
  const { racks, carrier, index } = state
  if (hasBerths(index.berths, service)) return carrier[service] === -1 && isComplete(state, service)
  const plan = racks.plan[population.services.rack[service]!]
  return (plan === rackPlan.none || plan === rackPlan.rebuild) && carrier[service] === -1
}

/** Releases what the task took at another site. */
function giveBack({ engine }: RecoveryState, task: number): void {
  const { pools, stages, tasks } = engine
  for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (stages.kind[stage] === stageKind.take) release(pools, stages.on[stage]!, stages.units[stage]!)
  engine.due = 1
}

/** The service runs at home from now on, and what it took elsewhere is released. */
function moveHome(state: RecoveryState, service: number, at: number, by: number, out: RecoveryOutlet): void {
  giveBack(state, otherTaskOf(state, service))
  bringWrites(state, service, secondOf(at))
  state.away[service] = 0
  forgetOther(state, service)
  forgetLacking(state, service)
  forgetRestored(state, service)
  bringStale(state, service)
  if (state.phase[service] === phase.up) out.transitions.add(service, secondOf(at), serviceState.up, by)
}

/**
 * Copies are read where they stand: not while their rack has no power or network, and never again once it has burnt
 * or they are purged. A server that is ready waits until its copy, or another one by the policy's choice, can be
 * read.
 */
import { cause } from '../../estate/cause.ts'
import type { FateState } from '../../fate/state/state.ts'
import { noPoint } from '../../fate/schedule/newestPoint.ts'
import { noteWaited, secondOf } from './back.ts'
import { isComplete } from '../plan/berths.ts'
import { cancel } from '../engine/cancel.ts'
import { addStage, addTask, copyResource } from '../engine/engine.ts'
import { tryFailover, planFailBack } from '../plan/elsewhere.ts'
import { racksIn } from '../home.ts'
import { noteInVain } from './inVain.ts'
import { isChosenFor } from '../orders.ts'
import { purpose } from '../purpose.ts'
import { isReadable } from '../plan/reach.ts'
import { isWaitingForCopy, noteTried, planPart, triedBefore, waitForCopy } from '../state/readings.ts'
import { nextPoint, planRestore } from '../plan/restore.ts'
import { ride } from '../plan/riders.ts'
import { submit } from '../engine/stage.ts'
import { type RecoveryOrder, serviceState } from '../recovery.ts'
import type { Sight } from '../sight.ts'
import { phase, rackPlan, type RecoveryState } from '../state/state.ts'
import { settled } from '../told/story.ts'
import { stageKind, taskState } from '../engine/tasks.ts'
import { noteRestored } from '../plan/tried.ts'
import { copyRead, isReading, nextRead, readBefore } from '../told/underWay.ts'

/**
 * A server is ready at `at`: the service's data is read as soon as a copy can be read, or the service changes over to
 * the empty server.
 */
export function readData(state: RecoveryState, sight: Sight, service: number, at: number, by: number): void {
  const { estate, fate, out } = sight
  const { reading } = state
  const first = nextPoint(state, sight, service, at)
  if (out.told) state.backCause[service] = by
  if (first.point === noPoint) return nothingLeft(state, sight, service, at, by)
  if (out.told) state.backCause[service] = out.ledger.add(cause['read-from'], first.copy, settled(at), by)
  rememberWayHome(state, service)
  if (isReadable(state, sight, first.copy, at)) planRestore(state, sight, service, first, at)
  else {
    waitForCopy(reading, estate.population.services.count, service, at)
    state.carrier[service] = -1
    if (triedBefore(state.reading, service) === 0)
      noteRestored(state, service, first.point, fate.point[service]!)
  }
}

/** Keeps the cause of the restore, in case the service runs at another site by the time its data is restored. */
function rememberWayHome({ homeCause, backCause, index }: RecoveryState, service: number): void {
  if (homeCause !== index.untold) homeCause[service] = backCause[service]!
}

/**
 * The service has its server, and no point is left: its data is lost for good. It changes over to the empty server as
 * it would to a restored one, however early the loss was known; unless it can be failed over, now or later.
 */
export function nothingLeft(
  state: RecoveryState,
  sight: Sight,
  service: number,
  at: number,
  by: number,
): void {
  const { estate, fate, out } = sight
  const { restoring } = estate.policy.recovery
  state.carrier[service] = -1
  // It comes back empty with the last of its servers.
  const isWhole = isComplete(state, service)
  if (isWhole && triedBefore(state.reading, service) > 0) {
    noteRestored(state, service, noPoint, fate.point[service]!)
    if (out.told) out.ledger.add(cause['data-lost'], service, settled(at), by)
  }
  if (tryFailover(state, sight, service, at))
    return waitForCopy(state.reading, state.phase.length, service, at)
  if (!isWhole) return
  if (!restoring.emptyReplacement) return out.transitions.add(service, secondOf(at), serviceState.down, by)
  const { engine } = state
  const task = addTask(engine, estate.population.services.key[service]!, at)
  addStage(engine, stageKind.delay, 0, restoring.cutOver)
  engine.tasks.purpose[task] = purpose.restoreFailed
  engine.tasks.subject[task] = service
  ride(state, task, service)
  submit(engine, task)
}

/** The points of a task did not pass verification. */
export function notPassed({ engine, reading }: RecoveryState, task: number): void {
  const { tasks, stages } = engine
  const service = tasks.subject[task]!
  for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (stages.kind[stage] === stageKind.link) reading.tried[service]!++
  reading.lastTried[service] = reading.lastPlanned[service]!
}

/** The rack is back, so what is on it can be read again. */
export function rackReadable(state: RecoveryState, sight: Sight, rack: number, at: number): void {
  for (const service of waitingAt(state, rack))
    lookAgain(state, sight, service, at, state.racks.backCause[rack]!)
}

/**
 * People may enter a given-up building, or a building they may enter is given up: its disks are carried out, and
 * replicas there serve no more.
 */
export function disksCarriedOut(state: RecoveryState, sight: Sight, building: number, at: number): void {
  if (state.reading.waitsSince.length === 0) return
  for (const rack of racksIn(sight.estate, building))
    if (state.racks.plan[rack] === rackPlan.rebuild)
      for (const service of waitingAt(state, rack)) lookAgain(state, sight, service, at, -1)
}

/** The rack is stopped, cut off or burnt, so what is on it cannot be read any more. */
export function rackUnreadable(state: RecoveryState, sight: Sight, rack: number, at: number): void {
  if (!readsAny(state)) return
  const { rack: placeOf } = sight.estate.population.copies
  const { firstOfRack, keepers } = state.index
  for (let i = firstOfRack[rack]!; i < firstOfRack[rack + 1]!; i++) {
    const service = keepers[i]!
    if (isWaitingForCopy(state.reading, service)) lookAgain(state, sight, service, at, -1)
    else {
      const stage = nextRead(state, service, () => true)
      if (stage >= 0 && nextRead(state, service, copy => placeOf[copy] === rack) === stage)
        readAnew(state, sight, service, stage, at)
    }
  }
}

/** Copies have been purged. */
export function copiesPurged(
  state: RecoveryState,
  sight: Sight,
  purgedAt: FateState['purgedAt'],
  at: number,
): void {
  const { reading } = state
  if (!readsAny(state)) return
  for (let service = 0; service < state.phase.length; service++) {
    if (isWaitingForCopy(reading, service)) lookAgain(state, sight, service, at, -1)
    else {
      const stage = nextRead(state, service, copy => purgedAt[copy]! <= at)
      if (stage >= 0) stopBefore(state, sight, service, stage, at)
    }
  }
}

/**
 * An order has changed what services are restored from: those that wait for a copy, or until theirs is within reach,
 * choose again.
 */
export function pointChosen(state: RecoveryState, sight: Sight, order: RecoveryOrder, at: number): void {
  if (!readsAny(state)) return
  const { policy, tier } = sight.estate.population.services
  for (let service = 0; service < state.phase.length; service++) {
    if (!isChosenFor(order, policy[service]!, tier[service]!)) continue
    if (isWaitingForCopy(state.reading, service)) lookAgain(state, sight, service, at, -1)
    else if (prefersAnother(state, sight, service, at))
      readAnew(
        state,
        sight,
        service,
        nextRead(state, service, () => true),
        at,
      )
  }
}

/** Whether its copy is still out of reach, and another one is chosen by now. */
function prefersAnother(state: RecoveryState, sight: Sight, service: number, at: number): boolean {
  const { tasks } = state.engine
  const task = state.carrier[service]!
  if (nextRead(state, service, () => true) < 0 || state.away[service] === 1) return false
  if (tasks.state[task] !== taskState.waiting || tasks.start[task]! <= at) return false
  return nextPoint(state, sight, service, at).copy !== tasks.reads[task]
}

/** The service runs at another site, so nobody waits for the copy any more. Returns whether anybody did. */
export function waitNoMore({ reading }: RecoveryState, service: number): boolean {
  if (!isWaitingForCopy(reading, service)) return false
  reading.waitsSince[service] = NaN
  return true
}

function readsAny({ reading }: RecoveryState): boolean {
  return reading.any === 1 || reading.waitsSince.length > 0
}

function waitingAt({ reading, index }: RecoveryState, rack: number): number[] {
  const waiting: number[] = []
  if (reading.waitsSince.length === 0) return waiting
  const { firstOfRack, keepers } = index
  for (let i = firstOfRack[rack]!, end = firstOfRack[rack + 1]!; i < end; i++) {
    const service = keepers[i]!
    // One that keeps several copies there is listed several times in succession.
    if (isWaitingForCopy(reading, service) && service !== waiting.at(-1)) waiting.push(service)
  }
  return waiting
}

/** Ends the restore before a stage that can no longer be read; what has been read before it is still verified. */
function stopBefore(state: RecoveryState, sight: Sight, service: number, stage: number, at: number): void {
  const { reading, carrier, engine } = state
  const task = carrier[service]!
  if (isReading(state, task, stage)) return readAnew(state, sight, service, stage, at)
  engine.tasks.lastStage[task] = stage - 1
  engine.tasks.purpose[task] = purpose.restorePart
  planPart(reading, state.phase.length, service, readBefore(state, task, stage).last)
}

/** @param stage reads the copy that can no longer be read */
function readAnew(state: RecoveryState, sight: Sight, service: number, stage: number, at: number): void {
  const task = state.carrier[service]!
  const by = tellLost(sight, copyRead(state, service, stage), at, state.backCause[service]!)
  const { count, last } = readBefore(state, task, state.engine.tasks.stage[task]!)
  cancel(state.engine, task)
  noteInVain(state, service, task)
  if (count > 0) noteTried(state.reading, state.phase.length, service, count, last)
  if (state.away[service] === 0) return readData(state, sight, service, at, by)
  // It runs at another site by now: its data comes home from there.
  state.carrier[service] = -1
  planFailBack(state, sight.estate, service, at, state.homeCause[service]!)
}

/** Appends after `before` that the copy was lost, if it was. Returns the last row. */
function tellLost({ estate, racks, fate, out }: Sight, copy: number, at: number, before: number): number {
  if (!out.told || copy < 0) return before
  const rack = estate.population.copies.rack[copy]!
  const purged = fate.purgedAt.length > 0 && fate.purgedAt[copy]! <= at
  if (!purged && !(rack >= 0 && racks.burntAt[rack]! <= at)) return before
  return out.ledger.add(cause['copy-lost'], copy, settled(at), before)
}

/** A failover has failed, or was given up with its replica: if the service waits for a copy, it chooses again. */
export function otherwise(state: RecoveryState, sight: Sight, service: number, at: number): void {
  if (isWaitingForCopy(state.reading, service)) lookAgain(state, sight, service, at, -1)
}

/** Chooses again among what can be read by now. `by`: ledger row of what has become available; -1: nothing. */
function lookAgain(state: RecoveryState, sight: Sight, service: number, at: number, by: number): void {
  const { reading } = state
  const since = reading.waitsSince[service]!
  reading.waitsSince[service] = NaN
  if (state.phase[service] !== phase.down) return
  const first = nextPoint(state, sight, service, at)
  const none = first.point === noPoint
  if (none ? tryFailover(state, sight, service, at) : !isReadable(state, sight, first.copy, at)) {
    reading.waitsSince[service] = since
    return
  }
  noteWaited(state, service, copyResource(state.engine), at - since)
  const { told, ledger } = sight.out
  const before = state.backCause[service]!
  const named = told && before >= 0 && ledger.kind[before] === cause['read-from']
  const known = tellLost(sight, named ? ledger.subject[before]! : -1, at, before)
  if (told) state.backCause[service] = known
  if (none) return nothingLeft(state, sight, service, at, known)
  if (told)
    state.backCause[service] = ledger.add(
      cause['copy-reached'],
      first.copy,
      settled(at),
      by >= 0 ? by : known,
      at - since,
    )
  rememberWayHome(state, service)
  planRestore(state, sight, service, first, at)
}

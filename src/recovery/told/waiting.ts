/** What a service that is down is waiting for, read from the stage of its task; the engine does not need to know. */
import type { Ledger } from '../../base/ledger.ts'
import type { RackView } from '../../damage/damage.ts'
import { buildingOf } from '../../estate/buildingOf.ts'
import type { Estate } from '../../estate/estate.ts'
import { anyBerth, hasBerths } from '../../fate/services/berths.ts'
import { there } from '../state/berthTable.ts'
import { roomWaitedFor } from '../settle/inVain.ts'
import { restores } from '../purpose.ts'
import { isWaitingForCopy } from '../state/readings.ts'
import { phase, rackPlan, type RecoveryState } from '../state/state.ts'
import { stageKind, taskState } from '../engine/tasks.ts'
import { otherTaskOf } from '../state/otherTasks.ts'

/** What a service waits for at a moment. */
export interface Waiting {
  /**
   * `pool`, `work`: a crew that has yet to come, or is at work; `link`: its data is on the way; `copy`: its copy is
   * not within reach; `nothing`: there is no copy, and it does not come back without one; `later`: its plan has not
   * begun.
   */
  readonly on: 'gate' | 'pool' | 'supply' | 'work' | 'link' | 'copy' | 'service' | 'later' | 'nothing'
  /** Row of the gate, pool or service; -1: none. */
  readonly row: number
  /** Seconds after ignition. */
  readonly since: number
  /** Pool of another site's spare servers that it waits for as well, coming back with whichever is sooner; -1: none. */
  readonly room: number
}

/**
 * At the current state of the recovery; undefined: the service is running. `ledger`: that of the recovery, which must
 * have been recorded.
 */
export function waitingOf(
  state: RecoveryState,
  estate: Estate,
  { burntAt }: Pick<RackView, 'burntAt'>,
  ledger: Ledger,
  service: number,
): Waiting | undefined {
  const home = wayBack(state, estate, burntAt, ledger, service)
  if (home === undefined) return undefined
  const room = home.on === 'service' ? -1 : roomWaitedFor(state.engine, otherTaskOf(state, service))
  return { ...home, room: home.on === 'pool' && home.row === room ? -1 : room }
}

type Wait = Omit<Waiting, 'room'>

function wayBack(
  state: RecoveryState,
  estate: Estate,
  burntAt: RackView['burntAt'],
  ledger: Ledger,
  service: number,
): Wait | undefined {
  const back = state.backCause[service]!
  switch (state.phase[service]) {
    case phase.up:
      return undefined
    case phase.waits:
      return {
        on: 'service',
        row: lackedBy(state, service),
        since: Math.max(state.ownBackAt[service]!, state.downSince[service]!),
      }
    default:
  }
  // What has brought it this far.
  const known = back < 0 ? state.downSince[service]! : ledger.timeOf(back)
  // Its way home comes first, unless the way to another site waits for room.
  const other = otherTaskOf(state, service)
  const room = roomWaitedFor(state.engine, other)
  const berth = outBerth(state, service)
  const ofBerth = berth < 0 ? -1 : Math.max(-1, state.berths.task[berth]!)
  for (const task of [state.carrier[service]!, ofBerth, room < 0 ? other : -1])
    if (task >= 0 && state.engine.tasks.state[task]! < taskState.done) return taskWaits(state, task, known)
  if (isWaitingForCopy(state.reading, service))
    return { on: 'copy', row: -1, since: state.reading.waitsSince[service]! }
  const { accessGate, declaredGate } = state.layout
  const rack = berth < 0 ? estate.population.services.rack[service]! : state.index.berths.rack[berth]!
  switch (state.racks.plan[rack]) {
    case rackPlan.access:
      return { on: 'gate', row: accessGate + buildingOf(estate, rack), since: state.racks.outAt[rack]! }
    case rackPlan.declaration:
      return { on: 'gate', row: declaredGate, since: burntAt[rack]! }
    default:
      return room < 0 ? { on: 'nothing', row: -1, since: known } : taskWaits(state, other, known)
  }
}

/** The first of its berths that is not back; -1: none. */
function outBerth({ index: { berths }, berths: { task } }: RecoveryState, service: number): number {
  let found = -1
  if (hasBerths(berths, service))
    anyBerth(berths, service, berth => {
      if (task[berth] !== there) found = berth
      return found >= 0
    })
  return found
}

/** The first of the services it needs that is not back. */
function lackedBy({ index: { needs, kinds }, phase: phases }: RecoveryState, service: number): number {
  const own = kinds.needs[kinds.of[service]!]!
  for (let i = needs.firstNeed[own]!; i < needs.firstNeed[own + 1]!; i++)
    if (phases[needs.needs[i]!] !== phase.up) return needs.needs[i]!
  return -1
}

/** @param planned second since which a task that has not begun has been expected */
function taskWaits(state: RecoveryState, task: number, planned: number): Wait {
  const { tasks, stages, edges } = state.engine
  if (tasks.state[task] === taskState.waiting) {
    for (let edge = tasks.firstIn[task]!; edge >= 0; edge = edges.nextIn[edge]!)
      if (tasks.state[edges.from[edge]!]! < taskState.done)
        return taskWaits(state, edges.from[edge]!, planned)
    return { on: restores.has(tasks.purpose[task]!) ? 'copy' : 'later', row: -1, since: planned }
  }
  const stage = tasks.stage[task]!
  const row = stages.on[stage]!
  const began = stages.beganAt[stage]!
  const since = tasks.since[task]!
  switch (stages.kind[stage]) {
    case stageKind.gate:
      return { on: 'gate', row, since }
    case stageKind.supply:
      return { on: 'supply', row, since }
    case stageKind.link:
      return { on: 'link', row: -1, since: began }
    case stageKind.until:
      return { on: 'copy', row: -1, since: began }
    case stageKind.pool:
    case stageKind.take:
      return Number.isNaN(began) ? { on: 'pool', row, since } : { on: 'work', row, since: began }
    default:
      return { on: 'work', row: -1, since: began }
  }
}

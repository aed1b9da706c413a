/**
 * Services in several racks: their servers in each rack come back with a task of that rack, and the service comes home
 * with the last of them. Data that burnt is read to new servers as they come; those that come before the copy can be read
 * are read to with the others, those that come while it reads wait for the next turn (a named assumption).
 */
import { anyBerth, eachBerth, eachBerthOn, hasBerths } from '../../fate/services/berths.ts'
import type { Engine } from '../engine/engine.ts'
import { noteInVain } from '../settle/inVain.ts'
import { cancel } from '../engine/cancel.ts'
import { changesOver } from './changesOver.ts'
import { purpose, restores } from '../purpose.ts'
import { isWaitingForCopy } from '../state/readings.ts'
import { there } from '../state/berthTable.ts'
import { phase, type RecoveryState } from '../state/state.ts'
import { stageKind, taskState } from '../engine/tasks.ts'

/** Instead of the task that brings a berth back: its servers are out, without a task so far. */
const out = -2

/** What a berth lacks: nothing, its data, and its data that is on the way. */
const full = 0
const empty = 1
const filling = 2

const ofRack = new Set<number>([purpose.repair, purpose.server, purpose.replacement])

/** Notes the task for a service with berths if it brings back one of them. Returns whether it does. */
export function ridesInBerth(state: RecoveryState, task: number, service: number): boolean {
  const { berths } = state.index
  if (!hasBerths(berths, service)) return false
  const { purpose: purposes, subject } = state.engine.tasks
  if (!ofRack.has(purposes[task]!)) return false
  state.berths.task[berthOn(state, service, subject[task]!)] = task
  return true
}

/** Row of the service's berth in a rack in which it has one. */
export function berthOn({ index: { berths } }: RecoveryState, service: number, rack: number): number {
  let found = -1
  anyBerth(berths, service, berth => {
    found = berth
    return berths.rack[berth] === rack
  })
  return found
}

/** The rack is out, and with it what stands in it, unless a task brings it back already. */
export function berthsOut(state: RecoveryState, rack: number): void {
  const { carrier, engine } = state
  const tasks = state.berths.task
  eachBerthOn(state.index.berths, rack, (berth, service) => {
    if (tasks[berth] === there) tasks[berth] = out
    const task = carrier[service]!
    if (task < 0 || engine.tasks.purpose[task] !== purpose.goHome) return
    cancel(engine, task)
    noteInVain(state, service, task)
    carrier[service] = -1
  })
}

/** Nobody brings back what stands in the rack any more; `idle` is called for what nobody had begun to bring back. */
export function dropBerths(state: RecoveryState, rack: number, idle: (service: number) => void): void {
  const { engine } = state
  const tasks = state.berths.task
  eachBerthOn(state.index.berths, rack, (berth, service) => {
    const task = tasks[berth]!
    if (changesOver(state, task)) return
    if (task >= 0) {
      cancel(engine, task)
      noteInVain(state, service, task)
      tasks[berth] = out
    } else idle(service)
  })
}

/** Whether all servers of the service are there, with their data or without. */
export function isComplete({ index: { berths }, berths: { task } }: RecoveryState, service: number): boolean {
  return !hasBerths(berths, service) || !anyBerth(berths, service, berth => task[berth] !== there)
}

/**
 * Whether a task that is done lets a service that rides on it go on: for one with berths, unless data is on its way to
 * it, whether these are the last of its servers, or new ones that lack their data.
 */
export function comesWith(state: RecoveryState, service: number, task: number): boolean {
  const { carrier, berths, reading, engine } = state
  if (carrier[service] === task) {
    carrier[service] = -1
    return true
  }
  if (!hasBerths(state.index.berths, service)) return false
  const berth = berthOn(state, service, engine.tasks.subject[task]!)
  if (berths.task[berth] !== task) return false
  berths.task[berth] = there
  if (engine.tasks.purpose[task] === purpose.replacement) {
    berths.lacks[berth] = empty
    if (carrier[service]! >= 0) joinRestore(state, service, berth, carrier[service]!)
  }
  if (state.phase[service] === phase.down) noteInVain(state, service, task)
  if (carrier[service] !== -1 || isWaitingForCopy(reading, service)) return false
  // What comes at the same moment is taken together.
  if (anyBerth(state.index.berths, service, each => isDone(engine, berths.task[each]!))) return false
  return isComplete(state, service) || (state.away[service] === 0 && lacksData(state, service))
}

function isDone({ tasks }: Engine, task: number): boolean {
  return task >= 0 && tasks.state[task] === taskState.done
}

/** Whether some of its servers lack their data. */
export function lacksData({ index: { berths }, berths: { lacks } }: RecoveryState, service: number): boolean {
  return hasBerths(berths, service) && anyBerth(berths, service, berth => lacks[berth] !== full)
}

/** Share of the service's data that is restored to the servers that lack it. */
export function shareLacked(
  { index: { berths }, berths: { lacks } }: RecoveryState,
  service: number,
): number {
  if (!hasBerths(berths, service)) return 1
  let all = 0
  let lacking = 0
  eachBerth(berths, service, berth => {
    all += berths.servers[berth]!
    if (lacks[berth] === full) return
    lacking += berths.servers[berth]!
    lacks[berth] = filling
  })
  return lacking / all
}

/** New servers of the service are read to by its restore, if that has not begun. */
function joinRestore(
  { index, berths, engine }: RecoveryState,
  service: number,
  berth: number,
  task: number,
): void {
  const { tasks, stages } = engine
  if (!restores.has(tasks.purpose[task]!) || tasks.state[task] !== taskState.waiting) return
  let filled = 0
  eachBerth(index.berths, service, each => {
    if (berths.lacks[each] === filling) filled += index.berths.servers[each]!
  })
  berths.lacks[berth] = filling
  const more = 1 + index.berths.servers[berth]! / filled
  for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (stages.kind[stage] === stageKind.link) stages.amount[stage] = stages.amount[stage]! * more
}

/** Its restore is over: with `withData`, the data on its way has arrived. */
export function fillBerths(
  { index: { berths }, berths: { lacks }, carrier }: RecoveryState,
  service: number,
  withData: boolean,
): void {
  if (!hasBerths(berths, service)) return
  carrier[service] = -1
  eachBerth(berths, service, berth => {
    if (withData && lacks[berth] === filling) lacks[berth] = full
  })
}

/** It is home with the data of its replica. Whoever came back empty lacks its data for good. */
export function forgetLacking(
  { index: { berths }, berths: { lacks } }: RecoveryState,
  service: number,
): void {
  if (!hasBerths(berths, service)) return
  eachBerth(berths, service, berth => {
    lacks[berth] = full
  })
}

/**
 * Waits that came to nothing: what a service waited for was given up, or the service came back by other means first.
 */
import { cause } from '../../estate/cause.ts'
import { noteBottleneck } from './back.ts'
import type { Engine } from '../engine/engine.ts'
import type { RecoveryOutlet } from '../outlet.ts'
import { phase, type RecoveryState } from '../state/state.ts'
import { settled } from '../told/story.ts'
import { stageKind, taskState } from '../engine/tasks.ts'

/** Pool of spare servers that the task is waiting for; -1: none, or there is no task. */
export function roomWaitedFor({ tasks, stages }: Engine, task: number): number {
  if (task < 0 || tasks.state[task] !== taskState.started) return -1
  const stage = tasks.stage[task]!
  return stages.kind[stage] === stageKind.take && Number.isNaN(stages.beganAt[stage]!)
    ? stages.on[stage]!
    : -1
}

/** The longest wait of a task that did not bring the service back counts for it if it is down. */
export function noteInVain(state: RecoveryState, service: number, task: number): void {
  if (state.phase[service] === phase.down) noteBottleneck(state, service, task)
}

/**
 * Appends after `before` that the task waited for room until `at`, or was already moving the service elsewhere.
 * Returns the last row; `before` if there is nothing to record.
 */
export function tellInVain(
  { engine }: RecoveryState,
  task: number,
  at: number,
  before: number,
  { ledger, told }: RecoveryOutlet,
): number {
  if (!told) return before
  const { tasks } = engine
  const pool = roomWaitedFor(engine, task)
  const since = pool < 0 ? beganAt(engine, task) : tasks.since[task]!
  if (!(at > since)) return before
  return pool < 0
    ? ledger.add(cause.overtaken, tasks.subject[task]!, settled(at), before, at - since)
    : ledger.add(cause['queued-in-vain'], pool, settled(at), before, at - since)
}

/** When the move of the task's service began; NaN: it has not. */
function beganAt({ tasks, stages }: Engine, task: number): number {
  if (tasks.state[task] !== taskState.started) return NaN
  for (let stage = tasks.firstStage[task]!; stage <= tasks.stage[task]!; stage++)
    if (stages.kind[stage] !== stageKind.gate && stages.kind[stage] !== stageKind.take)
      return stages.beganAt[stage]!
  return NaN
}

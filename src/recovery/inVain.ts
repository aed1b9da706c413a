/** Waits that come to nothing: what a service waited for is given up, or it is back by other means before it gets any. */
import { cause } from '../estate/cause.ts'
import { noteBottleneck } from './back.ts'
import type { Engine } from './engine.ts'
import type { RecoveryOutlet } from './outlet.ts'
import { phase, type RecoveryState } from './state.ts'
import { settled } from './story.ts'
import { stageKind, taskState } from './tasks.ts'

/** Pool of the spare servers that the task stands waiting for; -1: for none, or there is no task. */
export function roomWaitedFor({ tasks, stages }: Engine, task: number): number {
  if (task < 0 || tasks.state[task] !== taskState.started) return -1
  const stage = tasks.stage[task]!
  return stages.kind[stage] === stageKind.take && Number.isNaN(stages.beganAt[stage]!)
    ? stages.on[stage]!
    : -1
}

/** What a task that has been cancelled waited for until then counts for the service, if it is down. */
export function noteInVain(state: RecoveryState, service: number, task: number): void {
  if (state.phase[service] === phase.down) noteBottleneck(state, service, task)
}

/**
 * Appends behind `before` that the task has waited for room until `at`, or has been at work on the way to another site. Returns
 * the last row; `before` if it has not, or nothing is kept.
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

/** When somebody began to move the service of the task; NaN: nobody has. */
function beganAt({ tasks, stages }: Engine, task: number): number {
  if (tasks.state[task] !== taskState.started) return NaN
  for (let stage = tasks.firstStage[task]!; stage <= tasks.stage[task]!; stage++)
    if (stages.kind[stage] !== stageKind.gate && stages.kind[stage] !== stageKind.take)
      return stages.beganAt[stage]!
  return NaN
}

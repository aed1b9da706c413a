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

/** Appends behind `before` that the task has waited for room until `at`. Returns the last row; `before` if it has not, or nothing is kept. */
export function tellInVain(
  { engine }: RecoveryState,
  task: number,
  at: number,
  before: number,
  { ledger, told }: RecoveryOutlet,
): number {
  if (!told) return before
  const pool = roomWaitedFor(engine, task)
  const waited = pool < 0 ? 0 : at - engine.tasks.since[task]!
  return waited > 0 ? ledger.add(cause['queued-in-vain'], pool, settled(at), before, waited) : before
}

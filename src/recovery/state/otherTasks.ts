/** What takes services to another place than their home. A column that is empty until a service has such a task. */
import { withRows } from '../../base/column.ts'
import type { RecoveryState } from './state.ts'

type Elsewhere = Pick<RecoveryState, 'otherTask'>

/** Task of the service's latest failover, relocation or return; -1: none. */
export function otherTaskOf({ otherTask }: Elsewhere, service: number): number {
  return otherTask.length > 0 ? otherTask[service]! : -1
}

export function noteOther(state: RecoveryState, service: number, task: number): void {
  if (state.otherTask.length === 0) state.otherTask = withRows(state.otherTask, state.phase.length, -1)
  state.otherTask[service] = task
  state.apart[service] = 1
}

export function forgetOther({ otherTask }: Elsewhere, service: number): void {
  if (otherTask.length > 0) otherTask[service] = -1
}

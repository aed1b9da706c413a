/** Services that come back with a task: a list for each task, newest first. A service rides on one task at a time. */
import type { RecoveryState } from './state.ts'

/** Moves a service to a task. It stays in the list of the task it rode on before, which must be cancelled or done. */
export function ride(state: RecoveryState, task: number, service: number): void {
  const { firstRider } = state.engine.tasks
  state.carrier[service] = task
  state.nextRider[service] = firstRider[task]!
  firstRider[task] = service
}

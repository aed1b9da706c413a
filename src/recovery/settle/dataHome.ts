/** When data was on a server of its own again, or was known to be lost. */
import { Scratch } from '../../base/scratch.ts'
import { never } from '../../damage/damage.ts'
import { secondOf } from './back.ts'
import { hasDataThere } from './hasDataThere.ts'
import type { RecoveryState } from '../state/state.ts'
import { taskState } from '../engine/tasks.ts'

/**
 * By service, the second at which its data was back. For a service that runs on its replica: when its data has been
 * copied home, since until then the replica is all there is. For one that came back empty: when it did, since its
 * data is lost anyway. `never`: none of these.
 */
export function dataHomeAt(recovery: RecoveryState, scratch = new Scratch()): Int32Array {
  const { dataBackAt, ownBackAt } = recovery
  const at = scratch.copy(dataBackAt)
  for (let service = 0; service < at.length; service++)
    if (hasDataThere(recovery, service)) at[service] = wentHomeAt(recovery, service)
    else if (at[service] === never) at[service] = ownBackAt[service]!
  return at
}

/** Second at which it went home from its replica, or from another site; `never`: it has not. */
export function wentHomeAt({ away, movesHome, engine: { tasks } }: RecoveryState, service: number): number {
  const task = movesHome.length === 0 || away[service] === 1 ? -1 : movesHome[service]!
  return task < 0 || tasks.state[task] !== taskState.done ? never : secondOf(tasks.doneAt[task]!)
}

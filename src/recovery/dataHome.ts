/** When data stood on a server of its own again, or was known to be gone. */
import { never } from '../damage/damage.ts'
import { secondOf } from './back.ts'
import { hasDataThere } from './fateRestored.ts'
import type { RecoveryState } from './state.ts'

/**
 * By service: the second at which its data was back, but of one that runs on its replica when it has gone home (until then the replica is
 * what it has), and of one that came back empty when it did: what is gone is on no copy. `never`: none of it.
 */
export function dataHomeAt(recovery: RecoveryState): Int32Array {
  const { dataBackAt, ownBackAt } = recovery
  const at = dataBackAt.slice()
  for (let service = 0; service < at.length; service++)
    if (hasDataThere(recovery, service)) at[service] = wentHomeAt(recovery, service)
    else if (at[service] === never) at[service] = ownBackAt[service]!
  return at
}

function wentHomeAt({ away, movesHome, engine: { tasks } }: RecoveryState, service: number): number {
  const task = movesHome.length === 0 || away[service] === 1 ? -1 : movesHome[service]!
  return task < 0 ? never : secondOf(tasks.doneAt[task]!)
}

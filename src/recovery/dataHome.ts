/** When data stood on a server of its own again. */
import { never } from '../damage/damage.ts'
import { secondOf } from './back.ts'
import { hasDataThere } from './fateRestored.ts'
import { routes } from './recovery.ts'
import type { RecoveryState } from './state.ts'

const failedOver = routes.indexOf('failover')

/** By service: the second at which its data was back, but of one that runs on its replica when it has gone home (`never`: it has not): until then the replica is what it has. */
export function dataHomeAt(recovery: RecoveryState): Int32Array {
  const { route, dataBackAt } = recovery
  if (!route.includes(failedOver)) return dataBackAt
  return dataBackAt.map((back, service) =>
    hasDataThere(recovery, service) ? wentHomeAt(recovery, service) : back,
  )
}

function wentHomeAt({ away, movesHome, engine: { tasks } }: RecoveryState, service: number): number {
  const task = movesHome.length === 0 || away[service] === 1 ? -1 : movesHome[service]!
  return task < 0 ? never : secondOf(tasks.doneAt[task]!)
}

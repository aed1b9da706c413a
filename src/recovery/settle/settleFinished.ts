/** Settles what has finished by now, and looks again at the racks that came back with it. */
import { purpose } from '../purpose.ts'
import type { Sight } from '../sight.ts'
import type { RecoveryState } from '../state/state.ts'
import { rackReadable } from './reading.ts'
import { replicasBack } from './replicaRacks.ts'
import { settle } from './settle.ts'

/**
 * Returns whether anything had finished. For racks that came back at this moment, in whatever order they were settled: services that wait for a copy choose
 * among all of them; then those that wait for a replica fail over.
 */
export function settleFinished(state: RecoveryState, sight: Sight): boolean {
  const { finished, tasks } = state.engine
  if (state.settled === finished.count) return false
  // What finishes while racks are looked at is looked at in the next round.
  for (let seen = state.settled; seen < finished.count;) {
    settleAll(state, sight)
    const repairs = isWaiting(state) ? repairsBetween(state, seen, state.settled) : []
    seen = state.settled
    for (const task of repairs) rackReadable(state, sight, tasks.subject[task]!, tasks.doneAt[task]!)
    // What took no time has finished by now, and is settled before services wake, who would not tell of it, nor bring
    // back those that wait for them.
    settleAll(state, sight)
    for (const task of repairs) replicasBack(state, sight, tasks.subject[task]!, tasks.doneAt[task]!)
  }
  return true
}

function settleAll(state: RecoveryState, sight: Sight): void {
  const { finished } = state.engine
  while (state.settled < finished.count) settle(state, sight, finished.task[state.settled++]!)
}

/** Whether any service can wait for a copy or a replica. */
const isWaiting = ({ reading, host }: RecoveryState): boolean =>
  reading.waitsSince.length > 0 || host.length > 0

/** Repairs among the tasks that finished as the `first`th up to before the `end`th. */
function repairsBetween({ engine }: RecoveryState, first: number, end: number): number[] {
  const { tasks, finished } = engine
  const repairs: number[] = []
  for (let nth = first; nth < end; nth++)
    if (tasks.purpose[finished.task[nth]!] === purpose.repair) repairs.push(finished.task[nth]!)
  return repairs
}

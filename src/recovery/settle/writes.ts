/**
 * What services write while they run on a replica in this site. Copies are made at their homes (a named assumption: no
 * job runs where a service only stays), so until a service is home again its replica alone holds these writes, and
 * they burn with it. If its rack is only stopped they count as kept, also where the service goes on without them.
 */
import { never } from '../../damage/damage.ts'
import { cause } from '../../estate/cause.ts'
import { withRows } from '../../fate/column.ts'
import { secondOf } from './back.ts'
import { dataLossKind } from '../../fate/fate.ts'
import { nowhere } from '../plan/host.ts'
import type { Sight } from '../sight.ts'
import { phase, type RecoveryState } from '../state/state.ts'

/** A service that has run on its replica in the rack since its failover is stopped at a second. */
export function leaveWrites(state: RecoveryState, service: number, rack: number, at: number): void {
  const { writes, otherTask, engine } = state
  if (writes.on.length === 0) {
    writes.on = withRows(writes.on, otherTask.length, nowhere)
    writes.seconds = withRows(writes.seconds, otherTask.length, 0)
    writes.readable = withRows(writes.readable, otherTask.length, 0)
    writes.lost = withRows(writes.lost, otherTask.length, 0)
    writes.from = withRows(writes.from, otherTask.length, 0)
    writes.until = withRows(writes.until, otherTask.length, 0)
  }
  const since = secondOf(engine.tasks.doneAt[otherTask[service]!]!)
  const before = writes.on[service] === rack ? writes.seconds[service]! : 0
  if (before === 0 && writes.lost[service] === 0) {
    writes.from[service] = since
    writes.until[service] = Math.max(since, at)
  }
  writes.on[service] = rack
  writes.readable[service] = 0
  writes.seconds[service] = before + Math.max(0, at - since)
}

/** The rack burns, and the writes that are there alone with it. */
export function burnWrites(
  state: RecoveryState,
  { racks, fate, out }: Sight,
  rack: number,
  at: number,
): void {
  const { on, seconds, readable, lost } = state.writes
  eachOn(state, rack, service => {
    on[service] = nowhere
    const isHome = state.away[service] === 0 && state.dataBackAt[service] !== never
    if (seconds[service] === 0 || (readable[service] === 1 && isHome)) return
    lost[service] = lost[service]! + seconds[service]!
    if (out.told && fate.dataLoss[service] !== dataLossKind.permanent)
      out.ledger.add(cause['data-lost-since'], service, at, racks.burntCause[rack]!)
  })
}

/** The rack serves again: a service that runs by now has fetched what it wrote; others do before they are home. */
export function fetchWrites(state: RecoveryState, rack: number): void {
  const { on, readable } = state.writes
  eachOn(state, rack, service => {
    if (state.phase[service] === phase.down) readable[service] = 1
    else on[service] = nowhere
  })
}

/** The service is home, with all it wrote elsewhere. */
export function bringWrites({ writes: { on } }: RecoveryState, service: number): void {
  if (on.length > 0) on[service] = nowhere
}

/** Services that have a copy on the rack, and left writes there. */
function eachOn({ writes, index }: RecoveryState, rack: number, take: (service: number) => void): void {
  if (writes.on.length === 0) return
  const { firstOfRack, keepers } = index
  for (let i = firstOfRack[rack]!; i < firstOfRack[rack + 1]!; i++)
    if (writes.on[keepers[i]!] === rack) take(keepers[i]!)
}

/** Seconds of writes of a service that burnt with its replica. */
export function writesLost({ writes: { lost } }: Pick<RecoveryState, 'writes'>, service: number): number {
  return lost.length > 0 ? lost[service]! : 0
}

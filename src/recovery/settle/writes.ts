/**
 * What services write while they run on a replica in this site. Copies are made at their homes (a named assumption: no
 * job runs where a service only stays), so until a service is home again its replica alone holds these writes, and
 * they burn with it. If its rack is only stopped they count as kept, also where the service goes on without them.
 */
import { cause } from '../../estate/cause.ts'
import { never } from '../../damage/damage.ts'
import { dataLossKind } from '../../fate/fate.ts'
import { purpose } from '../purpose.ts'
import type { Sight } from '../sight.ts'
import { phase, type RecoveryState } from '../state/state.ts'
import { eachStay, keepStay } from '../state/writesThere.ts'
import { secondOf } from './back.ts'
import { otherTaskOf } from '../state/otherTasks.ts'

/** A service that has run on its replica in the rack since its failover is stopped at a second. */
export function leaveWrites(state: RecoveryState, service: number, rack: number, at: number): void {
  endStay(state, service, at, rack)
}

/** The service is home at a second, with what it wrote where it was, and what it had fetched before. */
export function bringWrites(state: RecoveryState, service: number, at: number): void {
  const { writes } = state
  eachStay(writes, service, row => {
    if (writes.homeFrom[row] !== never) writes.on[row] = -1
  })
  endStay(state, service, at, -1)
}

function endStay(state: RecoveryState, service: number, at: number, on: number): void {
  const { engine, writes, phase: phases } = state
  const task = otherTaskOf(state, service)
  const from = secondOf(engine.tasks.doneAt[task]!)
  const copy = copyAt(state, task)
  keepStay(writes, phases.length, { service, copy, from, until: Math.max(from, at) }, on)
}

/** Row of the copy that a service ran on by this task; -1: it was moved with its disks. */
function copyAt({ engine: { tasks, stages } }: RecoveryState, task: number): number {
  // See `planFailover`: the last stage carries it.
  return tasks.purpose[task] === purpose.failover ? stages.on[tasks.lastStage[task]! - 1]! : -1
}

/** The rack burns, and the writes that are there alone with it. */
export function burnWrites(
  state: RecoveryState,
  { racks, fate, out }: Sight,
  rack: number,
  at: number,
): void {
  const { writes } = state
  eachOn(state, rack, (service, row) => {
    writes.on[row] = -1
    const isHome = state.away[service] === 0 && state.dataBackAt[service] !== never
    if (writes.homeFrom[row] !== never && isHome) return
    writes.homeFrom[row] = never
    writes.burnt[row] = 1
    if (
      out.told &&
      writes.until[row]! > writes.from[row]! &&
      fate.dataLoss[service] !== dataLossKind.permanent
    )
      out.ledger.add(cause['data-lost-since'], service, at, racks.burntCause[rack]!)
  })
}

/** The rack serves again: a service that runs by now has fetched what it wrote; others do before they are home. */
export function fetchWrites(state: RecoveryState, rack: number, at: number): void {
  const { writes } = state
  eachOn(state, rack, (service, row) => {
    writes.homeFrom[row] = at
    if (state.phase[service] !== phase.down) writes.on[row] = -1
  })
}

/** Stays whose writes the rack holds. */
function eachOn(
  { writes, index }: RecoveryState,
  rack: number,
  take: (service: number, row: number) => void,
): void {
  if (writes.count === 0) return
  const { firstOfRack, keepers } = index
  for (let i = firstOfRack[rack]!; i < firstOfRack[rack + 1]!; i++)
    eachStay(writes, keepers[i]!, row => {
      if (writes.on[row] === rack) take(keepers[i]!, row)
    })
}

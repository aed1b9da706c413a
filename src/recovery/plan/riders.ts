/**
 * Riders: services that come back with a task. A task has a list, newest first, of those that have to be handled the
 * moment it is done; for all others `carrier` is enough, see `wake`. A service rides on one task at a time.
 */
import { hasBerths } from '../../fate/services/berths.ts'
import { ridesInBerth } from './berths.ts'
import { cancel } from '../engine/cancel.ts'
import { hopesForReplica } from './host.ts'
import type { RecoveryState } from '../state/state.ts'
import { grow } from '../engine/tasks.ts'
import { otherTaskOf } from '../state/otherTasks.ts'

/** Moves a service to a task. It stays in the list of the task it rode on before, which must be cancelled or done. */
export function ride(state: RecoveryState, task: number, service: number): void {
  rideAs(state, task, service, isAwaited(state, service))
}

/** The same, for callers who know whether it is awaited. */
export function rideAs(state: RecoveryState, task: number, service: number, awaited: boolean): void {
  carry(state, task, service)
  if (awaited) list(state, task, service, 1)
}

/** The same for a service with a point to restore, which has to be handled in any case. */
export function rideToRestore(state: RecoveryState, task: number, service: number): void {
  carry(state, task, service)
  list(state, task, service, isAwaited(state, service) ? 1 : 0)
}

function carry(state: RecoveryState, task: number, service: number): void {
  if (!ridesInBerth(state, task, service)) state.carrier[service] = task
  // The home it was to move to has to come back first.
  stayAway(state, service)
}

function list({ riders, engine }: RecoveryState, task: number, service: number, firm: number): void {
  if (riders.count === riders.service.length) grow(riders)
  const row = riders.count++
  riders.service[row] = service
  riders.firm[row] = firm
  riders.next[row] = engine.tasks.firstRider[task]!
  engine.tasks.firstRider[task] = row
}

/** Cancels the move home: its home, or what it ran on elsewhere, was struck meanwhile. */
export function stayAway({ apart, movesHome, engine }: RecoveryState, service: number): void {
  if (apart[service] === 0 || movesHome.length === 0 || movesHome[service] === -1) return
  cancel(engine, movesHome[service]!)
  movesHome[service] = -1
}

/** Whether the moment of its return matters: others need it, it is at another site or moves there, it stands in several racks, or its story is recorded. */
export function isAwaited(state: RecoveryState, service: number): boolean {
  const { index, downBy, apart } = state
  const { of: kindOf, needed } = index.kinds
  return (
    needed[kindOf[service]!]! >= 0 ||
    (apart[service] === 1 && otherTaskOf(state, service) >= 0) ||
    hopesForReplica(state, service) ||
    hasBerths(index.berths, service) ||
    downBy !== index.untold
  )
}

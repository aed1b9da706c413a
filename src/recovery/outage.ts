/** Services go down, for the first time or again. */
import { never } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { outageKind, type FateView } from '../fate/fate.ts'
import type { RecoveryOutlet } from './outlet.ts'
import { serviceState } from './recovery.ts'
import { phase, type RecoveryState } from './state.ts'

/** From now on the service is down; nothing changes if it was. */
export function markDown(
  state: RecoveryState,
  service: number,
  at: number,
  destroyed: boolean,
  by: number,
  out: RecoveryOutlet,
): void {
  const shown = destroyed ? serviceState.destroyed : serviceState.down
  if (state.phase[service] === phase.up) {
    state.downSince[service] = at
    state.ownBackAt[service] = never
    state.backAt[service] = never
    state.dataBackAt[service] = never
    state.downBy[service] = by
    out.transitions.add(service, at, shown, by)
  } else if (destroyed) {
    state.downBy[service] = by
    state.ownBackAt[service] = never
    state.dataBackAt[service] = never
    out.transitions.add(service, at, shown, by)
  }
  state.phase[service] = phase.down
}

/** Services that run and are cut off by another service alone: their own stages are done. */
export function markCutOff(
  state: RecoveryState,
  { population }: Estate,
  fate: FateView,
  until: number,
  out: RecoveryOutlet,
): void {
  for (let service = 0; service < population.services.count; service++) {
    if (fate.outage[service] !== outageKind.cutOff || state.phase[service] !== phase.up) continue
    const at = fate.downAt[service]!
    if (at > until || state.downSince[service] !== never) continue
    markDown(state, service, at, false, fate.downCause[service]!, out)
    state.ownBackAt[service] = at
    state.dataBackAt[service] = at
    waitForOthers(state, service)
  }
}

/** Services that run and need one that went down again: they are cut off from `at` on, and so are those who need them. */
export function cutOffDependents(
  state: RecoveryState,
  { population }: Estate,
  at: number,
  out: RecoveryOutlet,
): void {
  const { firstOfService, needs } = population.dependencies
  for (let again = true; again;) {
    again = false
    for (let service = 0; service < population.services.count; service++) {
      if (state.phase[service] !== phase.up) continue
      for (let row = firstOfService[service]!; row < firstOfService[service + 1]!; row++) {
        const needed = needs[row]!
        if (state.phase[needed] === phase.up) continue
        markDown(state, service, at, false, state.downBy[needed]!, out)
        state.ownBackAt[service] = at
        state.dataBackAt[service] = at
        waitForOthers(state, service)
        again = true
        break
      }
    }
  }
}

/** The own stages are done: it is back once everything it needs is. */
export function waitForOthers(state: RecoveryState, service: number): void {
  state.phase[service] = phase.waits
  if (state.listed[service] === 1) return
  state.listed[service] = 1
  state.waiting[state.waitingCount++] = service
}

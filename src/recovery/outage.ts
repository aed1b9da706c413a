/** Services go down, for the first time or again, and with them those that need them. */
import { never } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import { outageKind } from '../fate/fate.ts'
import { waitForOthers } from './back.ts'
import { serviceState } from './recovery.ts'
import type { Sight } from './sight.ts'
import { phase, type RecoveryState } from './state.ts'

/** From now on its own stages have to be done; nothing changes if they had to already, unless it is destroyed by now. */
export function markDown(
  state: RecoveryState,
  service: number,
  at: number,
  destroyed: boolean,
  by: number,
  { index, out }: Sight,
): void {
  const was = state.phase[service]!
  if (was === phase.down && !destroyed) return
  state.phase[service] = phase.down
  state.ownBackAt[service] = never
  state.backAt[service] = never
  state.dataBackAt[service] = never
  // What took it down stays what it was, whatever comes on top.
  if (was === phase.up) {
    state.downSince[service] = at
    state.downBy[service] = by
    if (index.needed[service]! >= 0) state.neededDown++
  }
  if (was === phase.up || destroyed)
    out.transitions.add(service, at, destroyed ? serviceState.destroyed : serviceState.down, by)
}

/** Services that run and need one that went down: they are cut off from `at` on, and so are those who need them. */
export function cutOffDependents(state: RecoveryState, fallen: number, at: number, sight: Sight): void {
  const { fate, out } = sight
  const { needed, firstDependent, dependents } = sight.index
  const stack = [fallen]
  for (let from = stack.pop(); from !== undefined; from = stack.pop()) {
    const position = needed[from]!
    if (position < 0) continue
    for (let row = firstDependent[position]!; row < firstDependent[position + 1]!; row++) {
      const service = dependents[row]!
      // One that was moved in time is not hit at all.
      if (state.phase[service] !== phase.up || fate.outage[service] === outageKind.none) continue
      const by = out.told
        ? out.ledger.add(cause['service-cut-off'], service, at, state.downBy[from]!)
        : state.downBy[from]!
      markDown(state, service, at, false, by, sight)
      state.ownBackAt[service] = at
      state.dataBackAt[service] = at
      state.backCause[service] = by
      waitForOthers(state, service, from)
      stack.push(service)
    }
  }
}

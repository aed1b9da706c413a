/** Buildings nobody repairs any more. */
import { racksIn } from './home.ts'
import { drop } from './racksWaiting.ts'
import { planRebuild } from './rebuild.ts'
import type { Sight } from './sight.ts'
import { rackPlan, type RecoveryState } from './state.ts'

/** Nothing in the building is repaired any more: what stands in it waits for other servers, its disks go with it. */
export function giveUp(state: RecoveryState, sight: Sight, building: number, at: number): void {
  if (state.givenUpAt[building]! <= at) return
  state.givenUpAt[building] = at
  const rows = racksIn(sight.estate, building).filter(
    rack => state.rackPlan[rack] === rackPlan.access || state.rackPlan[rack] === rackPlan.repair,
  )
  for (const rack of rows) drop(state, sight.estate, rack, at)
  planRebuild(state, sight.estate, sight.fate, rows, at, true)
}

/** Buildings in which nothing is repaired any more. */
import type { BuildingView } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import { racksIn } from './home.ts'
import { drop } from './racksWaiting.ts'
import { disksCarriedOut } from './settle/reading.ts'
import { rebuildWithDisks } from './plan/rebuild.ts'
import type { Sight } from './sight.ts'
import { rackPlan, type RecoveryState } from './state/state.ts'
import { countCleaned } from './told/spent.ts'

/**
 * Gives a building up: what is down in it waits for other servers, and its disks are moved into them. What still runs
 * there is stopped by the damage, and follows. `by`: ledger row of the reason, or -1.
 */
export function giveUp(state: RecoveryState, sight: Sight, building: number, at: number, by: number): void {
  if (state.buildings.givenUpAt[building]! <= at) return
  state.buildings.givenUpAt[building] = at
  state.buildings.givenUpBy[building] = by
  const all = racksIn(sight.estate, building)
  const isTold = all.some(rack => sight.racks.givenUpAt[rack]! <= at)
  if (!isTold) sight.out.ledger.add(cause['written-off'], building, at, by)
  const rows = all.filter(
    rack => state.racks.plan[rack] === rackPlan.access || state.racks.plan[rack] === rackPlan.repair,
  )
  for (const rack of rows) {
    countCleaned(state, rack)
    drop(state, sight.estate, rack, at)
  }
  rebuildWithDisks(state, sight.estate, rows, at)
  disksCarriedOut(state, sight, building, at)
}

/**
 * A building is written off when it is lost or struck again, or as soon as so much of it has burnt that nothing in it
 * is repaired.
 */
export function writtenOff(
  buildings: BuildingView,
  { buildings: { givenUpAt } }: Pick<RecoveryState, 'buildings'>,
): BuildingView {
  const writtenOffAt = buildings.writtenOffAt.map((at, building) => Math.min(at, givenUpAt[building]!))
  return { ...buildings, writtenOffAt }
}

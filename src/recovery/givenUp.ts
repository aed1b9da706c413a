/** Buildings in which nothing is repaired any more. */
import type { Ledger } from '../base/ledger.ts'
import type { BuildingView } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import { rowOfHit } from '../estate/rowOfHit.ts'
import { racksIn } from './home.ts'
import { drop } from './racksWaiting.ts'
import { disksCarriedOut } from './settle/reading.ts'
import { rebuildWithDisks } from './plan/rebuild.ts'
import type { Sight } from './sight.ts'
import { rackPlan, type RecoveryState } from './state/state.ts'

export const givenUpByHit = -2

/**
 * Gives a building up: what stands in it waits for other servers, and its disks are moved into them. `by`: ledger row
 * of the reason, or -1; a second hit is recorded later in the same second and is passed as `givenUpByHit` less its
 * row.
 */
export function giveUp(state: RecoveryState, sight: Sight, building: number, at: number, by: number): void {
  if (state.buildings.givenUpAt[building]! <= at) return
  state.buildings.givenUpAt[building] = at
  state.buildings.givenUpBy[building] = by
  // A second hit is recorded by itself.
  if (by > givenUpByHit) sight.out.ledger.add(cause['written-off'], building, at, by)
  const rows = racksIn(sight.estate, building).filter(
    rack => state.racks.plan[rack] === rackPlan.access || state.racks.plan[rack] === rackPlan.repair,
  )
  for (const rack of rows) drop(state, sight.estate, rack, at)
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

/** Ledger row of the reason a building was given up for, once it has been recorded. */
export function givenUpFor(state: RecoveryState, ledger: Ledger, building: number): number {
  const by = state.buildings.givenUpBy[building]!
  return by > givenUpByHit ? by : rowOfHit(ledger, givenUpByHit - by)
}

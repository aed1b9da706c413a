/** Buildings nobody repairs any more. */
import type { Ledger } from '../base/ledger.ts'
import type { BuildingView } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import { racksIn } from './home.ts'
import { drop } from './racksWaiting.ts'
import { disksCarriedOut } from './reading.ts'
import { rebuildWithDisks } from './rebuild.ts'
import type { Sight } from './sight.ts'
import { rackPlan, type RecoveryState } from './state.ts'

export const givenUpByHit = -2

/**
 * Nothing in the building is repaired any more: what stands in it waits for other servers, and its disks go into them.
 * `by`: ledger row of what it is given up for, -1; a second hit is told later in the same second: `givenUpByHit` less its row.
 */
export function giveUp(state: RecoveryState, sight: Sight, building: number, at: number, by: number): void {
  if (state.givenUpAt[building]! <= at) return
  state.givenUpAt[building] = at
  state.givenUpBy[building] = by
  // A second hit tells it itself.
  if (by > givenUpByHit) sight.out.ledger.add(cause['written-off'], building, at, by)
  const rows = racksIn(sight.estate, building).filter(
    rack => state.rackPlan[rack] === rackPlan.access || state.rackPlan[rack] === rackPlan.repair,
  )
  for (const rack of rows) drop(state, sight.estate, rack, at)
  rebuildWithDisks(state, sight.estate, rows, at)
  disksCarriedOut(state, sight, building, at)
}

/** A building is written off when it is lost or struck again, or as soon as so much of it has burnt that nothing in it is repaired. */
export function writtenOff(
  buildings: BuildingView,
  { givenUpAt }: Pick<RecoveryState, 'givenUpAt'>,
): BuildingView {
  const writtenOffAt = buildings.writtenOffAt.map((at, building) => Math.min(at, givenUpAt[building]!))
  return { ...buildings, writtenOffAt }
}

/** Row of the ledger of what a building was given up for, once that is told. */
export function givenUpFor({ givenUpBy }: RecoveryState, ledger: Ledger, building: number): number {
  const by = givenUpBy[building]!
  return by > givenUpByHit ? by : rowOfHit(ledger, givenUpByHit - by)
}

/** Row of the ledger of a second hit, -1: not told so far. */
function rowOfHit({ kind, subject }: Ledger, hit: number): number {
  let row = kind.length - 1
  while (row >= 0 && (kind[row] !== cause['second-hit'] || subject[row] !== hit)) row--
  return row
}

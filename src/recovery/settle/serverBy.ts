/** What led to a server that is mended, new, or standing elsewhere: ledger rows. */
import { cause } from '../../estate/cause.ts'
import { buildingOf } from '../../estate/buildingOf.ts'
import { isSupplied } from '../plan/broken.ts'
import type { Sight } from '../sight.ts'
import { rackPlan, type RecoveryState } from '../state/state.ts'
import { tellOpened } from '../told/story.ts'

/**
 * Ledger row that a server of a rack that did not burn follows from: the repair of the rack, or giving up its
 * building.
 */
function homeCauseOf(state: RecoveryState, { estate, out }: Sight, rack: number): number {
  if (state.racks.plan[rack] !== rackPlan.rebuild) return state.racks.backCause[rack]!
  // The outage in which it was ordered counts, not what struck the rack later.
  const down = state.racks.backCause[rack]!
  const building = buildingOf(estate, rack)
  const at = state.buildings.givenUpAt[building]!
  return down < 0 || at < out.ledger.timeOf(down)
    ? down
    : out.ledger.add(cause['written-off'], building, at, state.buildings.givenUpBy[building]!)
}

/** Ledger row that a server of a rack follows from: if soot took the one before, that. */
export function mendedBy(state: RecoveryState, sight: Sight, task: number): number {
  const { ledger } = sight.out
  const rack = state.engine.tasks.subject[task]!
  const home = homeCauseOf(state, sight, rack)
  if (home < 0 || state.racks.plan[rack] === rackPlan.rebuild || !isSupplied(state, task)) return home
  return ledger.add(cause['lost-to-soot'], rack, ledger.timeOf(home), home)
}

/**
 * Ledger row that the order of a server follows from: its rack burnt, and the order waited for the declaration if
 * there was none yet.
 */
export function orderedBy(
  { engine, layout, opened }: RecoveryState,
  { racks, out }: Sight,
  task: number,
): number {
  const rack = engine.tasks.subject[task]!
  const burnt = racks.burntAt[rack]!
  const ordered = engine.tasks.start[task]!
  const by = racks.burntCause[rack]!
  if (!(ordered > burnt)) return by
  const declared = tellOpened(opened, layout.declaredGate, ordered, by, out)
  return out.ledger.add(cause.gate, layout.declaredGate, ordered, declared, ordered - burnt)
}

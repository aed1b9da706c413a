/** Buildings are entered, and their power is cut and given back. */
import { cause } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { gateResource } from './engine.ts'
import { racksIn } from './home.ts'
import { powerBackAfter } from './layout.ts'
import { disksCarriedOut } from './reading.ts'
import { leaveQueue } from './racksWaiting.ts'
import { planRepairs } from './repair.ts'
import type { Sight } from './sight.ts'
import { rackPlan, type RecoveryState } from './state.ts'
import { noteLongest } from './tasks.ts'

/** People may enter the building: everything in it that waits for them is planned. */
export function enter(state: RecoveryState, sight: Sight, building: number, at: number): void {
  const { estate, racks, out } = sight
  state.entered[building] = 1
  const rows: number[] = []
  for (const rack of racksIn(estate, building)) {
    if (state.rackPlan[rack] !== rackPlan.access) continue
    const gate = state.layout.accessGate + building
    leaveQueue(state, estate, rack, gate, at)
    state.rackBackCause[rack] = out.ledger.add(
      cause.gate,
      gate,
      at,
      racks.downCause[rack]!,
      at - state.rackOutAt[rack]!,
    )
    rows.push(rack)
  }
  const { tasks } = state.engine
  const first = tasks.count
  planRepairs(state, estate, racks, rows, at)
  const access = gateResource(state.engine, state.layout.accessGate + building)
  for (let task = first; task < tasks.count; task++)
    noteLongest(tasks, task, access, at - state.rackOutAt[tasks.subject[task]!]!)
  disksCarriedOut(state, sight, building, at)
}

/** Somebody gives a building (-1: all) its power back: at once, or when the second hit that keeps it away is over. */
export function restorePower(state: RecoveryState, building: number, at: number): void {
  setPower(state, building, (now, row) => Math.min(now, Math.max(at, state.powerCutUntil[row]!)))
}

/** Somebody cuts the power of a building (-1: of all): it is there again when somebody gives it back, or else in its own time. */
export function cutPower(state: RecoveryState, estate: Estate, building: number, at: number): void {
  setPower(state, building, (now, row) => Math.max(now, powerBackAfter(estate, row, at)))
}

function setPower(
  { engine, layout, powerCutUntil }: RecoveryState,
  building: number,
  opens: (now: number, building: number) => number,
): void {
  const { opensAt } = engine.gates
  for (let row = 0; row < powerCutUntil.length; row++) {
    const gate = layout.powerGate + row
    if (building >= 0 && building !== row) continue
    const at = opens(opensAt[gate]!, row)
    if (at === opensAt[gate]) continue
    opensAt[gate] = at
    engine.due = 1
    engine.changeAt = NaN
  }
}

/** A second hit cuts the power of buildings: nobody switches anything on there before it is back. What it stops is told of as racks. */
export function powerFails(state: RecoveryState, buildings: readonly number[], back: number): void {
  const { gates } = state.engine
  for (const building of buildings) {
    const gate = state.layout.powerGate + building
    gates.opensAt[gate] = Math.max(gates.opensAt[gate]!, back)
    state.powerCutUntil[building] = Math.max(state.powerCutUntil[building]!, back)
  }
  state.engine.due = 1
  state.engine.changeAt = NaN
}

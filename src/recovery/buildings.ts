/** Access to buildings, and their power: cut, lost and restored. */
import { cause } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { gateResource, setOpening } from './engine/engine.ts'
import { racksIn } from './home.ts'
import { networkBackAfter, powerBackAfter, powerBackAt } from './state/layout.ts'
import { allClear } from './plan/moved.ts'
import { noteOpened } from './state/opened.ts'
import { disksCarriedOut } from './settle/reading.ts'
import { leaveQueue } from './racksWaiting.ts'
import type { RecoveryOrder } from './recovery.ts'
import { planRepairs } from './plan/repair.ts'
import type { Sight } from './sight.ts'
import { rackPlan, type RecoveryState } from './state/state.ts'
import { tellOpened } from './told/story.ts'
import { noteLongest } from './engine/tasks.ts'

/** People may enter the building: everything in it that waits for that is planned. */
export function enter(state: RecoveryState, sight: Sight, building: number, at: number): void {
  const { estate, racks, out } = sight
  state.buildings.entered[building] = 1
  const gate = state.layout.accessGate + building
  const rows: number[] = []
  for (const rack of racksIn(estate, building)) {
    if (state.racks.plan[rack] !== rackPlan.access) continue
    const by = (state.racks.stopped[rack] === 1 ? racks.downCause : state.racks.backCause)[rack]!
    leaveQueue(state, estate, rack, gate, at)
    state.racks.backCause[rack] = out.ledger.add(
      cause.gate,
      gate,
      at,
      tellOpened(state.opened, gate, at, by, out),
      at - state.racks.outAt[rack]!,
    )
    rows.push(rack)
  }
  const { tasks } = state.engine
  const first = tasks.count
  planRepairs(state, estate, racks, rows, at)
  const access = gateResource(state.engine, gate)
  for (let task = first; task < tasks.count; task++)
    noteLongest(tasks, task, access, at - state.racks.outAt[tasks.subject[task]!]!)
  disksCarriedOut(state, sight, building, at)
  allClear(state, sight, building, at)
}

/** An order hands a building (-1: all) back, unless people may enter it already. */
export function handBack(state: RecoveryState, order: RecoveryOrder): void {
  const { engine, layout, opened } = state
  const { entered } = state.buildings
  for (let building = 0; building < entered.length; building++) {
    const gate = layout.accessGate + building
    if ((order.subject >= 0 && order.subject !== building) || order.at >= engine.gates.opensAt[gate]!)
      continue
    setOpening(engine, gate, order.at)
    noteOpened(opened, gate, order.at, order.by)
  }
}

/**
 * An order restores the power of a building (-1: all): at once, or when the second hit that keeps it dark is over.
 * `by`: ledger row of the order.
 */
export function restorePower(state: RecoveryState, building: number, at: number, by: number): void {
  for (let row = 0; row < state.buildings.powerCutUntil.length; row++) {
    if (building >= 0 && building !== row) continue
    const back = Math.max(at, state.buildings.powerCutUntil[row]!)
    if (back >= powerAt(state, row)) continue
    setPower(state, row, back)
    if (back === at) noteOpened(state.opened, state.layout.powerGate + row, at, by)
  }
}

/** An order cuts the power of a building (-1: all). It is back when an order restores it, otherwise at its own time. */
export function cutPower(state: RecoveryState, estate: Estate, building: number, at: number): void {
  for (let row = 0; row < state.buildings.powerCutUntil.length; row++)
    if (building < 0 || building === row) {
      state.buildings.powerTaken[row] = takenBy.fire
      keepDark(state, row, powerBackAfter(estate, row, at))
    }
}

/** A rack loses its network: if the building's network was up again by then, it has to be restored once more. */
export function networkGoes(state: RecoveryState, estate: Estate, building: number, at: number): void {
  const { engine, layout } = state
  const gate = layout.networkGate + building
  if (engine.gates.opensAt[gate]! <= at) setOpening(engine, gate, networkBackAfter(estate, building, at))
}

function keepDark(state: RecoveryState, building: number, until: number): void {
  if (until > powerAt(state, building)) setPower(state, building, until)
}

function powerAt({ engine, layout }: RecoveryState, building: number): number {
  return engine.gates.opensAt[layout.powerGate + building]!
}

function setPower(state: RecoveryState, building: number, at: number): void {
  setOpening(state.engine, state.layout.powerGate + building, at)
}

/**
 * Who took the power of a building: nobody; a second hit alone; or the fire and the brigade, after which it is back
 * at the scenario's time.
 */
const takenBy = { nobody: 0, hit: 1, fire: 2 } as const

/**
 * A second hit cuts the power of buildings: nothing there is switched on before it is back. If the power was on, it
 * is back when the hit is over. The racks it stops are handled as events of their own.
 */
export function powerFails(state: RecoveryState, buildings: readonly number[], back: number): void {
  for (const building of buildings) {
    if (state.buildings.powerTaken[building] === takenBy.nobody) {
      state.buildings.powerTaken[building] = takenBy.hit
      setPower(state, building, back)
    } else keepDark(state, building, back)
    state.buildings.powerCutUntil[building] = Math.max(state.buildings.powerCutUntil[building]!, back)
  }
}

/** A rack stops or burns: unless a second hit was the reason, its building's power is back at the scenario's time. */
export function powerGoes(state: RecoveryState, estate: Estate, building: number, at: number): void {
  const taken = state.buildings.powerTaken[building]
  if (taken === takenBy.fire || (taken === takenBy.hit && at <= state.buildings.powerCutUntil[building]!))
    return
  state.buildings.powerTaken[building] = takenBy.fire
  if (taken === takenBy.hit) keepDark(state, building, powerBackAt(estate, building))
}

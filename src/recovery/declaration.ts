/** The declaration of the disaster: from then on servers are ordered, and failovers that need a decision begin. */
import type { Estate } from '../estate/estate.ts'
import { gateResource, setOpening } from './engine/engine.ts'
import { noteOpened } from './state/opened.ts'
import { leaveQueue } from './racksWaiting.ts'
import { replaceBurnt } from './plan/rebuild.ts'
import type { RecoveryOrder } from './recovery.ts'
import type { Sight } from './sight.ts'
import { rackPlan, type RecoveryState } from './state/state.ts'
import { addFactories, addStock } from './engine/supply.ts'
import { noteLongest } from './engine/tasks.ts'

/** After the first outage, with the delay of the scenario, unless an order declares it sooner. */
export function foreseeDeclaration(state: RecoveryState, { policy }: Estate, outageAt: number): void {
  state.declareAt = Math.min(state.declareAt, outageAt + policy.recovery.declared)
}

/** An order declares the disaster, unless it has been declared. */
export function declare(state: RecoveryState, { at, by }: RecoveryOrder): void {
  if (at >= state.declareAt) return
  state.declareAt = at
  noteOpened(state.opened, state.layout.declaredGate, at, by)
}

export function takeDeclaration(state: RecoveryState, sight: Sight, at: number): void {
  const { engine, layout } = state
  state.declared = 1
  setOpening(engine, layout.declaredGate, at)
  supplyFrom(state, sight.estate, at)
  orderReplacements(state, sight, at)
}

/**
 * Stock is sent off at the declaration. Factories work from then on, or from their own start if that is later, and
 * deliver in batches.
 */
function supplyFrom({ engine }: RecoveryState, { policy }: Estate, at: number): void {
  const { stock, stockTransport, starts, batch, limit, factories } = policy.recovery.supply
  addStock(engine.supplies, 0, at + stockTransport, Math.round(stock))
  const from = Math.max(at, starts)
  const size = Math.max(1, Math.round(batch))
  const working = Object.values(factories).filter(({ rate }) => rate > 0)
  const lines = working.map(({ share, rate, transport }) => ({
    share,
    from,
    transport,
    batch: size,
    every: size / rate,
  }))
  addFactories(engine.supplies, 0, lines, limit === undefined ? Infinity : Math.floor(limit))
}

/** The disaster is declared: replacements for everything that has burnt are ordered. */
function orderReplacements(state: RecoveryState, sight: Sight, at: number): void {
  const { estate } = sight
  const rows: number[] = []
  for (let rack = 0; rack < estate.site.racks.count; rack++) {
    if (state.racks.plan[rack] !== rackPlan.declaration) continue
    leaveQueue(state, estate, rack, state.layout.declaredGate, at)
    rows.push(rack)
  }
  const { tasks } = state.engine
  const first = tasks.count
  replaceBurnt(state, estate, sight.fate, rows, at)
  const declared = gateResource(state.engine, state.layout.declaredGate)
  for (let task = first; task < tasks.count; task++)
    noteLongest(tasks, task, declared, at - sight.racks.burntAt[tasks.subject[task]!]!)
}

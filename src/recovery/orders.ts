/** Orders about recovery, whether from a script, a rule or a player. */
import type { Estate } from '../estate/estate.ts'
import { dispatchRule } from './engine/dispatch.ts'
import { disturb, type Engine } from './engine/engine.ts'
import { setRule, stir } from './engine/pool.ts'
import type { RecoveryOrder } from './recovery.ts'
import { reweigh } from './plan/reweigh.ts'
import type { RecoveryState } from './state/state.ts'
import { addDelivery, setSupplyRule } from './engine/supply.ts'
import { drawLuck } from './plan/urgency.ts'

/** Carries out an order that does not concern a gate; those are events of their own (see `interruptions.ts`). */
export function carryOut(state: RecoveryState, estate: Estate, order: RecoveryOrder): void {
  const { engine } = state
  const { pools, supplies } = engine
  switch (order.do) {
    case 'add-units':
      if (order.subject < 0 || order.subject >= pools.count) return
      pools.extra[order.subject] = pools.extra[order.subject]! + order.value
      stir(pools, order.subject)
      break
    case 'set-dispatch':
      if (order.value === dispatchRule.soft) drawLuck(state)
      rankAgain(engine, () => order.value)
      break
    case 'buy-servers':
      addDelivery(supplies, 0, order.at + estate.policy.recovery.supply.purchase, order.value)
      state.bought += order.value
      break
    case 'prioritise':
      reweigh(state, estate, order.subject, order.value)
      rankAgain(engine, rule => rule)
      break
    case 'choose-point':
      choosePoint(state, order)
      break
    default:
  }
  disturb(engine)
}

/**
 * The services of a policy (-1: of all) and tier are restored from the newest point, or from the one that can be read
 * first.
 */
function choosePoint({ pointChoice, tierWeight }: RecoveryState, order: RecoveryOrder): void {
  const tiers = tierWeight.length
  for (let each = 0; each < pointChoice.length; each++)
    if (isChosenFor(order, Math.floor(each / tiers), each % tiers)) pointChoice[each] = order.value
}

/** Whether an order about restore points is for services of this policy and tier. */
export function isChosenFor({ subject, tier }: RecoveryOrder, policy: number, ofTier: number): boolean {
  return (subject < 0 || subject === policy) && (tier === undefined || tier === ofTier)
}

/** Ranks all who wait again, each queue by the rule that follows its present one. */
function rankAgain({ pools, supplies, tasks, stages }: Engine, next: (rule: number) => number): void {
  for (let pool = 0; pool < pools.count; pool++) setRule(pools, pool, next(pools.rule[pool]!), tasks, stages)
  for (let supply = 0; supply < supplies.count; supply++)
    setSupplyRule(supplies, supply, next(supplies.rule[supply]!), tasks, stages)
}

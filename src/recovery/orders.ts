/** Orders about recovery, whether from a script, a rule or a player. */
import type { Estate } from '../estate/estate.ts'
import { dispatchRule } from './engine/dispatch.ts'
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
      setRules(state, order.value)
      break
    case 'buy-servers':
      addDelivery(supplies, 0, order.at + estate.policy.recovery.supply.purchase, order.value)
      state.bought += order.value
      break
    case 'prioritise':
      prioritise(state, estate, order.subject, order.value)
      break
    case 'choose-point':
      choosePoint(state, order)
      break
    default:
  }
  engine.due = 1
  engine.changeAt = NaN
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

function setRules(state: RecoveryState, rule: number): void {
  const { pools, supplies, tasks, stages } = state.engine
  if (rule === dispatchRule.soft) drawLuck(state)
  for (let pool = 0; pool < pools.count; pool++) setRule(pools, pool, rule, tasks, stages)
  for (let supply = 0; supply < supplies.count; supply++) setSupplyRule(supplies, supply, rule, tasks, stages)
}

/** Services of a tier have this weight from now on, including those that wait already. */
function prioritise(state: RecoveryState, estate: Estate, tier: number, weight: number): void {
  const { tasks, pools, supplies, stages } = state.engine
  reweigh(state, estate, tier, weight)
  for (let pool = 0; pool < pools.count; pool++) setRule(pools, pool, pools.rule[pool]!, tasks, stages)
  for (let supply = 0; supply < supplies.count; supply++)
    setSupplyRule(supplies, supply, supplies.rule[supply]!, tasks, stages)
}

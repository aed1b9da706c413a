/** What a fire costs under a strategy, and whose loss it is. */
import type { CostPart } from '../impact/cost.ts'
import { customersLossStated } from './customersLossStated.ts'
import { type Entrant, figureOfAll } from './entrant.ts'

/** EUR, one element a fire: first those in the stated place, then those elsewhere. */
export interface Losses {
  /** Before insurance. */
  readonly operator: Float64Array
  /** What insurance pays of that. */
  readonly insured: Float64Array
  /** Before compensation by the operator. null: the scenario does not state what customers lose. */
  readonly customers: Float64Array | null
  /** Of operator and customers (where it is stated). */
  readonly together: Float64Array
}

export function lossesOf(entrant: Entrant): Losses {
  const operator = figureOfAll(entrant, 'metrics.costTotal')
  const insured = figureOfAll(entrant, 'metrics.costInsured')
  if (!customersLossStated(entrant.prepared.scenario))
    return { operator, insured, customers: null, together: operator }
  const customers = figureOfAll(entrant, 'metrics.costCustomers')
  return {
    operator,
    insured,
    customers,
    together: countedOnce(operator, customers, paidToCustomers(entrant)),
  }
}

/** Compensation makes up for part of the customers' loss: in the sum of both it is counted once. */
function countedOnce(operator: Float64Array, customers: Float64Array, paid: Float64Array): Float64Array {
  return operator.map((loss, fire) => loss + Math.max(0, customers[fire]! - paid[fire]!))
}

const paidParts = ['credits', 'vouchers', 'litigation'] as const satisfies readonly CostPart[]

function paidToCustomers(entrant: Entrant): Float64Array {
  const [first, ...others] = paidParts.map(part => figureOfAll(entrant, `costs.${part}`))
  return others.reduce((sum, part) => sum.map((paid, fire) => paid + part[fire]!), first!)
}

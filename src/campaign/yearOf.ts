/** What a year costs under each strategy, whose money it is and how it comes about. */
import type { CostPart } from '../impact/cost.ts'
import { customersLossStated } from './customersLossStated.ts'
import { coolingEuroAYear } from './coolingPrice.ts'
import { type Entrant, figureOfAll } from './entrant.ts'
import { protectionEuroAYear } from './protection.ts'
import { dataCentersOf, type FireRate, fireRateOf, severityOf, severityShares } from './severity.ts'
import { type Fires, type YearlyLoss, yearlyLoss } from './yearly.ts'

/** The fires of a year, the same for every strategy: how much each that was simulated weighs. How many there are each says for itself. */
export interface Year {
  readonly dataCenters: number
  /** Of the severities. */
  readonly shares: readonly number[]
  readonly fires: Fires
}

/** @param base the site that the frequencies are of: its severities are those of the fires, whatever a strategy makes of them */
export function yearOf(base: Entrant): Year {
  const { scenario } = base.prepared
  return { dataCenters: dataCentersOf(scenario), shares: severityShares(scenario), fires: firesOf(base) }
}

/** The written place counts as much as one that was drawn. */
function firesOf({ prepared, gathered, elsewhere = [] }: Entrant): Fires {
  const all = [{ gathered, times: 1 }, ...elsewhere]
  return {
    severity: Int8Array.from(all.flatMap(each => [...severityOf(prepared.scenario, each.gathered)])),
    counts: Float64Array.from(
      all.flatMap(({ gathered: { size }, times }) => Array.from({ length: size }, () => times / size)),
    ),
  }
}

export interface CostAYear {
  /** Fires a year under the strategy, in the data centers of the site as it is. */
  readonly rate: FireRate
  /** Copies, and measures that protect the site: euro a year, whether it burns or not. */
  readonly protection: number
  /** Electricity for cooling, euro a year, likewise. */
  readonly cooling: number
  /** Before insurance. */
  readonly operator: YearlyLoss
  /** Before what the operator pays them. null: the scenario does not state what customers lose. */
  readonly customers: YearlyLoss | null
  /** Protection, cooling and what fires cost operator and, where that is stated, customers in the mean, euro a year. */
  readonly cost: number
  /** The same if fires of the severities that are not shown cost what the next larger do. */
  readonly costAtMost: number
}

export interface Priced {
  readonly year: CostAYear
  readonly rate: FireRate
  readonly spent: number
  /** What each fire costs operator and customers together. */
  readonly losses: Float64Array
  readonly together: YearlyLoss
}

export function pricedOf(entrant: Entrant, { dataCenters, shares, fires }: Year): Priced {
  const { prepared } = entrant
  const rate = fireRateOf(prepared.scenario, dataCenters)
  const protection = protectionEuroAYear(prepared)
  const cooling = coolingEuroAYear(prepared)
  const spent = protection + cooling
  const lossOf = (losses: Float64Array): YearlyLoss => yearlyLoss(losses, fires, shares, rate)
  const own = figureOfAll(entrant, 'metrics.costTotal')
  const theirs = figureOfAll(entrant, 'metrics.costCustomers')
  const stated = customersLossStated(prepared.scenario)
  const losses = stated ? countedOnce(own, theirs, paidToCustomers(entrant)) : own
  const together = lossOf(losses)
  return {
    year: {
      rate,
      protection,
      cooling,
      operator: lossOf(own),
      customers: stated ? lossOf(theirs) : null,
      cost: spent + together.expected,
      costAtMost: spent + together.atMost,
    },
    rate,
    spent,
    losses,
    together,
  }
}

/** What the operator pays its customers makes up for a part of their loss: of both together it is counted once. */
function countedOnce(operator: Float64Array, customers: Float64Array, paid: Float64Array): Float64Array {
  return operator.map((loss, fire) => loss + Math.max(0, customers[fire]! - paid[fire]!))
}

const paidParts = ['credits', 'vouchers', 'litigation'] as const satisfies readonly CostPart[]

function paidToCustomers(entrant: Entrant): Float64Array {
  const [first, ...others] = paidParts.map(part => figureOfAll(entrant, `costs.${part}`))
  return others.reduce((sum, part) => sum.map((paid, fire) => paid + part[fire]!), first!)
}

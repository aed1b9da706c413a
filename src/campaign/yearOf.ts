/** The cost of a year under each strategy: whose money it is, and what it consists of. */
import { coolingEuroAYear } from './coolingPrice.ts'
import type { Elsewhere, Entrant } from './entrant.ts'
import { lossesOf } from './losses.ts'
import { protectionEuroAYear } from './protection.ts'
import { dataCentersOf, type FireRate, fireRateOf, severityOf, severityShares } from './severity.ts'
import type { Fires } from './weighting.ts'
import { type YearlyLoss, yearlyLoss, type YearlyMean, yearlyMean } from './yearly.ts'

/** The fires of a year and their weights, the same for every strategy. How often they occur may differ by strategy. */
export interface Year {
  readonly dataCenters: number
  /** Share of all fires, by severity. */
  readonly shares: readonly number[]
  readonly fires: Fires
}

/** @param base the strategy of the site as it is: the frequencies of severities are those of its fires */
export function yearOf(base: Entrant): Year {
  const { scenario } = base.prepared
  return { dataCenters: dataCentersOf(scenario), shares: severityShares(scenario), fires: firesOf(base) }
}

/**
 * The place stated in the scenario has the weight of one draw and counts as one, though it was not drawn; where fires began
 * nowhere else, each is drawn by itself. A place that was drawn several times has as many fires for each draw, so each draw
 * counts by itself (drawing with replacement: Cochran 1977, 11.9).
 */
function firesOf({ prepared, gathered, elsewhere = [] }: Entrant): Fires {
  const all = [{ gathered, times: 1 }, ...elsewhere]
  return {
    severity: Int8Array.from(all.flatMap(each => [...severityOf(prepared.scenario, each.gathered)])),
    counts: Float64Array.from(
      all.flatMap(({ gathered: { size }, times }) => Array.from({ length: size }, () => times / size)),
    ),
    drawn: Int32Array.from([
      ...Array.from({ length: gathered.size }, (_, fire) => (elsewhere.length === 0 ? fire : 0)),
      ...drawsOf(elsewhere, 1),
    ]),
  }
}

/** The draw that each fire elsewhere belongs to, numbered from `first`. */
function drawsOf(elsewhere: readonly Elsewhere[], first: number): number[] {
  const draws: number[] = []
  let before = first
  for (const { gathered, times } of elsewhere) {
    for (let fire = 0; fire < gathered.size; fire++)
      draws.push(before + Math.floor((fire * times) / gathered.size))
    before += times
  }
  return draws
}

export interface CostAYear {
  /** Fires a year under this strategy, in the data centers of the site as it is. */
  readonly rate: FireRate
  /** Backup copies, and measures that protect the site: euro a year, with or without a fire. */
  readonly protection: number
  /** Electricity for cooling, euro a year, with or without a fire. */
  readonly cooling: number
  /** Before insurance. */
  readonly operator: YearlyLoss
  /** Mean of what insurance pays of that, euro a year. */
  readonly insured: number
  /** Before compensation by the operator. null: the scenario does not state what customers lose. */
  readonly customers: YearlyLoss | null
  /** Protection, cooling, and the mean loss of operator and customers (where it is stated), euro a year. */
  readonly cost: number
  /** The same if fires of severities that no simulated fire shows cost as much as the next larger ones. */
  readonly costAtMost: number
}

export interface Priced {
  readonly year: CostAYear
  readonly rate: FireRate
  readonly spent: number
  /** Loss of operator and customers in each fire. */
  readonly losses: Float64Array
  readonly together: YearlyMean
}

export function pricedOf(entrant: Entrant, { dataCenters, shares, fires }: Year): Priced {
  const { prepared } = entrant
  const rate = fireRateOf(prepared.scenario, dataCenters)
  const protection = protectionEuroAYear(prepared)
  const cooling = coolingEuroAYear(prepared)
  const spent = protection + cooling
  const lossOf = (each: Float64Array): YearlyLoss => yearlyLoss(each, fires, shares, rate)
  const losses = lossesOf(entrant)
  const together = yearlyMean(losses.together, fires, shares, rate)
  return {
    year: {
      rate,
      protection,
      cooling,
      operator: lossOf(losses.operator),
      insured: yearlyMean(losses.insured, fires, shares, rate).expected,
      customers: losses.customers && lossOf(losses.customers),
      cost: spent + together.expected,
      costAtMost: spent + together.atMost,
    },
    rate,
    spent,
    losses: losses.together,
    together,
  }
}

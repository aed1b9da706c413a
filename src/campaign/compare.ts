/** The strategies of a scenario under the same fires: what each comes to, what changes from one to another, which are worth their money. */
import { quantileInterval } from '../base/orderInterval.ts'
import { paretoFront } from '../base/pareto.ts'
import type { Interval } from '../base/intervals.ts'
import { quantileSorted } from '../base/quantiles.ts'
import { meanInterval } from '../base/student.ts'
import { metricUnits } from '../impact/metrics.ts'
import type { Prepared } from '../run/prepare.ts'
import { type Centre, type Difference, pairedDifference } from './difference.ts'
import type { Gathering } from './gathering.ts'
import { attained, type Attained, lossShares, type Objectives } from './objectives.ts'
import { coolingEuroAYear } from './coolingPrice.ts'
import { protectionEuroAYear } from './protection.ts'
import { type FireRate, fireRateOf, severityOf, severityShares } from './severity.ts'
import { customersLossStated } from './customersLossStated.ts'
import {
  costGap,
  type Gap,
  meanGap,
  medianGap,
  type Standing,
  standingsOf,
  type YearlyCost,
} from './standing.ts'
import { summarise, type Summary } from './summary.ts'
import { type Fires, weightingOf, type YearlyLoss, yearlyLoss } from './yearly.ts'

/** Figures that strategies are held against each other by, and how their differences are told. */
const compared = {
  servicesDown: 'mean',
  servicesWithDataLost: 'mean',
  customersWithDataLost: 'mean',
  recoveryMedianHours: 'median',
  recoveryP95Hours: 'median',
  dataLossP50Hours: 'median',
  dataLossP95Hours: 'median',
  rtoMetShare: 'mean',
  rpoMetShare: 'mean',
  mtpdBreaches: 'mean',
  costTotal: 'mean',
  costCustomers: 'mean',
} as const satisfies Partial<Record<keyof typeof metricUnits, Centre>>
export type ComparedMetric = keyof typeof compared
export const comparedMetrics = Object.keys(compared) as readonly ComparedMetric[]

export interface ComparedFigure extends Summary {
  readonly unit: string
  /** What `interval` speaks of. */
  readonly by: Centre
  /** 95 %, of the mean or of the median over fires. */
  readonly interval: Interval
  /** Fires in which it has a meaning. */
  readonly fires: number
}

/** What customers lose is null where the scenario does not state it. */
export type ComparedFigures = Readonly<
  Record<Exclude<ComparedMetric, 'costCustomers'>, ComparedFigure> & {
    readonly costCustomers: ComparedFigure | null
  }
>

/** One axis of the front, less is better: a figure with its 95 % interval (of the cost: by the rate of fires alone). */
export interface Criterion {
  readonly value: number
  readonly interval: Interval
}

/** Of the age of data the share that misses its RPO, for a quantile of the age is the same, never, wherever more lose all than it leaves out. */
export const criteria = ['cost', 'rto95Hours', 'rpoMissed', 'permanentLoss'] as const
export type CriterionName = (typeof criteria)[number]

export interface Contestant {
  /** null: the scenario as written. */
  readonly strategy: string | null
  readonly label: string
  readonly figures: ComparedFigures
  readonly criteria: Readonly<Record<CriterionName, Criterion>>
  /** Nobody is better in one criterion and as good in all others. */
  readonly onFront: boolean
  /** Whether the fires tell that for certain. */
  readonly standing: Standing
  readonly objectives: Attained
  /** Euro a year, whether it burns or not. */
  readonly protection: number
  /** Electricity for cooling, euro a year, likewise. */
  readonly cooling: number
  readonly operator: YearlyLoss
  /** null: the scenario does not state what customers lose. */
  readonly customers: YearlyLoss | null
  /** Protection, cooling and what fires cost operator and, where that is stated, customers in the mean, euro a year. */
  readonly cost: number
}

export interface Compared {
  readonly rate: FireRate
  /** Share of all fires that are of a severity that no replication of the reference shows. */
  readonly unseen: number
  readonly contestants: readonly Contestant[]
}

export interface Entrant {
  readonly strategy: string | null
  readonly prepared: Prepared
  /** Of the fire as written. */
  readonly gathered: Gathering
  /** The same strategy when it begins elsewhere, one a place: for what a year costs. */
  readonly elsewhere?: readonly Elsewhere[]
}

export interface Elsewhere {
  readonly gathered: Gathering
  /** As much as so many places drawn: it counts so often. */
  readonly times: number
}

/** @param entrants over the same replications, and over the same places */
export function compare(entrants: readonly Entrant[], objectives: Objectives): Compared {
  const scenario = entrants[0]!.prepared.scenario
  const rate = fireRateOf(scenario)
  const contestants = entrants.map(entrant => contestantOf(entrant, rate, objectives))
  const front = paretoFront(
    contestants.map(({ criteria: own }) => criteria.map(criterion => own[criterion].value)),
  )
  const standings = standingsOf(entrants[0]!.gathered.size, gapsOf(entrants, contestants, rate))
  return {
    rate,
    unseen: weightingOf(firesOf(entrants[0]!), severityShares(scenario)).unseen,
    contestants: contestants.map((contestant, row) => ({
      ...contestant,
      onFront: front.includes(row),
      standing: standings[row]!,
    })),
  }
}

/** Each less each other, in the order of `criteria`. */
function gapsOf(entrants: readonly Entrant[], contestants: readonly Alone[], rate: FireRate): Gap[][][] {
  const shares = severityShares(entrants[0]!.prepared.scenario)
  const measured = entrants.map((entrant, row) => ({
    cost: yearlyCostOf(entrant, contestants[row]!),
    rto95: meant(entrant.gathered.figure('metrics.recoveryP95Hours')),
    missed: entrant.gathered.figure('metrics.rpoMetShare').map(missed),
    lost: lossShares(entrant.gathered),
  }))
  return measured.map(one =>
    measured.map(other => [
      costGap(one.cost, other.cost, shares, rate),
      medianGap(one.rto95, other.rto95),
      meanGap(one.missed, other.missed),
      meanGap(one.lost, other.lost),
    ]),
  )
}

function yearlyCostOf(entrant: Entrant, { protection, cooling, customers }: Alone): YearlyCost {
  const [operator, others] = (['costTotal', 'costCustomers'] as const).map(metric =>
    lossesOf(entrant, metric),
  )
  return {
    spent: protection + cooling,
    losses: customers === null ? operator! : operator!.map((loss, fire) => loss + others![fire]!),
    fires: firesOf(entrant),
  }
}

/** Of each fire, here and elsewhere. */
function lossesOf(
  { gathered, elsewhere = [] }: Entrant,
  metric: 'costTotal' | 'costCustomers',
): Float64Array {
  return Float64Array.from(
    [{ gathered }, ...elsewhere].flatMap(each => [...each.gathered.figure(`metrics.${metric}`)]),
  )
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

/** Before it is held against the others. */
type Alone = Omit<Contestant, 'onFront' | 'standing'>

function contestantOf(entrant: Entrant, rate: FireRate, objectives: Objectives): Alone {
  const { strategy, prepared, gathered } = entrant
  const { scenario } = prepared
  const fires = firesOf(entrant)
  const shares = severityShares(scenario)
  const protection = protectionEuroAYear(prepared)
  const cooling = coolingEuroAYear(prepared)
  const spent = protection + cooling
  const lossOf = (metric: 'costTotal' | 'costCustomers'): YearlyLoss =>
    yearlyLoss(lossesOf(entrant, metric), fires, shares, rate)
  const operator = lossOf('costTotal')
  const stated = customersLossStated(scenario)
  const customers = stated ? lossOf('costCustomers') : null
  const expected = operator.expected + (customers?.expected ?? 0)
  const losses = lossShares(gathered)
  return {
    strategy,
    label: strategy === null ? 'As written' : (scenario.strategies[strategy]?.label ?? strategy),
    figures: Object.fromEntries(
      comparedMetrics.map(metric => [
        metric,
        metric === 'costCustomers' && !stated ? null : figureOf(metric, gathered.figure(`metrics.${metric}`)),
      ]),
    ) as ComparedFigures,
    criteria: {
      cost: {
        value: spent + expected,
        interval: [
          spent + operator.interval[0] + (customers?.interval[0] ?? 0),
          spent + operator.interval[1] + (customers?.interval[1] ?? 0),
        ],
      },
      rto95Hours: medianOf(gathered.figure('metrics.recoveryP95Hours')),
      rpoMissed: meanShare(gathered.figure('metrics.rpoMetShare').map(missed)),
      permanentLoss: meanShare(losses),
    },
    objectives: attained(gathered, objectives),
    protection,
    cooling,
    operator,
    customers,
    cost: spent + expected,
  }
}

function figureOf(metric: ComparedMetric, values: Float64Array): ComparedFigure {
  const told = values.filter(value => !Number.isNaN(value))
  const by = compared[metric]
  return {
    ...summarise(values),
    unit: metricUnits[metric],
    by,
    fires: told.length,
    interval: by === 'mean' ? meanInterval(told) : quantileInterval(told.toSorted(), 0.5),
  }
}

/** Where nothing was hit nothing misses. */
const missed = (met: number): number => (Number.isNaN(met) ? 0 : 1 - met)

/** With Student's interval. */
function meanShare(shares: Float64Array): Criterion {
  const [low, high] = meanInterval(shares)
  return {
    value: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    interval: [Math.max(0, low), Math.min(1, high)],
  }
}

/** A figure without meaning in a fire is nothing lost there: 0. */
const meant = (values: Float64Array): Float64Array => values.map(value => (Number.isNaN(value) ? 0 : value))

function medianOf(values: Float64Array): Criterion {
  const ascending = meant(values).sort()
  return { value: quantileSorted(ascending, 0.5), interval: quantileInterval(ascending, 0.5) }
}

/** `one` less `other` in every figure that is compared, and in the share of data lost for good. */
export function differencesOf(
  one: Gathering,
  other: Gathering,
): Readonly<Record<ComparedMetric | 'permanentLoss', Difference | undefined>> {
  const of = (metric: ComparedMetric): Difference | undefined =>
    pairedDifference(one.figure(`metrics.${metric}`), other.figure(`metrics.${metric}`), compared[metric])
  return {
    ...(Object.fromEntries(comparedMetrics.map(metric => [metric, of(metric)])) as Record<
      ComparedMetric,
      Difference | undefined
    >),
    permanentLoss: pairedDifference(lossShares(one), lossShares(other), 'mean'),
  }
}

/** The cheapest that reaches all objectives: cost as the front has it. Undefined if none does. */
export function cheapest({ contestants }: Compared): Contestant | undefined {
  return contestants.filter(({ objectives }) => objectives.met).toSorted((a, b) => a.cost - b.cost)[0]
}

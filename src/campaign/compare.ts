/**
 * Compares the strategies of a scenario under the same fires: the result of each, the differences between them, and
 * which are worth their money.
 */
import { quantileInterval } from '../base/orderInterval.ts'
import { paretoFront } from '../base/pareto.ts'
import { clopperPearson, type Interval, wilson } from '../base/intervals.ts'
import { quantileSorted } from '../base/quantiles.ts'
import { skewedMeanInterval } from '../base/skewed.ts'
import { areAlike, meanShareInterval } from '../base/student.ts'
import { metricUnits } from '../scenario/words/figures.ts'
import { lossesBySeverity, type SeverityLoss } from './bySeverity.ts'
import { type Centre, type Difference, pairedDifference } from './difference.ts'
import { gapsOf, meant, missed } from './gaps.ts'
import type { Gathering } from './gathering.ts'
import { attained, type Attained, lossShares, type Objectives, tiersKept } from './objectives.ts'
import type { Entrant } from './entrant.ts'
import { unpriced } from './protection.ts'
import type { FireRate } from './severity.ts'
import { shareLimits, type Standing, standingsOf } from './standing.ts'
import { summarise, type Summary } from './summary.ts'
import { unseenBeyond, weightingOf } from './weighting.ts'
import { type CostAYear, type Priced, pricedOf, yearOf } from './yearOf.ts'

/** Metrics in which strategies are compared, and whether differences are summarised by their mean or their median. */
const compared = {
  servicesDown: 'mean',
  servicesWithDataLost: 'mean',
  customersWithDataLost: 'mean',
  recoveryMedianHours: 'median',
  recoveryP95Hours: 'median',
  outageP95Hours: 'median',
  dataLossP50Hours: 'median',
  dataLossP95Hours: 'median',
  rtoMetShare: 'mean',
  rpoMetShare: 'mean',
  mtpdBreaches: 'mean',
  costTotal: 'mean',
  costCustomers: 'mean',
} as const satisfies Partial<Record<keyof typeof metricUnits, Centre>>
/** Name of a metric that strategies are compared in. */
export type ComparedMetric = keyof typeof compared
/** In the order of the report's table. */
export const comparedMetrics = Object.keys(compared) as readonly ComparedMetric[]

export interface ComparedFigure extends Summary {
  readonly unit: string
  /** Whether `interval` is of the mean or of the median. */
  readonly by: Centre
  /**
   * 95 % interval of the mean or median over fires. Its upper end is Infinity where the fires do not bound it: if a
   * count or an amount is the same in all of them (another may come, of unknown size; `some` tells how often), or if
   * a single fire decides the mean.
   */
  readonly interval: Interval
  /** Fires in which it is more than 0, and the 95 % interval of their share of all fires (Clopper and Pearson). */
  readonly some: { readonly fires: number; readonly interval: Interval }
  /** Number of fires in which the metric has a meaning. */
  readonly fires: number
}

/** The loss of customers is null where the scenario does not state it. */
export type ComparedFigures = Readonly<
  Record<Exclude<ComparedMetric, 'costCustomers'>, ComparedFigure> & {
    readonly costCustomers: ComparedFigure | null
  }
>

/** One axis of the front, less is better: a figure with its 95 % interval (that of the cost is of the losses in it). */
export interface Criterion {
  readonly value: number
  readonly interval: Interval
}

/**
 * `rpoMissed` is the share of services that miss their RPO, not a quantile of the age of their data: that quantile is
 * "never", and so equal, under all strategies that lose all data of more services than the quantile leaves out.
 */
export const criteria = ['cost', 'rto95Hours', 'rpoMissed', 'permanentLoss'] as const
/** Name of an axis of the front. */
export type CriterionName = (typeof criteria)[number]

export interface Contestant extends CostAYear {
  /** null: the scenario as written. */
  readonly strategy: string | null
  readonly label: string
  readonly figures: ComparedFigures
  readonly criteria: Readonly<Record<CriterionName, Criterion>>
  /** No other strategy has a better value in one criterion and one at least as good in all others. */
  readonly onFront: boolean
  /** What the paired differences decide, each at 95 % by itself: they are not corrected for the number of rivals. */
  readonly standing: Standing
  readonly objectives: Attained
  /**
   * Whether the objectives of the tiers are met: RTO among services that went down, RPO among those that lost disks
   * or recent data.
   */
  readonly tiers: { readonly rto: Attained; readonly rpo: Attained }
  /** The strategy changes the site, the way fires are fought or their rate, but states no price for that. */
  readonly unpriced: boolean
}

export interface Compared {
  /** Rate of fires under the base strategy. */
  readonly rate: FireRate
  /** The strategy of the site as it is: the stated frequencies of severities are those of its fires. */
  readonly base: string | null
  /** Share of all fires whose severity no simulated fire of the base has; the same for every strategy. */
  readonly unseen: number
  /** The part of them that is of severities larger than any simulated: `costAtMost` counts them as the largest that is. */
  readonly unseenBeyond: number
  /** Fires by severity under the base strategy. */
  readonly severities: readonly SeverityLoss[]
  readonly contestants: readonly Contestant[]
}

/**
 * @param entrants over the same replications and the same places
 * @param base one of the entrants
 */
export function compare(
  entrants: readonly Entrant[],
  objectives: Objectives,
  base: string | null = entrants[0]!.strategy,
): Compared {
  const asItIs = entrants.find(({ strategy }) => strategy === base)!
  const year = yearOf(asItIs)
  const priced = entrants.map(entrant => pricedOf(entrant, year))
  const contestants = entrants.map((entrant, row) => contestantOf(entrant, priced[row]!, objectives))
  const front = paretoFront(
    contestants.map(({ criteria: own }) => criteria.map(criterion => own[criterion].value)),
  )
  const standings = standingsOf(entrants[0]!.gathered.size, gapsOf(entrants, priced, year))
  return {
    rate: priced[entrants.indexOf(asItIs)]!.rate,
    base,
    unseen: weightingOf(year.fires, year.shares).unseen,
    unseenBeyond: unseenBeyond(year.fires, year.shares),
    severities: lossesBySeverity(asItIs, year),
    contestants: contestants.map((contestant, row) => ({
      ...contestant,
      onFront: front.includes(row),
      standing: standings[row]!,
      unpriced: unpriced(entrants[row]!.prepared, asItIs.prepared),
    })),
  }
}

/** A contestant before it is compared with the others. */
type Alone = Omit<Contestant, 'onFront' | 'standing' | 'unpriced'>

function contestantOf(
  { strategy, prepared: { scenario }, gathered }: Entrant,
  { year, spent, together }: Priced,
  objectives: Objectives,
): Alone {
  return {
    strategy,
    label: strategy === null ? 'As written' : (scenario.strategies[strategy]?.label ?? strategy),
    figures: Object.fromEntries(
      comparedMetrics.map(metric => [
        metric,
        metric === 'costCustomers' && year.customers === null
          ? null
          : figureOf(metric, gathered.figure(`metrics.${metric}`)),
      ]),
    ) as ComparedFigures,
    criteria: {
      cost: { value: year.cost, interval: [spent + together.interval[0], spent + together.interval[1]] },
      rto95Hours: medianOf(gathered.figure('metrics.outageP95Hours')),
      rpoMissed: meanShare(gathered.figure('metrics.rpoMetShare').map(missed)),
      permanentLoss: meanShare(lossShares(gathered)),
    },
    objectives: attained(gathered, objectives),
    tiers: {
      rto: tiersKept(gathered.figure('metrics.rtoMetShare'), objectives.confidence),
      rpo: tiersKept(gathered.figure('metrics.rpoMetShare'), objectives.confidence),
    },
    ...year,
  }
}

function figureOf(metric: ComparedMetric, values: Float64Array): ComparedFigure {
  const told = values.filter(value => !Number.isNaN(value))
  const by = compared[metric]
  const unit = metricUnits[metric]
  const some = told.filter(value => value > 0).length
  return {
    ...summarise(values),
    unit,
    by,
    fires: told.length,
    interval: by === 'mean' ? meanOf(told, unit) : quantileInterval(told.toSorted(), 0.5),
    some: { fires: some, interval: told.length === 0 ? [0, 1] : clopperPearson(some, told.length) },
  }
}

/**
 * 95 % interval of the mean. If all values are the same, another one may come in as many fires as Wilson's interval for
 * none of them allows: 0 at the lower end, of unknown size at the upper one.
 */
function meanOf(values: Float64Array, unit: string): Interval {
  if (unit === 'share') return meanShareInterval(values)
  if (!areAlike(values)) return skewedMeanInterval(values)
  const same = values[0] ?? 0
  return [same === 0 ? 0 : same * (1 - wilson(0, values.length)[1]), Infinity]
}

function meanShare(shares: Float64Array): Criterion {
  return {
    value: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    interval: meanShareInterval(shares),
  }
}

function medianOf(values: Float64Array): Criterion {
  const ascending = meant(values).sort()
  return { value: quantileSorted(ascending, 0.5), interval: quantileInterval(ascending, 0.5) }
}

/** `one` less `other` in every compared metric, and in the share of data lost for good. */
export function differencesOf(
  one: Gathering,
  other: Gathering,
): Readonly<Record<ComparedMetric | 'permanentLoss', Difference | undefined>> {
  const of = (metric: ComparedMetric): Difference | undefined =>
    pairedDifference(
      one.figure(`metrics.${metric}`),
      other.figure(`metrics.${metric}`),
      compared[metric],
      metricUnits[metric] === 'share' ? shareLimits : undefined,
    )
  return {
    ...(Object.fromEntries(comparedMetrics.map(metric => [metric, of(metric)])) as Record<
      ComparedMetric,
      Difference | undefined
    >),
    permanentLoss: pairedDifference(lossShares(one), lossShares(other), 'mean', shareLimits),
  }
}

/** The cheapest strategy that reaches all objectives, at the cost shown on the front. Undefined if none does. */
export function cheapest({ contestants }: Compared): Contestant | undefined {
  return contestants.filter(({ objectives }) => objectives.met).toSorted((a, b) => a.cost - b.cost)[0]
}

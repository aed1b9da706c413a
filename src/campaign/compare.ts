/** The strategies of a scenario under the same fires: what each comes to, what changes from one to another, which are worth their money. */
import { quantileInterval } from '../base/orderInterval.ts'
import { paretoFront } from '../base/pareto.ts'
import type { Interval } from '../base/intervals.ts'
import { quantileSorted } from '../base/quantiles.ts'
import { meanInterval } from '../base/student.ts'
import { metricUnits } from '../impact/metrics.ts'
import { type Centre, type Difference, pairedDifference } from './difference.ts'
import type { Gathering } from './gathering.ts'
import { attained, type Attained, lossShares, type Objectives, tiersKept } from './objectives.ts'
import type { Entrant } from './entrant.ts'
import { unpriced } from './protection.ts'
import type { FireRate } from './severity.ts'
import { costGap, type Gap, meanGap, medianGap, type Standing, standingsOf } from './standing.ts'
import { summarise, type Summary } from './summary.ts'
import { weightingOf } from './yearly.ts'
import { type CostAYear, type Priced, pricedOf, type Year, yearOf } from './yearOf.ts'

/** Figures that strategies are held against each other by, and how their differences are told. */
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

export interface Contestant extends CostAYear {
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
  /** Whether the objectives of the tiers are kept: the time by the services that went down, the age by those that lost disks or newest data. */
  readonly tiers: { readonly rto: Attained; readonly rpo: Attained }
  /** Its site differs from that of the base, or how fires are fought there, or how often it burns, and no price of that is stated. */
  readonly unpriced: boolean
}

export interface Compared {
  /** Of the base. */
  readonly rate: FireRate
  /** The strategy whose fires are of the severities that the frequencies speak of. */
  readonly base: string | null
  /** Share of all fires that are of a severity that no fire of the base is of: the same under every strategy. */
  readonly unseen: number
  readonly contestants: readonly Contestant[]
}

/**
 * @param entrants over the same replications, and over the same places
 * @param base one of them
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
    contestants: contestants.map((contestant, row) => ({
      ...contestant,
      onFront: front.includes(row),
      standing: standings[row]!,
      unpriced: unpriced(entrants[row]!.prepared, asItIs.prepared),
    })),
  }
}

/** Each less each other, in the order of `criteria`. */
function gapsOf(entrants: readonly Entrant[], priced: readonly Priced[], year: Year): Gap[][][] {
  const measured = entrants.map(({ gathered }, row) => ({
    cost: priced[row]!,
    rto95: meant(gathered.figure('metrics.outageP95Hours')),
    missed: gathered.figure('metrics.rpoMetShare').map(missed),
    lost: lossShares(gathered),
  }))
  return measured.map(one =>
    measured.map(other => {
      const gaps = [
        costGap(one.cost, other.cost, year),
        medianGap(one.rto95, other.rto95),
        meanGap(one.missed, other.missed),
        meanGap(one.lost, other.lost),
      ]
      const same =
        gaps[0]!.interval.every(end => end === 0) &&
        (['rto95', 'missed', 'lost'] as const).every(of => isEqual(one[of], other[of]))
      return same ? gaps.map(() => noGap) : gaps
    }),
  )
}

/** Two that came to the same in every fire, be they ever so few, leave nothing to tell. */
const noGap: Gap = { value: 0, interval: [0, 0], times: 1 }

const isEqual = (one: Float64Array, other: Float64Array): boolean =>
  one.every((value, fire) => value === other[fire])

/** Before it is held against the others. */
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
  return {
    ...summarise(values),
    unit: metricUnits[metric],
    by,
    fires: told.length,
    interval: by === 'mean' ? meanInterval(told) : quantileInterval(told.toSorted(), 0.5),
  }
}

/** Where no disk was lost nothing misses. */
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

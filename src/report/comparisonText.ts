/** A comparison of strategies as text for a terminal. */
import type { Interval } from '../base/intervals.ts'
import type { ComparedFigure, Criterion } from '../campaign/compare.ts'
import type { Objectives } from '../campaign/objectives.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { figure } from './figure.ts'
import { table } from './table.ts'

export function comparisonText(report: ComparisonReport): string {
  const { scenario, seed, replications, strategies, reference } = report
  return `${[
    `${scenario.name}\nseed ${seed}, ${strategies.length} strategies under the same ${replications} fires`,
    labels(strategies),
    `What the fires do: median (10 to 90 % of the fires)\n\n${fires(strategies)}`,
    `What changes against ${nameOf(reference)}, fire by fire: 95 % interval of the mean (Student), for the hours of the median (by order).
In brackets by how much the shared fires cut the variance of the difference.\n\n${differences(report)}`,
    `What it costs a year, M€, and whom: in the mean, and over the worst 5 % of years (CVaR95)\n\n${money(strategies)}`,
    rateSentence(report),
    `Where each stands (95 % intervals); on the front nobody is better in one column and as good in the others\n\n${front(report)}`,
    answer(report),
    `digest ${report.digest}`,
  ].join('\n\n')}\n`
}

const nameOf = (strategy: string | null): string => strategy ?? 'as written'

function labels(strategies: readonly ComparedStrategy[]): string {
  const width = Math.max(...strategies.map(({ strategy }) => nameOf(strategy).length))
  return strategies
    .map(({ strategy, label, sameAs }) => {
      const same = sameAs.length === 0 ? '' : `, the same as ${sameAs.map(nameOf).join(', ')}`
      return `${nameOf(strategy).padEnd(width)}  ${label}${same}`
    })
    .join('\n')
}

const fireColumns = [
  ['servicesWithDataLost', 'services, data lost'],
  ['recoveryP95Hours', '95 % back, h'],
  ['dataLossP95Hours', '95 % of data, age h'],
  ['rtoMetShare', 'RTO met'],
  ['rpoMetShare', 'RPO met'],
] as const

function fires(strategies: readonly ComparedStrategy[]): string {
  return table(
    ['', ...fireColumns.map(([, title]) => title)],
    strategies.map(({ strategy, figures }) => [
      nameOf(strategy),
      ...fireColumns.map(([name]) => band(figures[name])),
    ]),
  )
}

/** One figure if all are the same. */
function band({ p10, p50, p90, unit, fires: told }: ComparedFigure): string {
  if (told === 0) return '–'
  const [low, middle, high] = [p10, p50, p90].map(value => figure(value, unit)) as [string, string, string]
  return low === high ? middle : `${middle} (${low} to ${high})`
}

const differenceColumns = [
  ['servicesWithDataLost', 'services, data lost', 'services'],
  ['recoveryP95Hours', '95 % back, h', 'h'],
  ['rtoMetShare', 'RTO met, points', 'points'],
  ['costTotal', "operator's loss, M€", 'M€'],
  ['costCustomers', "customers' loss, M€", 'M€'],
] as const

function differences({ strategies, reference }: ComparisonReport): string {
  return table(
    ['', ...differenceColumns.map(([, title]) => title)],
    strategies
      .filter(({ strategy }) => strategy !== reference)
      .map(({ strategy, differences: own }) => [
        nameOf(strategy),
        ...differenceColumns.map(([name, , unit]) => {
          const told = own[name]
          if (told === undefined) return '–'
          const { interval, varianceRatio } = told
          if (interval[0] === 0 && interval[1] === 0) return 'none'
          const times = Number.isFinite(varianceRatio) ? ` [x${round(varianceRatio)}]` : ''
          return `${range(interval, unit)}${times}`
        }),
      ]),
  )
}

function money(strategies: readonly ComparedStrategy[]): string {
  const head = ['protection', "operator's loss", 'CVaR95', "customers' loss", 'CVaR95', 'all', 'at most']
  return table(
    ['', ...head],
    strategies.map(({ strategy, protection, operator, customers, cost }) => [
      nameOf(strategy),
      ...[
        protection,
        operator.expected,
        operator.cvar95,
        customers.expected,
        customers.cvar95,
        cost,
        protection + operator.atMost + customers.atMost,
      ].map(millions),
    ]),
  )
}

function rateSentence({ rate, unseen, places, replications }: ComparisonReport): string {
  const [low, high] = rate.interval
  const gap =
    unseen === 0
      ? ''
      : `\n${figure(unseen, 'share')} of all fires are of severities that none of these shows: no loss in "all", the loss of the next larger in "at most".`
  const begun =
    places.length === 0
      ? ''
      : `\nFires begun elsewhere: ${places.map(({ room, source, replications: own }) => `${room} (${source}) ${own}`).join(', ')}; each place counts as much as the ${replications} of the written one.`
  const counted = rate.dataCenters === 1 ? 'one data center' : `${rate.dataCenters} data centers`
  return `${rate.fires.toPrecision(2)} fires a year in ${counted} (95 %: ${low.toPrecision(2)} to ${high.toPrecision(2)}), each severity as often as it occurs
(item, room, storey, building, beyond: money.frequency).${begun}${gap}`
}

function front({ strategies }: ComparisonReport): string {
  const axis = ({ value, interval }: Criterion, unit: string): string =>
    `${told(value, unit)} (${range(interval, unit)})`
  return table(
    [
      '',
      'cost a year',
      '95 % back, h',
      '95 % of data, age h',
      'data lost for good',
      'objectives met in',
      'front',
    ],
    strategies.map(({ strategy, criteria, objectives, onFront }) => [
      nameOf(strategy),
      axis(criteria.cost, 'M€'),
      axis(criteria.rto95Hours, 'h'),
      axis(criteria.rpo95Hours, 'h'),
      axis(criteria.permanentLoss, 'share'),
      `${figure(objectives.share, 'share')} (${range(objectives.interval, 'share')})`,
      onFront ? 'yes' : '',
    ]),
  )
}

function answer({ objectives, cheapest, strategies }: ComparisonReport): string {
  const wanted = objectivesInWords(objectives)
  const open = strategies.filter(({ objectives: own }) => own.open).map(({ strategy }) => nameOf(strategy))
  const doubt = open.length === 0 ? '' : `\nMore replications would tell for certain of: ${open.join(', ')}.`
  if (cheapest === null) return `No strategy meets ${wanted}.${doubt}`
  const { strategy, label } = strategies.find(each => each.strategy === cheapest.strategy)!
  return `The cheapest strategy that meets ${wanted}: ${nameOf(strategy)} (${label}), ${figure(cheapest.cost, 'EUR')} a year.${doubt}`
}

function objectivesInWords({ rpoHours, rtoHours, lossShare, confidence }: Objectives): string {
  const wanted = [
    ...(rpoHours === undefined ? [] : [`RPO ${hours(rpoHours)}`]),
    ...(rtoHours === undefined ? [] : [`RTO ${hours(rtoHours)}`]),
    ...(lossShare === undefined ? [] : [`data lost for good by at most ${figure(lossShare, 'share')}`]),
  ].join(', ')
  return `${wanted} (for 95 % of the services, in ${figure(confidence, 'share')} of the fires)`
}

const hours = (value: number): string =>
  value < 1 ? `${Number((value * 60).toPrecision(6))} min` : `${Number(value.toPrecision(6))} h`

const millions = (euro: number): string => {
  const size = Math.abs(euro) / 1e6
  return (euro / 1e6).toFixed(size < 1 ? 3 : size < 10 ? 2 : 1)
}

function told(value: number, unit: string): string {
  if (value === -Infinity) return 'any'
  if (unit === 'points') return (100 * value).toFixed(1)
  if (unit === 'M€') return millions(value)
  return figure(value === Infinity ? null : value, unit)
}

function range([low, high]: Interval, unit: string): string {
  const [from, to] = [told(low, unit), told(high, unit)]
  return from === to ? from : `${from} to ${to}`
}

const round = (ratio: number): string => (ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toString())

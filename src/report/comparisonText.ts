/** A comparison of strategies as text for a terminal. */
import type { Interval } from '../base/intervals.ts'
import type { ComparedFigure, Criterion } from '../campaign/compare.ts'
import type { Objectives } from '../campaign/objectives.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { figure } from './figure.ts'
import { table } from './table.ts'

export function comparisonText(report: ComparisonReport): string {
  const { scenario, seed, replications, strategies } = report
  return `${[
    `${scenario.name}\nseed ${seed}, ${strategies.length} strategies under the same ${replications} fires`,
    `What the fires do: median (10 to 90 % of the fires)\n\n${fires(strategies)}`,
    `${differenceTitle(report)}\n\n${differences(report)}`,
    `What it costs a year, and whom: in the mean, and over the worst 5 % of years (CVaR95)\n\n${money(strategies)}`,
    rateSentence(report),
    `Where each strategy stands (95 % intervals); on the front nobody is better in one column and as good in the others\n\n${front(report)}`,
    answer(report),
    `digest ${report.digest}`,
  ].join('\n\n')}\n`
}

const fireColumns = [
  ['servicesWithDataLost', 'services, data lost'],
  ['recoveryP95Hours', '95 % back, h'],
  ['dataLossP95Hours', '95 % of data, age h'],
  ['rtoMetShare', 'RTO met'],
  ['rpoMetShare', 'RPO met'],
  ['costTotal', "operator's loss"],
  ['costCustomers', "customers' loss"],
] as const

function fires(strategies: readonly ComparedStrategy[]): string {
  return table(
    ['', ...fireColumns.map(([, title]) => title)],
    strategies.map(({ label, figures }) => [label, ...fireColumns.map(([name]) => band(figures[name]))]),
  )
}

/** One figure if all are the same. */
function band({ p10, p50, p90, unit, share }: ComparedFigure): string {
  // Never in all fires, or without a meaning in all.
  if (p10 === null && p50 === null) return share === 0 ? '–' : 'never'
  const [low, middle, high] = [p10, p50, p90].map(value => figure(value, unit)) as [string, string, string]
  return low === high ? middle : `${middle} (${low} to ${high})`
}

const differenceColumns = [
  ['servicesWithDataLost', 'services, data lost', 'services'],
  ['recoveryP95Hours', '95 % back, h', 'h'],
  ['rtoMetShare', 'RTO met, points', 'points'],
  ['costTotal', "operator's loss", 'EUR'],
  ['costCustomers', "customers' loss", 'EUR'],
] as const

function differenceTitle({ reference, strategies }: ComparisonReport): string {
  const label = strategies.find(({ strategy }) => strategy === reference)!.label
  return `What changes against "${label}", fire by fire: 95 % interval of the mean (Student; of the median, by order, for the hours).
In brackets by how much the shared fires cut the variance of the difference`
}

function differences({ strategies, reference }: ComparisonReport): string {
  return table(
    ['', ...differenceColumns.map(([, title]) => title)],
    strategies
      .filter(({ strategy }) => strategy !== reference)
      .map(({ label, differences: own }) => [
        label,
        ...differenceColumns.map(([name, , unit]) => {
          const told = own[name]
          if (told === undefined) return '–'
          const { interval, varianceRatio, value } = told
          if (value === 0 && varianceRatio === Infinity) return 'none'
          const times = Number.isFinite(varianceRatio) ? ` [x${round(varianceRatio)}]` : ''
          return `${range(interval, unit)}${times}`
        }),
      ]),
  )
}

function money(strategies: readonly ComparedStrategy[]): string {
  return table(
    ['', 'protection', "operator's loss", 'CVaR95', "customers' loss", 'CVaR95', 'all'],
    strategies.map(({ label, protection, operator, customers, cost }) => [
      label,
      figure(protection, 'EUR'),
      figure(operator.expected, 'EUR'),
      figure(operator.cvar95, 'EUR'),
      figure(customers.expected, 'EUR'),
      figure(customers.cvar95, 'EUR'),
      figure(cost, 'EUR'),
    ]),
  )
}

function rateSentence({ rate, unseen }: ComparisonReport): string {
  const [low, high] = rate.interval
  const gap =
    unseen === 0
      ? ''
      : ` ${figure(unseen, 'share')} of all fires stay smaller or grow larger than any of these and are counted as no loss.`
  const counted = rate.dataCenters === 1 ? 'one data center' : `${rate.dataCenters} data centers`
  return `${rate.fires.toPrecision(2)} fires a year in ${counted} (95 %: ${low.toPrecision(2)} to ${high.toPrecision(2)}), each severity as often as it occurs.${gap}`
}

function front({ strategies }: ComparisonReport): string {
  const axis = ({ value, interval }: Criterion, unit: string): string =>
    `${figure(orNull(value), unit)} (${range(interval, unit)})`
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
    strategies.map(({ label, criteria, objectives, onFront }) => [
      label,
      axis(criteria.cost, 'EUR'),
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
  const open = strategies.filter(strategy => strategy.objectives.open).map(({ label }) => label)
  const doubt = open.length === 0 ? '' : `\nMore replications would tell for certain of: ${open.join(', ')}.`
  if (cheapest === null) return `No strategy meets ${wanted}.${doubt}`
  const { label } = strategies.find(({ strategy }) => strategy === cheapest.strategy)!
  return `The cheapest strategy that meets ${wanted}: ${label}, ${figure(cheapest.cost, 'EUR')} a year.${doubt}`
}

export function objectivesInWords({ rpoHours, rtoHours, lossShare, confidence }: Objectives): string {
  const wanted = [
    ...(rpoHours === undefined ? [] : [`RPO ${hours(rpoHours)}`]),
    ...(rtoHours === undefined ? [] : [`RTO ${hours(rtoHours)}`]),
    ...(lossShare === undefined ? [] : [`data lost for good by at most ${figure(lossShare, 'share')}`]),
  ].join(', ')
  return `${wanted} (for 95 % of the services, in ${figure(confidence, 'share')} of the fires)`
}

const hours = (value: number): string =>
  value < 1 ? `${Number((value * 60).toPrecision(6))} min` : `${Number(value.toPrecision(6))} h`

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

function range([low, high]: Interval, unit: string): string {
  const end = (value: number): string => {
    if (value === -Infinity) return 'any'
    if (unit === 'points') return (100 * value).toFixed(1)
    return figure(orNull(value), unit)
  }
  const [from, to] = [end(low), end(high)]
  return from === to ? from : `${from} to ${to}`
}

const round = (ratio: number): string => (ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toString())

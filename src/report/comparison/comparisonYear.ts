/**
 * Annual cost under each strategy, as text: a table, whose money it is, and how often fires of each size are
 * counted.
 */
import { clopperPearson } from '../../base/intervals.ts'
import { log1p } from '../../base/maths.ts'
import { moneyLike } from '../../base/money.ts'
import { numberIn } from '../../base/plural.ts'
import type { ComparedPlace, ComparedStrategy, ComparisonReport } from './comparison.ts'
import { nameOf } from './comparisonAnswer.ts'
import { notStated } from './comparisonCells.ts'
import { returnsText } from './comparisonReturns.ts'
import { severitiesText } from './comparisonSeverities.ts'
import { figure } from '../figure.ts'
import { table } from '../table.ts'

const n = numberIn('en')

export function yearText(report: ComparisonReport): string {
  const { strategies } = report
  return `A year: what protection costs, electricity for cooling where it is stated, and what fires cost on average and in the worst 5 % of years (CVaR95)

${money(strategies)}

${whoseNote(strategies)}${unpricedNote(report)}${rareNote(strategies)}${noLossNote(report)}

${returnsText(report)}

${yearSentence(report)}

${severitiesText(report)}`
}

function money(strategies: readonly ComparedStrategy[]): string {
  const cooled = strategies.some(({ cooling }) => cooling > 0)
  const head = [
    'protection',
    ...(cooled ? ['cooling'] : []),
    "operator's loss",
    'worst 5 %',
    "customers' loss",
    'worst 5 %',
    'in all',
    'at most',
  ]
  const rows = strategies.map(({ protection, cooling, operator, customers, cost, costAtMost }) => [
    protection,
    ...(cooled ? [cooling] : []),
    operator.expected,
    operator.cvar95,
    customers?.expected,
    customers?.cvar95,
    cost,
    costAtMost,
  ])
  const euro = moneyLike(
    rows.flat().filter(amount => amount !== undefined),
    'en',
  )
  return table(
    ['', ...head],
    strategies.map(({ strategy }, row) => [
      nameOf(strategy),
      ...rows[row]!.map(amount => (amount === undefined ? notStated : euro(amount))),
    ]),
  )
}

/** Up to this rate at least 95 % of years are without a fire. */
const rarely = -log1p(-0.05)

/** The worst 5 % of years then tell nothing that the mean does not. */
const rareNote = (strategies: readonly ComparedStrategy[]): string =>
  strategies.every(({ rate }) => rate.fires <= rarely)
    ? '\nAt least 95 % of years are without a fire: the worst 5 % hold all that burns, and cost 20 times the mean. Rare losses are told below.'
    : ''

/** None in so many fires is not none. */
function noLossNote({ strategies, replications, places }: ComparisonReport): string {
  const spared = strategies.flatMap(({ strategy, rate, operator, customers }) => [
    ...(operator.expected === 0 && rate.fires > 0 ? [`the operator under ${nameOf(strategy)}`] : []),
    ...(customers?.expected === 0 && rate.fires > 0 ? [`customers under ${nameOf(strategy)}`] : []),
  ])
  if (spared.length === 0) return ''
  const fires = places.reduce((sum, place) => sum + place.replications, replications)
  const share = figure(clopperPearson(0, fires)[1], 'share')
  return `\nWhere these ${fires} fires cost nothing (${spared.join(', ')}), others may: up to ${share} of fires drawn as these are, at 95 % (Clopper and Pearson).`
}

const placeInWords = ({ room, source, times, replications }: ComparedPlace): string =>
  `${room} (${source}${times === 1 ? '' : `, drawn ${times} times`}) ${replications}`

function yearSentence(report: ComparisonReport): string {
  const { rate, base, unseen, places, replications } = report
  const [low, high] = rate.interval
  const counted = rate.dataCenters === 1 ? 'one data center' : `${rate.dataCenters} data centers`
  const begun =
    places.length === 0
      ? ''
      : `\nFires begun elsewhere: ${places.map(placeInWords).join(', ')}; each, as often as it was drawn, counts as much as the written one with its ${replications}.`
  const gap =
    unseen === 0
      ? '\nin all, at most: the same here, as fires of every severity were simulated.'
      : `\n${figure(unseen, 'share')} of all fires are of severities that none of these has under ${nameOf(base)}, the same for every strategy: "in all" counts no loss for them, "at most" that of the next larger severity. More --places show more.${beyondNote(report)}`
  return `${rate.fires.toPrecision(2)} fires a year in ${counted} (95 %: ${low.toPrecision(2)} to ${high.toPrecision(2)})${ownRates(report)}, each severity as often as it occurs
(item, room, storey, building, beyond: money.frequency), whatever these fires show. The severity of a fire is the one it has under ${nameOf(base)}:
it counts equally often under every strategy, at what it comes to there, so that one that keeps it small is credited for it.${begun}${gap}`
}

const beyondNote = ({ unseenBeyond }: ComparisonReport): string =>
  unseenBeyond > 0
    ? `\n${figure(unseenBeyond, 'share')} of all fires are larger than any of these: "at most" counts them as the largest of these, and they may cost more.`
    : ''

/** Strategies with a fire frequency of their own. */
function ownRates({ rate, strategies }: ComparisonReport): string {
  return strategies
    .filter(({ rate: own }) => own.fires !== rate.fires)
    .map(({ strategy, rate: own }) => `, ${own.fires.toPrecision(2)} under ${nameOf(strategy)}`)
    .join('')
}

const paidNote =
  "Prices of protection that are uncertain count at their means. The operator's loss is before insurance."
const onceNote =
  ' Credits, vouchers and claims that it pays make up for part of its customers\' loss: they are in both columns, but only once in "in all".'

const whoseNote = (strategies: readonly ComparedStrategy[]): string =>
  strategies.some(({ customers }) => customers !== null) ? paidNote + onceNote : paidNote

function unpricedNote({ strategies, base }: ComparisonReport): string {
  const free = strategies.filter(({ unpriced }) => unpriced).map(({ strategy }) => nameOf(strategy))
  return free.length === 0
    ? ''
    : `\nSite protection without a price: ${free.join(', ')} ${n(free.length, 'differs', 'differ')} from ${nameOf(base)} in the site, or in how often it burns and how fires are fought, and no
money.measures states what that costs a year: "in all" counts it as free.`
}

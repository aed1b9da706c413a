/**
 * Annual cost under each strategy, as text: a table, whose money it is, and how often fires of each size are
 * counted.
 */
import { clopperPearson } from '../../base/intervals.ts'
import { log1p } from '../../base/maths.ts'
import { moneyLike } from '../../base/money.ts'
import type { ComparedPlace, ComparedStrategy, ComparisonReport } from './comparison.ts'
import { nameOf } from './comparisonAnswer.ts'
import { notStated } from './comparisonCells.ts'
import { returnsText } from './comparisonReturns.ts'
import { severitiesText } from './comparisonSeverities.ts'
import { table } from '../table.ts'
import type { Tongue } from '../tongue.ts'

export function yearText(report: ComparisonReport, t: Tongue): string {
  const { strategies } = report
  return `${t.say('A year: what protection costs, electricity for cooling where it is stated, and what fires cost on average and in the worst 5 % of years (CVaR95)')}

${money(strategies, t)}

${whoseNote(strategies, t)}${unpricedNote(report, t)}${rareNote(strategies, t)}${noLossNote(report, t)}

${returnsText(report, t)}

${yearSentence(report, t)}

${severitiesText(report, t)}`
}

function money(strategies: readonly ComparedStrategy[], t: Tongue): string {
  const cooled = strategies.some(({ cooling }) => cooling > 0)
  const head = [
    t.say('protection'),
    ...(cooled ? [t.say('cooling')] : []),
    t.say("operator's loss"),
    t.say('worst 5 %'),
    t.say("customers' loss"),
    t.say('worst 5 %'),
    t.say('in all'),
    t.say('at most'),
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
  /** Amounts below each other are compared: each column has a unit of its own. */
  const columns = head.map((_, column) =>
    moneyLike(
      rows.flatMap(row => row[column] ?? []),
      t.language,
    ),
  )
  return table(
    ['', ...head],
    strategies.map(({ strategy }, row) => [
      nameOf(strategy, t),
      ...rows[row]!.map((amount, column) => (amount === undefined ? notStated(t) : columns[column]!(amount))),
    ]),
  )
}

/** Fires a year up to which at least 95 % of years have none: the number of fires is Poisson, so this is -ln(0.95). */
const rarely = -log1p(-0.05)

/** A note if all rates are that low: the worst 5 % of years then say no more than the mean. */
const rareNote = (strategies: readonly ComparedStrategy[], { say }: Tongue): string =>
  strategies.every(({ rate }) => rate.fires <= rarely)
    ? `\n${say('At least 95 % of years are without a fire: the worst 5 % hold all that burns, and cost 20 times the mean. Rare losses are told below.')}`
    : ''

/** A severity that no simulated fire shows may still occur. */
function noLossNote({ strategies, replications, places }: ComparisonReport, t: Tongue): string {
  const spared = strategies.flatMap(({ strategy, rate, operator, customers }) => [
    ...(operator.expected === 0 && rate.fires > 0
      ? [t.say('the operator under {}', nameOf(strategy, t))]
      : []),
    ...(customers?.expected === 0 && rate.fires > 0
      ? [t.say('customers under {}', nameOf(strategy, t))]
      : []),
  ])
  if (spared.length === 0) return ''
  const fires = places.reduce((sum, place) => sum + place.replications, replications)
  const share = t.figure(clopperPearson(0, fires)[1], 'share')
  return `\n${t.say(
    'Where these {} fires cost nothing ({}), others may: up to {} of fires drawn as these are, at 95 % (Clopper and Pearson).',
    fires,
    spared.join(', '),
    share,
  )}`
}

const placeInWords = ({ room, source, times, replications }: ComparedPlace, { say }: Tongue): string =>
  times === 1
    ? `${room} (${source}) ${replications}`
    : say('{} ({}, drawn {} times) {}', room, source, times, replications)

function yearSentence(report: ComparisonReport, t: Tongue): string {
  const { rate, base } = report
  const [fires, low, high] = [rate.fires, ...rate.interval].map(each => t.digits(each, 2, 'all'))
  const counted =
    rate.dataCenters === 1
      ? t.say('one data center')
      : t.say('{} data centers', String(rate.dataCenters).replace('.', t.language === 'en' ? '.' : ','))
  return `${t.say('{} fires a year in {} (95 %: {} to {})', fires!, counted, low!, high!)}${t.say(
    '{}, each severity as often as it occurs\n(item, room, storey, building, beyond: money.frequency), whatever these fires show. The severity of a fire is the one it has under {}:\nit counts equally often under every strategy, at what it comes to there, so that one that keeps it small is credited for it.',
    ownRates(report, t),
    nameOf(base, t),
  )}${begunNote(report, t)}${gapNote(report, t)}`
}

const begunNote = ({ places, replications }: ComparisonReport, t: Tongue): string =>
  places.length === 0
    ? ''
    : `\n${t.say(
        'Fires begun elsewhere: {}; each, as often as it was drawn, counts as much as the written one with its {}.',
        places.map(place => placeInWords(place, t)).join(', '),
        replications,
      )}`

/** What no fire simulated shows, and how it is counted. */
function gapNote({ base, unseen, unseenBeyond }: ComparisonReport, t: Tongue): string {
  if (unseen === 0)
    return `\n${t.say('in all, at most: the same here, as fires of every severity were simulated.')}`
  const gap = t.say(
    '{} of all fires are of severities that none of these has under {}, the same for every strategy: "in all" counts no loss for them, "at most" that of the next larger severity. More --places show more.',
    t.figure(unseen, 'share'),
    nameOf(base, t),
  )
  const beyond = t.say(
    '{} of all fires are larger than any of these: "at most" counts them as the largest of these, and they may cost more.',
    t.figure(unseenBeyond, 'share'),
  )
  return unseenBeyond > 0 ? `\n${gap}\n${beyond}` : `\n${gap}`
}

/** Strategies with a fire frequency of their own. */
function ownRates({ rate, strategies }: ComparisonReport, t: Tongue): string {
  return strategies
    .filter(({ rate: own }) => own.fires !== rate.fires)
    .map(({ strategy, rate: own }) =>
      t.say(', {} under {}', t.digits(own.fires, 2, 'all'), nameOf(strategy, t)),
    )
    .join('')
}

const paidNote =
  "Prices of protection that are uncertain count at their means. The operator's loss is before insurance."
const onceNote =
  'Credits, vouchers and claims that it pays make up for part of its customers\' loss: they are in both columns, but only once in "in all".'

const whoseNote = (strategies: readonly ComparedStrategy[], { say }: Tongue): string =>
  strategies.some(({ customers }) => customers !== null) ? `${say(paidNote)} ${say(onceNote)}` : say(paidNote)

function unpricedNote({ strategies, base }: ComparisonReport, t: Tongue): string {
  const free = strategies.filter(({ unpriced }) => unpriced).map(({ strategy }) => nameOf(strategy, t))
  if (free.length === 0) return ''
  return `\n${t.say(
    free.length === 1
      ? 'Site protection without a price: {} differs from {} in the site, or in how often it burns and how fires are fought, and no\nmoney.measures states what that costs a year: "in all" counts it as free.'
      : 'Site protection without a price: {} differ from {} in the site, or in how often it burns and how fires are fought, and no\nmoney.measures states what that costs a year: "in all" counts it as free.',
    free.join(', '),
    nameOf(base, t),
  )}`
}

/** A comparison of strategies as text for a terminal: the answer first, then its tables. */
import { moneyLike } from '../../base/money.ts'
import { numberIn } from '../../base/plural.ts'
import type { ComparedFigure, Criterion } from '../../campaign/compare.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { type Attained, isTested, keptShare, leastTested } from '../../campaign/objectives.ts'
import { answer, nameOf } from './comparisonAnswer.ts'
import { cell, range, shareAgainst, type Told, unbounded } from './comparisonCells.ts'
import { differences, worth } from './comparisonDifferences.ts'
import { figure } from '../figure.ts'
import { yearText } from './comparisonYear.ts'
import { table } from '../table.ts'

const n = numberIn('en')

/** The answer, the front, the strategies' results, their differences and the cost of a year. */
export function comparisonText(report: ComparisonReport): string {
  const { scenario, seed, replications, strategies } = report
  const sections = [
    `${scenario.name}\nseed ${seed}, ${strategies.length} ${n(strategies.length, 'strategy', 'strategies')} under the same ${replications} ${n(replications, 'fire', 'fires')}`,
    answer(report),
    `${front(report)}\n\n${frontNote}${openNote(strategies)}${unboundedNote(strategies)}`,
    labels(strategies),
    `One fire: the median over the fires (10th to 90th percentile)\n\n${fires(strategies)}\n\n${ageNote}${neverNote(strategies)}`,
    ...(strategies.length === 1 ? [] : apart(report)),
    yearText(report),
    `digest ${report.digest}`,
  ]
  return `${sections.join('\n\n')}\n`
}

/** What tells the strategies apart: of one alone there is nothing to tell. */
const apart = (report: ComparisonReport): string[] => [
  `What changes against ${nameOf(report.reference)}, fire by fire: 95 % interval of the mean (Student, and longer towards what is rare), for hours of the median (order statistics)\n\n${differences(report)}`,
  `Variance reduction from shared fires: how many times as many fires it would take if each strategy met its own (variance of the difference, unpaired over paired)\n\n${worth(report)}`,
]

const frontNote = `Times are the median over the fires and shares the mean, with their 95 % intervals; that of the cost reflects how often it burns and how many fires were simulated.
95 % out at most: 95 % of the services that went down have no outage longer than this; never: one does not end within the time looked at.
RPO missed by: of the services that lost disks or newest data, the share that get back data older than their objective, or none; a fire that takes neither counts as missing nothing.
front: no other strategy is certain to be better in one of cost, time, objectives missed and data lost, and as good in the others (Pareto),
judged by the 95 % intervals of their differences under the same fires. What is too rare for these fires to show is in none of them.`

const ageNote = `Newest data is lost when a service fails over to a replica that lags, even if its own disks are intact.
data, 95 %: 95 % of the services that lost disks or newest data get back data no older than this; never: more than 5 % of them have no copy left.
RTO met: share of the services that went down that meet the objective of their tier (not if they are not back within the time looked at, nor if their data is lost for good); RPO met: the same for those that lost disks or newest data, over the fires with any;
kept: by ${figure(keptShare, 'share')} of them in as many of the fires as the objectives ask for; missed: by fewer; not tested: fewer than ${leastTested} fires test it.`

function front(report: ComparisonReport): string {
  const { strategies, cheapest, replications } = report
  const { confidence } = report.objectives
  const euro = moneyLike(
    strategies.flatMap(({ criteria: { cost } }) => [cost.value, ...cost.interval]),
    'en',
  )
  const axis = ({ value, interval }: Criterion, unit: Told): string =>
    `${cell(value, unit)} (${range(interval, unit)})`
  return table(
    ['', 'objectives met in', 'cost a year', '95 % out at most', 'RPO missed by', 'data lost for good', ''],
    strategies.map(({ strategy, criteria, objectives, standing }) => [
      nameOf(strategy),
      inFires(objectives, confidence, replications),
      axis(criteria.cost, euro),
      axis(criteria.rto95Hours, 'h'),
      axis(criteria.rpoMissed, 'share'),
      axis(criteria.permanentLoss, 'share'),
      [onFront[standing.verdict], cheapest?.strategy === strategy ? 'cheapest' : '']
        .filter(Boolean)
        .join(', '),
    ]),
  )
}

/** Share of the fires that test the objectives, if not all do. */
function inFires(found: Attained, confidence: number, replications: number): string {
  if (!isTested(found)) return notTested
  const of = found.tested === replications ? 'fires' : `${found.tested} fires`
  return `${shareAgainst(found.share, confidence)} of ${of} (${range(found.interval, 'share')})`
}

const notTested = 'not tested'

const verdict = (found: Attained): string => (!isTested(found) ? notTested : found.met ? 'kept' : 'missed')

const onFront = { unbeaten: 'front', open: 'front?', beaten: '' } as const

function openNote(strategies: readonly ComparedStrategy[]): string {
  const open = strategies.filter(({ standing }) => standing.verdict === 'open')
  if (open.length === 0) return ''
  const fires = Math.max(...open.map(({ standing }) => standing.fires ?? Infinity))
  const more = Number.isFinite(fires) ? `, about ${fires} would` : ''
  return `\nfront?: these fires are too few to tell${more}.`
}

/** Least number of fires for a 95 % interval of a median with both ends: 2 * 2^-6 is below 5 %. */
const leastFires = 6

function unboundedNote(strategies: readonly ComparedStrategy[]): string {
  const any = strategies.some(({ criteria }) =>
    Object.values(criteria).some(({ interval: [low, high] }) => low === -Infinity && high === Infinity),
  )
  return any ? `\n${unbounded}: fewer than ${leastFires} fires leave a median without one.` : ''
}

function labels(strategies: readonly ComparedStrategy[]): string {
  const width = Math.max(...strategies.map(({ strategy }) => nameOf(strategy).length))
  return strategies
    .filter(({ strategy, label, sameAs }) => label !== strategy || sameAs.length > 0)
    .map(({ strategy, label, sameAs }) => {
      const same =
        sameAs.length === 0 ? '' : `, the same as ${sameAs.map(other => `"${nameOf(other)}"`).join(', ')}`
      return `${nameOf(strategy).padEnd(width)}  ${label}${same}`
    })
    .join('\n')
}

const fireColumns = [
  ['servicesWithDataLost', 'services with data lost'],
  ['outageP95Hours', '95 % out at most'],
  ['dataLossP95Hours', 'data, 95 %'],
] as const

const tierColumns = [
  ['rto', 'rtoMetShare', 'RTO met, services'],
  ['rpo', 'rpoMetShare', 'RPO met, services'],
] as const

function fires(strategies: readonly ComparedStrategy[]): string {
  return table(
    ['', ...fireColumns.map(([, title]) => title), ...tierColumns.map(([, , title]) => title)],
    strategies.map(({ strategy, figures, tiers }) => [
      nameOf(strategy),
      ...fireColumns.map(([name]) => band(figures[name])),
      ...tierColumns.map(([of, name]) => `${band(figures[name])}, ${verdict(tiers[of])}`),
    ]),
  )
}

/** What has been seen in no fire may still come. */
function neverNote(strategies: readonly ComparedStrategy[]): string {
  const never = strategies.filter(({ figures }) => figures.servicesWithDataLost.some.fires === 0)
  if (never.length === 0) return ''
  const { fires: met, some } = never[0]!.figures.servicesWithDataLost
  const names = never.map(({ strategy }) => nameOf(strategy)).join(', ')
  return `\nServices with data lost in none of ${met} fires (${names}): so in at most ${cell(some.interval[1], 'share')} of all fires (95 % interval, Clopper and Pearson).`
}

/** A band; a single figure if all are the same. */
function band({ p10, p50, p90, unit, fires: told }: ComparedFigure): string {
  if (told === 0) return '–'
  const [low, middle, high] = [p10, p50, p90].map(value => cell(value ?? Infinity, unit))
  return low === high ? middle! : `${middle} (${low} to ${high})`
}

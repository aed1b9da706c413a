/** A comparison of strategies as text for a terminal: the answer first, then its tables. */
import { moneyLike } from '../../base/money.ts'
import type { ComparedFigure, Criterion } from '../../campaign/compare.ts'
import { type Attained, isTested, keptShare, leastTested } from '../../campaign/objectives.ts'
import type { Language } from '../../run/told/sentences.ts'
import { asWritten, type SayLabel } from '../../scenario/called.ts'
import { table } from '../table.ts'
import { type Tongue, tongues } from '../tongue.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { answer, nameOf } from './comparisonAnswer.ts'
import { cell, range, shareAgainst, type Told, unbounded } from './comparisonCells.ts'
import { differences, worth } from './comparisonDifferences.ts'
import { yearText } from './comparisonYear.ts'

/**
 * The answer, the front, the strategies' results, their differences and the cost of a year.
 * @param named a label of the scenario in that language
 */
export function comparisonText(
  compared: ComparisonReport,
  language: Language = 'en',
  named = asWritten,
): string {
  const report = labelled(compared, named)
  const t = tongues[language]
  const { scenario, seed, replications, strategies } = report
  const sections = [
    `${scenario.name}\n${t.say(
      '{}, {} {} under the same {} {}',
      t.say('seed {}', seed),
      strategies.length,
      t.n(strategies.length, t.say('strategy'), t.say('strategies')),
      replications,
      t.n(replications, t.say('fire'), t.say('fires')),
    )}`,
    answer(report, t),
    `${front(report, t)}\n\n${frontNotes.map(note => t.say(note)).join('\n')}${openNote(strategies, t)}${unboundedNote(strategies, t)}`,
    labels(strategies, t),
    `${t.say('One fire: the median over the fires (10th to 90th percentile)')}\n\n${fires(strategies, t)}\n\n${ageNote(t)}${neverNote(strategies, t)}`,
    ...(strategies.length === 1 ? [] : apart(report, t)),
    yearText(report, t),
    t.say('digest {}', report.digest),
  ]
  return `${sections.join('\n\n')}\n`
}

/** The report with its labels in the reader's language; strategies keep the names that options take. */
const labelled = (report: ComparisonReport, named: SayLabel): ComparisonReport => ({
  ...report,
  scenario: { ...report.scenario, name: named(report.scenario.name) },
  strategies: report.strategies.map(each => ({ ...each, label: named(each.label) })),
})

/** What tells the strategies apart: of one alone there is nothing to tell. */
const apart = (report: ComparisonReport, t: Tongue): string[] => [
  `${t.say('What changes against {}, fire by fire: 95 % interval of the mean (Student, and longer towards what is rare), for hours of the median (order statistics)', nameOf(report.reference, t))}\n\n${differences(report, t)}`,
  `${t.say('Variance reduction from shared fires: how many times as many fires it would take if each strategy met its own (variance of the difference, unpaired over paired)')}\n\n${worth(report, t)}`,
]

const frontNotes = [
  'Times are the median over the fires and shares the mean, with their 95 % intervals; that of the cost reflects how often it burns and how many fires were simulated.',
  '95 % out at most: 95 % of the services that went down have no outage longer than this; never: one does not end within the time looked at.',
  'RPO missed by: of the services that lost disks or newest data, the share that get back data older than their objective, or none; a fire that takes neither counts as missing nothing.',
  'front: no other strategy is certain to be better in one of cost, time, objectives missed and data lost, and as good in the others (Pareto),\njudged by the 95 % intervals of their differences under the same fires, each by itself: among many strategies chance alone tells some apart.\nTimes are compared fire by fire, by the median of their differences, which may be of another sign than the difference of the medians above. What is too rare for these fires to show is in none of them.',
] as const

const ageNote = ({ say, figure }: Tongue): string =>
  [
    say(
      'Newest data is lost when a service fails over to a replica that lags, even if its own disks are intact.',
    ),
    say(
      'data, 95 %: 95 % of the services that lost disks or newest data get back data no older than this; never: more than 5 % of them have no copy left.',
    ),
    say(
      'RTO met: share of the services that went down that meet the objective of their tier (not if they are not back within the time looked at, nor if their data is lost for good); RPO met: the same for those that lost disks or newest data, over the fires with any;',
    ),
    say(
      'kept: by {} of them in as many of the fires as the objectives ask for; missed: by fewer; not tested: fewer than {} fires test it.',
      figure(keptShare, 'share'),
      leastTested,
    ),
  ].join('\n')

function front(report: ComparisonReport, t: Tongue): string {
  const { strategies, cheapest, replications } = report
  const { confidence } = report.objectives
  const euro = moneyLike(
    strategies.flatMap(({ criteria: { cost } }) => [cost.value, ...cost.interval]),
    t.language,
  )
  const axis = ({ value, interval }: Criterion, unit: Told): string =>
    `${cell(value, unit, t)} (${range(interval, unit, t)})`
  return table(
    [
      '',
      t.say('objectives met in'),
      t.say('cost a year'),
      t.say('95 % out at most'),
      t.say('RPO missed by'),
      t.say('data lost for good'),
      '',
    ],
    strategies.map(({ strategy, criteria, objectives, standing }) => [
      nameOf(strategy, t),
      inFires(objectives, confidence, replications, t),
      axis(criteria.cost, euro),
      axis(criteria.rto95Hours, 'h'),
      axis(criteria.rpoMissed, 'share'),
      axis(criteria.permanentLoss, 'share'),
      [onFront(standing, t), cheapest?.strategy === strategy ? t.say('cheapest') : '']
        .filter(Boolean)
        .join(', '),
    ]),
  )
}

/** Share of the fires that test the objectives, if not all do. */
function inFires(found: Attained, confidence: number, replications: number, t: Tongue): string {
  if (!isTested(found)) return t.say('not tested')
  const share = shareAgainst(found.share, confidence, t)
  const interval = range(found.interval, 'share', t)
  return found.tested === replications
    ? t.say('{} of fires ({})', share, interval)
    : t.say('{} of {} fires ({})', share, found.tested, interval)
}

const verdict = (found: Attained, { say }: Tongue): string =>
  say(!isTested(found) ? 'not tested' : found.met ? 'kept' : 'missed')

const onFront = ({ verdict: is }: ComparedStrategy['standing'], { say }: Tongue): string =>
  is === 'beaten' ? '' : say(is === 'open' ? 'front?' : 'front')

/** Where no number of fires is known to decide, the rate of fires may be what leaves it open: no fire simulated narrows it. */
export function openNote(
  strategies: readonly Pick<ComparedStrategy, 'standing'>[],
  { say }: Pick<Tongue, 'say'>,
): string {
  const open = strategies.filter(({ standing }) => standing.verdict === 'open')
  if (open.length === 0) return ''
  const fires = Math.max(...open.map(({ standing }) => standing.fires ?? Infinity))
  return `\n${
    Number.isFinite(fires)
      ? say('front?: these fires are too few to tell, about {} would.', fires)
      : say('front?: these fires do not tell, and more may not: how often it burns is uncertain too.')
  }`
}

/** Least number of fires for a 95 % interval of a median with both ends: 2 * 2^-6 is below 5 %. */
const leastFires = 6

function unboundedNote(strategies: readonly ComparedStrategy[], t: Tongue): string {
  const any = strategies.some(({ criteria }) =>
    Object.values(criteria).some(({ interval: [low, high] }) => low === -Infinity && high === Infinity),
  )
  return any
    ? `\n${t.say('{}: fewer than {} fires leave a median without one.', unbounded(t), leastFires)}`
    : ''
}

function labels(strategies: readonly ComparedStrategy[], t: Tongue): string {
  const width = Math.max(...strategies.map(({ strategy }) => nameOf(strategy, t).length))
  return strategies
    .filter(({ strategy, label, sameAs }) => label !== strategy || sameAs.length > 0)
    .map(({ strategy, label, sameAs }) => {
      const same = sameAs.map(other => t.say('"{}"', nameOf(other, t))).join(', ')
      const told = sameAs.length === 0 ? label : t.say('{}, the same as {}', label, same)
      return `${nameOf(strategy, t).padEnd(width)}  ${told}`
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

function fires(strategies: readonly ComparedStrategy[], t: Tongue): string {
  return table(
    ['', ...fireColumns.map(([, title]) => t.say(title)), ...tierColumns.map(([, , title]) => t.say(title))],
    strategies.map(({ strategy, figures, tiers }) => [
      nameOf(strategy, t),
      ...fireColumns.map(([name]) => band(figures[name], t)),
      ...tierColumns.map(([of, name]) => `${band(figures[name], t)}, ${verdict(tiers[of], t)}`),
    ]),
  )
}

/** What has been seen in no fire may still come. */
export function neverNote(strategies: readonly ComparedStrategy[], t: Tongue): string {
  const never = strategies.filter(({ figures }) => figures.servicesWithDataLost.some.fires === 0)
  if (never.length === 0) return ''
  const { fires: met, some } = never[0]!.figures.servicesWithDataLost
  const names = never.map(({ strategy }) => nameOf(strategy, t)).join(', ')
  return `\n${t.say(
    'Services with data lost in none of {} {} ({}): so in at most {} of all fires (95 % interval, Clopper and Pearson).',
    met,
    t.n(met, t.say('fire'), t.say('fires')),
    names,
    cell(some.interval[1], 'share', t),
  )}`
}

/** A band; a single figure if all are the same. */
function band({ p10, p50, p90, unit, fires: told }: ComparedFigure, t: Tongue): string {
  if (told === 0) return '–'
  const [low, middle, high] = [p10, p50, p90].map(value => cell(value ?? Infinity, unit, t))
  return low === high ? middle! : t.say('{} ({} to {})', middle!, low!, high!)
}

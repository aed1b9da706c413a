/** A report as text for a terminal. */
import type { Comparison } from './observed.ts'
import { asNamed } from '../run/told/names.ts'
import { labelsOf } from '../scenario/called.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { timed } from '../campaign/sensitivity/output.ts'
import { buildingStates } from '../impact/metrics.ts'
import { activitiesText } from './activities.ts'
import { bottlenecksText } from './bottlenecks.ts'
import { notStated } from './comparison/comparisonCells.ts'
import { costsText } from './costs.ts'
import { dataAgeText } from './dataAge.ts'
import { examplesText } from './examples.ts'
import { figure } from './figure.ts'
import { objectiveNotes } from './objectiveNotes.ts'
import { type Headline, headline, metricLabel, observedLabel, observedWords } from './label.ts'
import { protectionText } from './protection.ts'
import type { Report, Metric } from './report.ts'
import { table } from './table.ts'

/**
 * The report as a table of text, as `firebreak run` prints it.
 * @param comparisons computed figures beside those observed in the real case; empty: there is none
 * @param scenario the one that was run: things are called by its labels
 */
export function reportText(report: Report, comparisons: readonly Comparison[], scenario?: Scenario): string {
  const called = scenario === undefined ? asNamed : labelsOf(scenario)
  const many = report.replications > 1
  const title = `${report.scenario.name}\n${howRun(report)}`
  const columns = many ? ['', 'p10', 'median', 'p90', 'happens in'] : ['', 'figure']
  const cells = (name: Headline): string[] => {
    const metric = report.metrics[name]
    if (name === 'costCustomers' && report.costs.customers === null)
      return many ? ['', notStated, ''] : [notStated]
    const say = (value: number | null): string =>
      metric.applies === 0 ? noMeaning : figure(value, metric.unit)
    return many ? [say(metric.p10), say(metric.p50), say(metric.p90), happensIn(metric)] : [say(metric.p50)]
  }
  const figures = table(
    columns,
    (Object.keys(headline) as Headline[])
      .filter(name => name !== ofOneService || report.metrics[name].applies > 0)
      .map(name => [metricLabel(name), ...cells(name)]),
  )
  const buildings = table(
    ['building', 'state', 'rooms burnt', 'racks burnt', 'sooted', 'wet', 'dark'],
    Object.entries(report.buildings).map(([name, building]) => [
      called('buildings', name),
      buildingStates
        .filter(state => building.states[state] > 0)
        .map(state => (many ? `${state} ${figure(building.states[state], 'share')}` : state))
        .join(', '),
      ...[
        building.roomsBurnt,
        building.racksBurnt,
        building.racksSooted,
        building.racksWet,
        building.racksDark,
      ].map(metric => figure(metric.p50, metric.unit)),
    ]),
  )
  const examples = examplesText(report)
  const sections = [
    title,
    `${figures}${many ? ofThoseNote(report) : ''}${objectiveNotes(report)}`,
    `${rareText(report)}${dataAgeText(report)}`,
    buildings,
    ...(examples === '' ? [] : [examples]),
  ]
  sections.push(...[activitiesText(report.activities)].filter(Boolean))
  sections.push([bottlenecksText(report, scenario), costsText(report.costs)].filter(Boolean).join('\n'))
  if (comparisons.length > 0) sections.push(observedTable(comparisons, many))
  sections.push(protectionText(report.protection))
  if (report.flags.length > 0)
    sections.push(`outside the range of validity in some replication: ${report.flags.join(', ')}`)
  const { engine } = report
  sections.push(
    `${engine.name} ${engine.version}, scenario ${report.scenario.digest}\ndigest ${report.digest}`,
  )
  return `${sections.join('\n\n')}\n`
}

/** What tells this run from others of the scenario: with it, the figures can be had again. */
function howRun({ strategy, seed, replications, typical, sampling }: Report): string {
  const one = typical ? 'the typical incident, every uncertain input at its median' : 'one incident'
  return [
    ...(strategy === undefined ? [] : [`strategy ${strategy}`]),
    `seed ${seed}`,
    replications > 1 ? `${replications} replications` : one,
    ...(!typical && (sampling === 'latin' || sampling === 'sobol') ? [`--sampling ${sampling}`] : []),
  ].join(', ')
}

/** What the medians do not show. */
const rareText = ({ rare, replications }: Pick<Report, 'rare' | 'replications'>): string =>
  rare === null
    ? ''
    : `In ${rare.replications} of ${replications} replications services are destroyed: up to ${figure(rare.servicesDestroyed, 'services')}.\n`

/** Text for a figure that does not apply: nothing was hit that it could describe. */
const noMeaning = '–'
/** Some scenarios have no such service. */
const ofOneService: Headline = 'publicDataPlatformBackHours'

/**
 * Share of replications in which something happens that may never come. A count needs none: its quantiles
 * tell. The share is of all replications; where the quantiles are of fewer, how many follows.
 */
export const happensIn = ({ share, applies = 1, unit }: HowOften): string =>
  !timed(unit)
    ? ''
    : isOfSome({ applies, unit })
      ? `${figure(share, 'share')}, of ${figure(applies, 'share')}`
      : figure(share, 'share')

type HowOften = Pick<Metric, 'share' | 'unit'> & { readonly applies?: number }

const isOfSome = ({ applies, unit }: Pick<Metric, 'applies' | 'unit'>): boolean =>
  timed(unit) && applies > 0 && applies < 1

function ofThoseNote({ metrics }: Pick<Report, 'metrics'>): string {
  const any = (Object.keys(headline) as Headline[]).some(name => isOfSome(metrics[name]))
  return any ? `\n\n${ofThose}` : ''
}

const ofThose =
  'happens in: the share of all replications. "x, of y": only y of them hit anything that could come back or be lost; p10, median and p90 are of these.'

/** A single incident has no band: its result stands next to the observation, without a verdict. */
function observedTable(comparisons: readonly Comparison[], many: boolean): string {
  const rows = comparisons.map(row => {
    const ofStates = row.unit === 'share of replications'
    const cell = (value: number | null): string => (ofStates ? '' : figure(value, row.unit))
    if (!many)
      return [
        observedLabel(row.key),
        observedWords(row),
        ofStates ? (row.share === 1 ? 'the same' : 'another') : cell(row.median),
      ]
    return [
      observedLabel(row.key),
      observedWords(row),
      cell(row.low),
      cell(row.median),
      cell(row.high),
      ofStates ? figure(row.share, 'share') : happensIn(row),
      verdict(row),
    ]
  })
  return many
    ? table(['what was seen', 'observed', 'p05', 'median', 'p95', 'happens in', 'verdict'], rows)
    : table(['what was seen', 'observed', 'this incident'], rows)
}

function verdict(row: Comparison): string {
  if (row.kind === 'echo') return 'echo of an input'
  if (row.kind === 'unknown') return 'nobody knows'
  return row.inside ? 'inside' : 'MISS'
}

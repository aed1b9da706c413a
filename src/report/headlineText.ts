/** The headline figures of a report as a table for a terminal. */
import { timed } from '../campaign/timed.ts'
import { notStated } from './comparison/comparisonCells.ts'
import { type Headline, headline, metricLabel } from './label.ts'
import type { Metric, Report } from './report.ts'
import { table } from './table.ts'
import { type Tongue, tongues } from './tongue.ts'

/** One incident has a figure; many have quantiles, and how often it happens. */
export function headlineText(
  { metrics, costs, replications }: Pick<Report, 'metrics' | 'costs' | 'replications'>,
  t: Tongue,
): string {
  const many = replications > 1
  const columns = many ? ['', 'p10', t.say('median'), 'p90', t.say('happens in')] : ['', t.say('figure')]
  const cells = (name: Headline): string[] => {
    const metric = metrics[name]
    if (name === 'costCustomers' && costs.customers === null)
      return many ? ['', notStated(t), ''] : [notStated(t)]
    const told = (value: number | null): string =>
      metric.applies === 0 ? noMeaning : t.figure(value, metric.unit)
    return many
      ? [told(metric.p10), told(metric.p50), told(metric.p90), happensIn(metric, t)]
      : [told(metric.p50)]
  }
  const shown = (Object.keys(headline) as Headline[]).filter(
    name => name !== ofOneService || metrics[name].applies > 0,
  )
  const rows = table(
    columns,
    shown.map(name => [metricLabel(name, t.language), ...cells(name)]),
  )
  return `${rows}${many ? ofThoseNote(metrics, t) : ''}`
}

/** Text for a figure that does not apply: nothing was hit that it could describe. */
const noMeaning = '–'
/** Some scenarios have no such service. */
const ofOneService: Headline = 'publicDataPlatformBackHours'

/**
 * Share of replications in which something happens that may never come. A count needs none: its quantiles
 * tell. The share is of all replications; where the quantiles are of fewer, how many follows.
 */
export const happensIn = ({ share, applies = 1, unit }: HowOften, { say, figure } = tongues.en): string => {
  if (!timed(unit)) return ''
  const told = figure(share, 'share')
  return isOfSome({ applies, unit }) ? say('{}, of {}', told, figure(applies, 'share')) : told
}

type HowOften = Pick<Metric, 'share' | 'unit'> & { readonly applies?: number }

const isOfSome = ({ applies, unit }: Pick<Metric, 'applies' | 'unit'>): boolean =>
  timed(unit) && applies > 0 && applies < 1

function ofThoseNote(metrics: Report['metrics'], { say }: Tongue): string {
  const any = (Object.keys(headline) as Headline[]).some(name => isOfSome(metrics[name]))
  return any
    ? `\n\n${say('happens in: the share of all replications. "x, of y": only y of them hit anything that could come back or be lost; p10, median and p90 are of these.')}`
    : ''
}

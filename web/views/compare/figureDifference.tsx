/** Every figure of both incidents, or of both campaigns (medians), and the difference B less A. */
import type { VNode } from 'preact'
import type { Metric, MetricName, Report } from '../../../src/index.ts'
import { type Say, toldApart } from '../../charts/toldApart.ts'
import { figure, moneyLike, points, whole } from '../../format.ts'
import type { View } from '../../view.ts'
import { compareWords } from '../../words/compareWords.ts'
import { metricName, withoutNumber } from '../../words/metrics.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { BetweenProps } from './between.ts'
import { Gap } from './gap.tsx'
import { Runs } from './runs.tsx'
import { Heads } from '../heads.tsx'

export function FigureDifference({ a, b, campaigns: [ofA, ofB] }: BetweenProps): VNode {
  const { language } = useWords()
  const w = useOwn(compareWords)
  // A single incident is not comparable with a campaign: both sides use what both have.
  const both = ofA !== null && ofB !== null
  const reports = [both ? ofA.report : a.report, both ? ofB.report : b.report] as const
  const pairs = pairsIn(...reports)
  const count = (test: (pair: Pair) => boolean): string => whole(language, pairs.filter(test).length)
  const slower = slowerFor(pairs)
  return (
    <section class="figure">
      <h3>{w.figures}</h3>
      <p class="takeaway">
        {w.figuresTakeaway({
          more: count(({ gap }) => gap > 0),
          less: count(({ gap }) => gap < 0),
          same: count(({ same }) => same),
        })}
      </p>
      <Runs of={[ofA, ofB]} />
      {slower !== null && <p class="note">{w.slower(slower)}</p>}
      <div class="scroll difference-table" role="region" aria-label={w.figures} tabIndex={0}>
        <table aria-label={w.figures}>
          <Heads of={[w.figure, 'A', 'B', w.less]} />
          <tbody>
            {/* Differing rows first: only the first rows are visible without scrolling. */}
            {pairs
              .toSorted((one, other) => Number(one.same || one.open) - Number(other.same || other.open))
              .map(pair => (
                <Row key={pair.name} {...pair} />
              ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A figure of both sides. */
interface Pair {
  readonly name: MetricName
  readonly sides: readonly { readonly metric: Metric; readonly stated: boolean }[]
  /** A loss that one side does not state cannot be compared. */
  readonly open: boolean
  /** B less A. */
  readonly gap: number
  readonly same: boolean
}

function pairsIn(a: Report, b: Report): Pair[] {
  const names = (Object.keys(a.metrics) as MetricName[]).filter(name => name in b.metrics)
  return names.map(name => {
    const sides = [a, b].map(({ metrics, costs }) => ({
      metric: metrics[name],
      stated: name !== 'costCustomers' || costs.customers !== null,
    }))
    const open = sides.some(({ stated }) => !stated)
    const [one, other] = [numberOf(name, a.metrics[name]), numberOf(name, b.metrics[name])]
    // Two that never come are the same, though no number lies between them; one that applies on one side only is not.
    const same = !open && (one === other || Object.is(one, other))
    return { name, sides, open, gap: open ? NaN : other - one, same }
  })
}

function Row({ name, sides, open, gap, same }: Pair): VNode {
  const { language, words } = useWords()
  const w = useOwn(compareWords)
  const { unit } = sides[0]!.metric
  const medians = sides.map(({ metric }) => metric.p50)
  const say = sayAlike(unit, medians, language)
  const apart = toldApartOf(medians, say)
  const tell = ({ p50, applies }: Metric): string =>
    p50 === null ? withoutNumber(language, name, applies, words.never) : (apart.get(p50) ?? say(p50))
  return (
    <tr>
      <th scope="row">{metricName(language, name)}</th>
      {sides.map(({ metric, stated }) => (
        <td>{stated ? tell(metric) : w.notStated}</td>
      ))}
      <Gap
        by={gap}
        say={amount => (unit === 'share' ? points(language, amount) : say(amount))}
        otherwise={open ? 'open' : same ? 'same' : 'different'}
      />
    </tr>
  )
}

/**
 * The side that loses less data but is back later, both at 50 % and at 95 %, after fires that burnt equally
 * many rooms. If the rooms differ, that explains the delay already.
 */
function slowerFor(pairs: readonly Pair[]): 'A' | 'B' | null {
  const gap = (of: MetricName): number => pairs.find(({ name }) => name === of)?.gap ?? NaN
  if (gap('roomsBurnt') !== 0) return null
  const lost = gap('servicesWithDataLost')
  const [half, most] = [gap('recoveryMedianHours'), gap('recoveryP95Hours')]
  if (lost < 0 && half > 0 && most > 0) return 'B'
  return lost > 0 && half < 0 && most < 0 ? 'A' : null
}

/**
 * If it applies in no run (nothing was hit, or no data was lost), it takes no time; if it never ends, it
 * takes infinitely long.
 */
function numberOf(key: MetricName, metric: Metric): number {
  if (metric.p50 !== null) return metric.p50
  return metric.applies > 0 ? Infinity : /^(?:recovery|outage|dataLoss|vulnerable)/.test(key) ? 0 : NaN
}

/** Most additional digits: if these do not tell two figures apart, the difference beside them does. */
const finest = 2

/** Figures that look the same but differ get more digits, if these show the difference. */
function toldApartOf(both: readonly (number | null)[], say: Say): ReadonlyMap<number, string> {
  const figures = [...new Set(both.filter(value => value !== null))]
  const told = toldApart(figures, (value, finer = 0) => say(value, Math.min(finer, finest)))
  return new Map(told?.map(({ at, label }) => [at, label]))
}

/** Formats the figures of one row; amounts of money use the unit of the larger. */
function sayAlike(unit: string, both: readonly (number | null)[], language: View['language']): Say {
  const money = moneyLike(
    both.map(value => value ?? 0),
    language,
  )
  return (value, finer) => (unit === 'EUR' ? money(value, finer) : figure(language, value, unit, '', finer))
}

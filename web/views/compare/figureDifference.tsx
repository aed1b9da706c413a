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
import { Heads } from '../heads.tsx'

export function FigureDifference({ a, b, campaigns: [ofA, ofB] }: BetweenProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(compareWords)
  // A single incident is not comparable with a campaign: both sides use what both have.
  const both = ofA !== null && ofB !== null
  const reports = [both ? ofA.report : a.report, both ? ofB.report : b.report] as const
  const [one, other] = [reports[0].metrics, reports[1].metrics]
  // A loss that one side does not state cannot be compared.
  const unstated = (key: MetricName, side: Report): boolean =>
    key === 'costCustomers' && side.costs.customers === null
  const open = (key: MetricName): boolean => reports.some(side => unstated(key, side))
  const keys = (Object.keys(one) as MetricName[]).filter(key => key in other)
  const gap = (key: MetricName): number =>
    open(key) ? NaN : numberOf(key, other[key]) - numberOf(key, one[key])
  // Two that never come are the same, though no number lies between them; one that applies on one side only is not.
  const same = (key: MetricName): boolean =>
    !open(key) && (gap(key) === 0 || Object.is(numberOf(key, one[key]), numberOf(key, other[key])))
  const count = (test: (key: MetricName) => boolean): string => whole(language, keys.filter(test).length)
  // Differing rows first: only the first rows are visible without scrolling.
  const rank = (key: MetricName): number => Number(same(key) || open(key))
  const rows = keys.toSorted((one, two) => rank(one) - rank(two))
  const slower = slowerFor(gap)
  return (
    <section class="figure">
      <h3>{w.figures}</h3>
      <p class="takeaway">
        {w.figuresTakeaway({
          more: count(key => gap(key) > 0),
          less: count(key => gap(key) < 0),
          same: count(same),
        })}
      </p>
      {both && (
        <p class="note">
          {w.ofRuns({
            a: whole(language, reports[0].replications),
            b: whole(language, reports[1].replications),
          })}
        </p>
      )}
      {(ofA === null) !== (ofB === null) && <p class="note">{w.ofOne(ofA === null ? 'B' : 'A')}</p>}
      {slower !== null && <p class="note">{w.slower(slower)}</p>}
      <div class="scroll difference-table" role="region" aria-label={w.figures} tabIndex={0}>
        <table aria-label={w.figures}>
          <Heads of={[w.figure, 'A', 'B', w.less]} />
          <tbody>
            {rows.map(key => {
              const [left, right] = [one[key], other[key]]
              const by = gap(key)
              const told = Number.isFinite(by) && by !== 0
              const say = sayAlike(left.unit, [left.p50, right.p50], language)
              const apart = toldApartOf([left.p50, right.p50], say)
              const tell = ({ p50, applies }: typeof left, side: Report): string =>
                unstated(key, side)
                  ? w.notStated
                  : p50 === null
                    ? withoutNumber(language, key, applies, words.never)
                    : (apart.get(p50) ?? say(p50))
              return (
                <tr key={key}>
                  <th scope="row">{metricName(language, key)}</th>
                  <td>{tell(left, reports[0])}</td>
                  <td>{tell(right, reports[1])}</td>
                  <td class={by > 0 ? 'more' : by < 0 ? 'less' : 'same'}>
                    {open(key)
                      ? ''
                      : told
                        ? `${by > 0 ? '+' : '−'}${left.unit === 'share' ? points(language, Math.abs(by)) : say(Math.abs(by))}`
                        : same(key)
                          ? '='
                          : '≠'}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/**
 * The side that loses less data but is back later, both at 50 % and at 95 %, after fires that burnt equally
 * many rooms. If the rooms differ, that explains the delay already.
 */
function slowerFor(gap: (key: MetricName) => number): 'A' | 'B' | null {
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
  return metric.applies > 0 ? Infinity : /^(?:recovery|dataLoss|vulnerable)/.test(key) ? 0 : NaN
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

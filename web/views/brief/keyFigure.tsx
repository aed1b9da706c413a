/** One of the five numbers: its median, its range over the runs, and the value of the real event. */
import type { VNode } from 'preact'
import type { Comparison, MetricName, Report } from '../../../src/index.ts'
import { percent, quantile } from '../../format.ts'
import { useWords } from '../../words/words.ts'
import { fromTo, seenOf } from './seen.ts'

export interface KeyFigureProps {
  readonly label: string
  readonly metrics: readonly { readonly key: MetricName; readonly label?: string }[]
  readonly report: Report
  readonly comparisons: readonly Comparison[]
  readonly many: boolean
  /** Of what is not back by the end. */
  readonly never: string
  readonly note?: string
}

export function KeyFigure({ label, metrics, report, comparisons, many, never, note }: KeyFigureProps): VNode {
  const spoken = useWords()
  const { language, words } = spoken
  return (
    <li class="number">
      <h3>{label}</h3>
      <div>
        {metrics.map(({ key, label: part }) => {
          const metric = report.metrics[key]
          const real = comparisons.find(comparison => comparison.key === key)
          const say = (value: number | null): string => quantile(language, value, metric.unit, never)
          return (
            <div key={key} class="value" data-metric={key}>
              {part && <span class="part">{part}</span>}
              <strong>{metric.applies === 0 ? '–' : say(metric.p50)}</strong>
              {metric.applies === 0 && <span class="range">{words.noMeaning}</span>}
              {many && metric.applies > 0 && (
                <span class="range">
                  {words.range}
                  {words.colon}
                  {fromTo(say(metric.p10), say(metric.p90))}
                  {metric.applies < 1 && `, ${words.appliesIn(percent(language, metric.applies))}`}
                </span>
              )}
              {real && (
                <span class="real">
                  {words.real}
                  {words.colon}
                  {seenOf(real, spoken)}
                  {real.kind === 'echo' && <em> ({words.echo})</em>}
                </span>
              )}
            </div>
          )
        })}
        {note && <p class="note">{note}</p>}
      </div>
    </li>
  )
}

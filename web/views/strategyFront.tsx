/** What a strategy costs against what it loses, with intervals. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type ComparisonReport, moneyLike } from '../../src/index.ts'
import { Figure } from '../charts/figure.tsx'
import { Pareto } from '../charts/pareto.tsx'
import { percent, span, whole } from '../format.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import { Choice } from '../shell/choice.tsx'
import { studyWords } from '../words/studies.ts'
import { useOwn, useWords } from '../words/words.ts'
import { useNames } from './strategyNames.ts'

interface PartProps {
  readonly report: ComparisonReport
  readonly width: number
}

export function Front({ report, width }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(studyWords)
  const nameOf = useNames()
  const [by, setBy] = useState<keyof typeof w.axes>('permanentLoss')
  const euro = moneyLike(
    report.strategies.flatMap(({ criteria: { cost } }) => [cost.value, ...cost.interval]),
    language,
  )
  const say = (value: number): string =>
    by !== 'rto95Hours'
      ? percent(language, value)
      : value === Infinity
        ? words.never
        : span(language, value * 3600)
  const harmless = report.strategies.some(({ figures }) => figures.rpoMetShare.fires < report.replications)
  const front = report.strategies.filter(({ onFront }) => onFront)
  const range = ([low, high]: readonly [number, number], of: typeof say): string => `${of(low)} – ${of(high)}`
  return (
    <Figure
      name="pareto"
      title={w.pareto}
      level={3}
      takeaway={w.paretoTakeaway({
        count: whole(language, front.length),
        names: front.map(nameOf).join(', '),
      })}
      dataLabel={words.data}
      table={{
        head: [w.strategy, w.costAxis, w.interval, w.axes[by], w.interval],
        rows: report.strategies.map(strategy => [
          nameOf(strategy),
          euro(strategy.criteria.cost.value),
          range(strategy.criteria.cost.interval, euro),
          say(strategy.criteria[by].value),
          range(strategy.criteria[by].interval, say),
        ]),
      }}
      tools={
        <>
          <Choice name="against" label={w.against} options={w.axes} value={by} onChoose={setBy} />
          <ChartTools figure="pareto" />
        </>
      }
    >
      {harmless && <p class="note">{w.paretoNote}</p>}
      <Pareto
        points={report.strategies.map(strategy => ({
          name: nameOf(strategy),
          x: strategy.criteria.cost.value,
          y: strategy.criteria[by].value,
          xInterval: strategy.criteria.cost.interval,
          yInterval: strategy.criteria[by].interval,
          front: strategy.onFront,
        }))}
        width={Math.min(900, width)}
        height={380}
        label={w.paretoLabel}
        axes={{ x: w.costAxis, y: w.axes[by] }}
        figures={{ x: euro, y: say }}
      />
    </Figure>
  )
}

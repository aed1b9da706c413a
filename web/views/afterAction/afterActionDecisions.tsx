/**
 * Compares the night with the same night without each decision, and with the decision taken earlier, with
 * recorded causes.
 */
import type { VNode } from 'preact'
import type { AfterAction } from '../../../src/index.ts'
import { type Consequence, Consequences as Chart, type Effect } from '../../charts/consequences.tsx'
import { Figure } from '../../charts/figure.tsx'
import { exact } from '../../charts/table.ts'
import { useClock } from '../../exercise/time.ts'
import { moneyLike, whole } from '../../format.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { useSize } from '../../browser/size.ts'
import { afterActionWords } from '../../words/afterActionWords.ts'
import { useTableNames } from '../../exercise/tableNames.ts'
import { choiceSaid, decisionWords } from '../../words/exerciseDecisions.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Because } from './afterActionBecause.tsx'
import type { ReportProps } from './afterActionOverview.tsx'

const measures = ['services', 'data', 'hours'] as const
/** Below this width the measures are stacked, px. */
const sideBySide = 600

export function Consequences({ report }: ReportProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(afterActionWords)
  const rows = useRows(report)
  const count = (value: number): string => whole(language, Math.round(value))
  const best = rows
    .filter(({ effect }) => effect !== undefined)
    .sort((a, b) => weight(b.effect!) - weight(a.effect!))[0]
  const cells = ({ effect, waiting }: Consequence): string[] =>
    [effect, waiting].flatMap(one => measures.map(measure => (one === undefined ? '–' : count(one[measure]))))
  const losses = [
    ...report.decisions.map(({ without }) => (without?.lossStated ? without.loss : undefined)),
    ...report.omitted.map(() => undefined),
  ]
  const euro = moneyLike(
    losses.filter(loss => loss !== undefined),
    language,
  )
  return (
    <Figure
      name="consequences"
      title={w.consequences}
      level={3}
      takeaway={
        best === undefined || weight(best.effect!) === 0
          ? w.consequencesNone
          : w.consequencesTakeaway({
              what: best.label,
              services: count(Math.abs(best.effect!.services)),
              data: count(Math.abs(best.effect!.data)),
            })
      }
      dataLabel={words.data}
      tools={<ChartTools figure="consequences" />}
      table={{
        head: w.consequenceHead,
        rows: rows.map((row, at) => [
          row.label,
          row.detail,
          ...cells(row),
          losses[at] === undefined ? '–' : exact(euro(losses[at]), losses[at], 'EUR'),
        ]),
      }}
    >
      <p class="note">{w.consequencesHint}</p>
      <Charts
        rows={rows.filter(({ effect, waiting }) => effect !== undefined || waiting !== undefined)}
        count={count}
      />
      <Reasons report={report} />
    </Figure>
  )
}

const weight = ({ services, data }: Effect): number => Math.abs(services) + Math.abs(data)

/** A row for each decision that was taken, then for each that was not. */
function useRows(report: AfterAction): Consequence[] {
  const w = useOwn(afterActionWords)
  const d = useOwn(decisionWords)
  const called = useTableNames()
  const clock = useClock(report.start)
  return [
    ...report.decisions.map(({ decision, without, early }) => ({
      key: String(decision.number),
      label: `${decision.number}. ${choiceSaid(d, decision.choice, called)}`,
      detail: clock(decision.at),
      effect: without,
      waiting: early?.difference,
    })),
    ...report.omitted.map(({ choice, difference }, nth) => ({
      // Several may be of one kind.
      key: `not ${nth}`,
      label: choiceSaid(d, choice, called),
      detail: w.omitted,
      effect: undefined,
      waiting: difference,
    })),
  ]
}

interface ChartsProps {
  readonly rows: readonly Consequence[]
  readonly count: (value: number) => string
}

/** All measures in one chart, or one below the other if that would be too narrow. */
function Charts({ rows, count }: ChartsProps): VNode {
  const w = useOwn(afterActionWords)
  const [box, { width }] = useSize<HTMLDivElement>()
  return (
    <div ref={box} class="chart-box">
      {width > 0 &&
        (width < sideBySide ? measures.map(measure => [measure]) : [measures]).map(some => (
          <Chart
            key={some.join()}
            width={width}
            measures={some}
            rows={rows}
            label={w.consequencesLabel}
            heads={w.heads}
            saved={w.saved}
            cost={w.cost}
            figure={count}
          />
        ))}
    </div>
  )
}

/** What made each difference, decision by decision. */
function Reasons({ report }: ReportProps): VNode {
  const w = useOwn(afterActionWords)
  const d = useOwn(decisionWords)
  const called = useTableNames()
  const clock = useClock(report.start)
  return (
    <>
      {report.decisions.map(({ decision, without }) => (
        <Because
          key={decision.number}
          name={`${decision.number}. ${choiceSaid(d, decision.choice, called)}`}
          difference={without}
          played={w.withIt}
          other={w.withoutIt}
          clock={clock}
        />
      ))}
      {report.omitted.map(({ choice, difference }, nth) => (
        <Because
          key={`not ${nth}`}
          name={`${choiceSaid(d, choice, called)}, ${w.omitted}`}
          difference={difference}
          played={w.withoutIt}
          other={w.withIt}
          clock={clock}
        />
      ))}
    </>
  )
}

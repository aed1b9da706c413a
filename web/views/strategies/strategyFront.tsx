/** Cost of the strategies against their losses, with intervals. */
import type { VNode } from 'preact'
import type { ComparisonReport, FrontVerdict } from '../../../src/index.ts'
import { Figure } from '../../charts/figure.tsx'
import { Pareto, VerdictMark } from '../../charts/pareto.tsx'
import { type Exact, exact, inPercent, interval } from '../../charts/table.ts'
import type { Say } from '../../charts/toldApart.ts'
import { moneyLike, percentLost, span, toldIn, whole } from '../../format.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { Choice } from '../../shell/choice.tsx'
import { intervalWords } from '../../words/interval.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { store, useStore } from '../../store.ts'
import { useNames } from './strategyNames.ts'

interface PartProps {
  readonly report: ComparisonReport
  /** Those of the other side: both have the same axes. */
  readonly across?: ComparisonReport['strategies']
  readonly width: number
}

/** What the cost is drawn against, on both sides of a comparison. */
const against = store<keyof (typeof strategyWords)['en']['axes']>('permanentLoss')

export function Front({ report, across = [], width }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(strategyWords)
  const bounds = useOwn(intervalWords)
  const nameOf = useNames()
  const by = useStore(against)
  const euro = moneyLike(
    report.strategies.flatMap(({ criteria: { cost } }) => [cost.value, ...cost.interval]),
    language,
  )
  const say: Say = (value, finer) =>
    by !== 'rto95Hours'
      ? percentLost(language, value, finer)
      : value === Infinity
        ? w.notBack
        : span(language, value * 3600, finer)
  const criterion = (value: number): string | Exact =>
    by === 'rto95Hours' ? exact(say(value), value, 'h') : inPercent(say(value), value)
  const both = [...report.strategies, ...across]
  const largest = Math.max(
    ...both.map(({ criteria }) => criteria[by].value).filter(value => value < Infinity),
    0,
  )
  const harmless = report.strategies.some(({ figures }) => figures.rpoMetShare.fires < report.replications)
  const takeaway = useTakeaway()
  const cost = (value: number): string | Exact => exact(euro(value), value, 'EUR')
  return (
    <Figure
      name="pareto"
      title={w.pareto}
      level={3}
      takeaway={takeaway(report)}
      dataLabel={words.data}
      table={{
        head: [w.strategy, w.costAxis, bounds.interval, w.axes[by], bounds.interval, w.front],
        rows: report.strategies.map(strategy => [
          nameOf(strategy),
          cost(strategy.criteria.cost.value),
          interval(strategy.criteria.cost.interval, bounds.ends(w.costAxis), cost),
          criterion(strategy.criteria[by].value),
          interval(strategy.criteria[by].interval, bounds.ends(w.axes[by]), criterion),
          w.verdicts[strategy.standing.verdict],
        ]),
      }}
      tools={
        <>
          <Choice
            name="against"
            label={w.against}
            options={w.axes}
            value={by}
            onChoose={each => against.set(each)}
          />
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
          verdict: strategy.standing.verdict,
        }))}
        upTo={{
          x: both.flatMap(({ criteria: { cost: each } }) => [each.value, each.interval[1]]),
          y: both.flatMap(({ criteria }) => [criteria[by].value, criteria[by].interval[1]]),
        }}
        width={Math.min(900, width)}
        height={380}
        label={w.paretoLabel}
        axes={{ x: w.costAxis, y: w.axes[by] }}
        figures={{ x: euro, y: say }}
        verdicts={w.verdictNames}
        per={by === 'rto95Hours' ? toldIn(largest, 'h') : 1}
      />
      <Key of={report.strategies} />
    </Figure>
  )
}

const verdicts: readonly FrontVerdict[] = ['unbeaten', 'open', 'beaten']

/** The marks of the verdicts that there are. */
function Key({ of: strategies }: { readonly of: ComparisonReport['strategies'] }): VNode {
  const w = useOwn(strategyWords)
  return (
    <ul class="legend" aria-label={w.front}>
      {verdicts
        .filter(each => strategies.some(({ standing }) => standing.verdict === each))
        .map(each => (
          <li key={each}>
            <svg class="pareto" width="12" height="12" aria-hidden="true">
              <VerdictMark verdict={each} x={6} y={6} />
            </svg>
            <span>{w.verdictNames[each]}</span>
          </li>
        ))}
    </ul>
  )
}

/** Most strategies named in the sentence; beyond that the table marks them. */
const mostNamed = 3

/** Significant digits of an estimated number of fires. */
const digits = 2

/** Which strategies are certainly on the front, which may be, and how many fires would decide. */
function useTakeaway(): (report: ComparisonReport) => string {
  const { language, words } = useWords()
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  return ({ strategies }) => {
    const sure = strategies.filter(({ standing }) => standing.verdict === 'unbeaten')
    const open = strategies.filter(({ standing }) => standing.verdict === 'open')
    if (sure.length === strategies.length) return w.noneBeaten(whole(language, sure.length))
    const fires = Math.max(...open.map(({ standing }) => standing.fires ?? Infinity))
    const told =
      sure.length === 0
        ? ''
        : w.paretoTakeaway({
            count: whole(language, sure.length),
            names: sure.length > mostNamed ? null : sure.map(nameOf).join(words.semicolon),
          })
    if (open.length === 0) return told
    const untold = w.notTold({
      names: open.map(nameOf).join(words.semicolon),
      fires: Number.isFinite(fires) ? whole(language, roundedUp(fires)) : null,
    })
    return told === '' ? untold : `${told} ${untold}`
  }
}

function roundedUp(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) + 1 - digits)
  return Math.ceil(count / step) * step
}

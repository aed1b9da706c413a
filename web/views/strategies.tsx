/** The strategies of the scenario under the same fires: what each loses, keeps and costs. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ComparisonReport } from '../../src/index.ts'
import { Exceedance } from '../charts/exceedance.tsx'
import { Figure } from '../charts/figure.tsx'
import { Pareto } from '../charts/pareto.tsx'
import { figure, percent, span, whole } from '../format.ts'
import { openShipped, session, type Shown } from '../session.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import { Choice } from '../shell/choice.tsx'
import { useSize } from '../size.ts'
import { useStore } from '../store.ts'
import { begin, studies } from '../studies.ts'
import '../style/studies.css'
import { studyWords } from '../words/studies.ts'
import { useOwn, useWords } from '../words/words.ts'
import { Progress } from './progress.tsx'

const counts = [10, 50] as const
/** An objective counts as met where so many of the services hit keep it: what the objectives of a comparison ask by default. */
const kept = 0.95

export function Strategies({ shown }: { readonly shown: Shown }): VNode {
  const { language } = useWords()
  const w = useOwn(studyWords)
  const { comparison, progress } = useStore(studies)
  const busy = useStore(session, ({ busy }) => busy)
  const [failed, setFailed] = useState<string | null>(null)
  if (Object.keys(shown.written.strategies).length === 0)
    return (
      <section class="studies">
        <h2>{w.title}</h2>
        <p>{w.none}</p>
        <p>
          <button type="button" onClick={() => void openShipped('backup-strategies.yaml')}>
            {w.openShipped}
          </button>
        </p>
      </section>
    )
  return (
    <div class="studies">
      <header>
        <h2>{w.title}</h2>
        {progress === null ? (
          <div class="repeat">
            <span>{w.ask}</span>
            {counts.map(count => (
              <button
                key={count}
                type="button"
                disabled={busy}
                onClick={() => void begin({ of: 'comparison', replications: count }).then(setFailed)}
              >
                {w.fires(whole(language, count))}
              </button>
            ))}
          </div>
        ) : (
          <Progress of="comparison" />
        )}
        {failed !== null && <p role="alert">{failed}</p>}
      </header>
      {comparison?.report === undefined ? (
        <p class="note">{w.empty}</p>
      ) : (
        <Compared report={comparison.report} />
      )}
    </div>
  )
}

/** What a comparison found, as a table and two charts. */
function Compared({ report }: { readonly report: ComparisonReport }): VNode {
  const [box, size] = useSize<HTMLDivElement>()
  return (
    <div class="studies" ref={box}>
      <Matrix report={report} />
      {size.width > 0 && (
        <>
          <Front report={report} width={size.width} />
          <Chances report={report} width={size.width} />
        </>
      )}
    </div>
  )
}

interface PartProps {
  readonly report: ComparisonReport
  readonly width: number
}

type Strategy = ComparisonReport['strategies'][number]

function useNames(): (strategy: Strategy) => string {
  const w = useOwn(studyWords)
  return ({ strategy, label }) => (strategy === null ? w.written : label)
}

function Matrix({ report }: { readonly report: ComparisonReport }): VNode {
  const { language, words } = useWords()
  const w = useOwn(studyWords)
  const nameOf = useNames()
  const euro = (value: number): string => figure(language, value, 'EUR', words.never)
  const hours = (value: number): string => (value === Infinity ? words.never : span(language, value * 3600))
  const best = report.strategies.toSorted(
    (a, b) => a.criteria.permanentLoss.value - b.criteria.permanentLoss.value || a.cost - b.cost,
  )[0]
  const share = ({ criteria }: Strategy): string => percent(language, criteria.permanentLoss.value)
  const worst = Math.max(...report.strategies.map(({ criteria }) => criteria.permanentLoss.value), 1e-9)
  const objective = (met: number | null): VNode =>
    met === null ? (
      <td>–</td>
    ) : (
      <td class={met >= kept ? 'met' : 'breached'}>
        {w[met >= kept ? 'met' : 'breached']}
        <small> {percent(language, met)}</small>
      </td>
    )
  return (
    <section class="figure">
      <p class="takeaway">
        {best &&
          w.takeaway({
            best: nameOf(best),
            cost: euro(best.cost),
            share: share(best),
            fires: whole(language, report.replications),
          })}
      </p>
      <div class="scroll" role="region" aria-label={w.title} tabIndex={0}>
        <table class="matrix">
          <thead>
            <tr>
              {[
                w.strategy,
                w.permanentLoss,
                w.rpoMet,
                w.rtoMet,
                w.rto95,
                w.rpo95,
                w.protection,
                w.cost,
                w.front,
              ].map(head => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.strategies.map(strategy => (
              <tr key={String(strategy.strategy)} class={strategy.onFront ? 'on-front' : ''}>
                <th scope="row">
                  {nameOf(strategy)}
                  {strategy.sameAs.length > 0 && (
                    <small> {w.same(strategy.sameAs.map(each => each ?? w.written).join(', '))}</small>
                  )}
                </th>
                <td>
                  {share(strategy)}{' '}
                  <span
                    class="part-bar"
                    style={{ '--share': strategy.criteria.permanentLoss.value / worst }}
                  />
                </td>
                {objective(strategy.figures.rpoMetShare.mean)}
                {objective(strategy.figures.rtoMetShare.mean)}
                <td>{hours(strategy.criteria.rto95Hours.value)}</td>
                <td>{hours(strategy.criteria.rpo95Hours.value)}</td>
                <td>{euro(strategy.protection)}</td>
                <td>{euro(strategy.cost)}</td>
                <td>{strategy.onFront ? w.isFront : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Front({ report, width }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(studyWords)
  const nameOf = useNames()
  const [by, setBy] = useState<keyof typeof w.axes>('permanentLoss')
  const euro = (value: number): string => figure(language, value, 'EUR', words.never)
  const say = (value: number): string =>
    value === Infinity
      ? words.never
      : by === 'permanentLoss'
        ? percent(language, value)
        : span(language, value * 3600)
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

const places = ({ places: begun }: ComparisonReport): string =>
  begun.map(({ room, times }) => (times > 1 ? `${room} (× ${times})` : room)).join(', ')

/** A chance a year at which losses are told in words: one in ten thousand. */
const told = 1e-4

function Chances({ report, width }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(studyWords)
  const nameOf = useNames()
  const euro = (value: number): string => figure(language, value, 'EUR', words.never)
  const chance = (value: number): string => w.oneIn(whole(language, 1 / value))
  const curves = report.strategies.flatMap(({ operator, customers }) => [
    operator.exceedance,
    customers.exceedance,
  ])
  const most = Math.max(1, ...curves.flatMap(({ euro: losses }) => losses))
  const odds = curves.flatMap(({ chance: all }) => all).filter(each => each > 0)
  const chances = [10 ** Math.floor(Math.log10(Math.min(1e-4, ...odds))), Math.max(1e-3, ...odds)] as const
  const lossAt = ({ customers }: Strategy): number => {
    const { euro: losses, chance: all } = customers.exceedance
    return losses.find((_, nth) => all[nth]! >= told) ?? 0
  }
  const ordered = report.strategies.toSorted((a, b) => lossAt(a) - lossAt(b))
  const [best, worst] = [ordered[0], ordered.at(-1)]
  const each = width < 520 ? width : Math.floor(width / Math.min(4, Math.floor(width / 230))) - 12
  return (
    <Figure
      name="exceedance"
      title={w.exceedance}
      level={3}
      takeaway={
        best === undefined || worst === undefined || lossAt(worst) === 0
          ? w.exceedanceNone
          : w.exceedanceTakeaway({
              chance: chance(told),
              low: euro(lossAt(best)),
              high: euro(lossAt(worst)),
              best: nameOf(best),
              worst: nameOf(worst),
            })
      }
      dataLabel={words.data}
      table={() => ({
        head: [w.strategy, w.loss, w.chance],
        rows: report.strategies.flatMap(strategy =>
          strategy.customers.exceedance.euro
            .map((loss, nth) => [
              nameOf(strategy),
              euro(loss),
              chance(strategy.customers.exceedance.chance[nth]!),
            ])
            .filter((_, nth) => nth % 10 === 0),
        ),
      })}
      tools={<ChartTools figure="exceedance" />}
    >
      <ul class="legend">
        {(['operator', 'customers'] as const).map(whose => (
          <li key={whose}>
            <svg width="22" height="10" aria-hidden="true" class="exceedance">
              <path class={`exceedance-${whose}`} d="M1 5h20" />
            </svg>
            {w[whose]}
          </li>
        ))}
      </ul>
      {report.places.length > 0 && (
        <p class="note">{w.places(whole(language, report.places.length), places(report))}</p>
      )}
      <div class="multiples">
        {report.strategies.map(strategy => (
          <Exceedance
            key={String(strategy.strategy)}
            name={nameOf(strategy)}
            curves={[
              { name: 'operator', ...strategy.operator.exceedance },
              { name: 'customers', ...strategy.customers.exceedance },
            ]}
            most={most}
            chances={chances}
            width={each}
            euro={euro}
            chance={chance}
          />
        ))}
      </div>
    </Figure>
  )
}

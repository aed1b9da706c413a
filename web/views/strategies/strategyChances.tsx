/** Annual exceedance probability of a loss, by strategy. */
import type { VNode } from 'preact'
import type { ComparisonReport } from '../../../src/index.ts'
import { type BandedCurve, Exceedance, linesOf, placed, ticksIn } from '../../charts/exceedance.tsx'
import { Figure } from '../../charts/figure.tsx'
import { type Cell, type DataTable, exact, interval, mostRows } from '../../charts/table.ts'
import { figure, whole } from '../../format.ts'
import { lossAxis, toldLoss, type Whose } from '../../model/yearlyLoss.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { customerWords } from '../../words/customersWords.ts'
import { intervalWords } from '../../words/interval.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { useNames } from './strategyNames.ts'
import { Places } from './strategyPlaces.tsx'

interface PartProps {
  readonly report: ComparisonReport
  /** Those of the other side: both have the same axes. */
  readonly across?: ComparisonReport['strategies']
  readonly width: number
}

/** Annual probability at which losses are given in words: one in ten thousand. */
const told = 1e-4
const sides: readonly Whose[] = ['operator', 'customers']

type Say = (value: number) => string

function curvesOf({ operator, customers }: ComparisonReport['strategies'][number]): BandedCurve[] {
  return [
    { name: 'operator', ...operator.exceedance },
    ...(customers === null ? [] : [{ name: 'customers', ...customers.exceedance }]),
  ]
}

/** Every loss of the curves, and before them what none of these fires shows. */
function useRows({ strategies }: ComparisonReport, euro: Say, chance: Say): () => DataTable {
  const { language } = useWords()
  const w = useOwn(strategyWords)
  const bounds = useOwn(intervalWords)
  const { more } = useOwn(customerWords)
  const nameOf = useNames()
  return () => {
    const ends = (both: readonly [number, number]): Cell =>
      interval(both, bounds.ends(w.chance), value => exact(chance(value), value))
    const rows = strategies.flatMap(strategy =>
      sides.flatMap((whose): Cell[][] => {
        const named = [nameOf(strategy), w[whose]]
        const of = strategy[whose]?.exceedance
        if (of === undefined) return [[...named, w.notStated, '–', '–']]
        const told = of.euro.flatMap((loss, nth) =>
          loss > 0
            ? [
                [
                  ...named,
                  exact(euro(loss), loss, 'EUR'),
                  exact(chance(of.chance[nth]!), of.chance[nth]!),
                  ends(of.interval[nth]!),
                ],
              ]
            : [],
        )
        return [[...named, w.larger(euro(of.euro[0] ?? 0)), '–', ends([0, of.largerAtMost])], ...told]
      }),
    )
    const left = rows.length - mostRows
    return {
      head: [w.strategy, w.whose, w.loss, w.chance, bounds.interval],
      rows,
      ...(left > 0 && { first: mostRows, note: more(whole(language, left)) }),
    }
  }
}

/** Ends of the axis of annual probabilities, over all curves. */
function chanceAxis(all: readonly BandedCurve[]): readonly [number, number] {
  const odds = all.flatMap(({ chance }) => chance).filter(each => each > 0)
  const highs = all.flatMap(({ euro, interval }) =>
    interval.flatMap(([, high], nth) => (euro[nth]! > 0 ? [high] : [])),
  )
  return [10 ** Math.floor(Math.log10(Math.min(told, ...odds))), Math.max(1e-3, ...odds, ...highs)]
}

/** Px of each chart: at most four to a row, and no narrower than reads well unless the page is. */
const widthOfEach = (width: number): number =>
  width < 520 ? width : Math.floor(width / Math.min(4, Math.floor(width / 230))) - 12

/** What is lost at the annual probability that is told, with the best and with the worst strategy. */
function useTakeaway(euro: Say, chance: Say): (strategies: ComparisonReport['strategies']) => string {
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  return strategies => {
    const of = toldLoss(strategies, told)
    if (of !== null)
      return w.exceedanceTakeaway[of.whose]({
        chance: chance(told),
        low: euro(of.low),
        high: euro(of.high),
        best: nameOf(of.best),
        worst: euro(of.low) === euro(of.high) ? null : nameOf(of.worst),
      })
    const nobody = strategies.flatMap(curvesOf).every(({ euro: losses }) => losses.every(loss => loss <= 0))
    return nobody ? w.exceedanceNone : w.exceedanceRare(chance(told))
  }
}

export function Chances({ report, across = [], width }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  const euro = (value: number): string => figure(language, value, 'EUR', words.never)
  const chance = (value: number): string => (value > 0 ? w.oneIn(whole(language, 1 / value)) : '0')
  const table = useRows(report, euro, chance)
  const takeaway = useTakeaway(euro, chance)
  const { strategies } = report
  const all = [...strategies, ...across].flatMap(curvesOf)
  const each = widthOfEach(width)
  const losses = lossAxis(all, ticksIn(each))
  const chances = chanceAxis(all)
  const lines = Math.max(...strategies.map(strategy => linesOf(nameOf(strategy), each).length))
  return (
    <Figure
      name="exceedance"
      title={w.exceedance}
      level={3}
      takeaway={takeaway(strategies)}
      dataLabel={words.data}
      table={table}
      tools={<ChartTools figure="exceedance" />}
    >
      <Key of={strategies} />
      <Places places={report.places} />
      <div class="multiples">
        {strategies.map(strategy => (
          <Exceedance
            key={String(strategy.strategy)}
            name={nameOf(strategy)}
            label={w.exceedanceLabel(nameOf(strategy))}
            lines={lines}
            curves={curvesOf(strategy)}
            others={strategies.filter(other => other !== strategy).flatMap(curvesOf)}
            axes={{ loss: w.atLeast, chance: w.chance }}
            losses={losses}
            chances={chances}
            width={each}
            euro={euro}
            chance={chance}
            say={(curve, loss, odds, [low, high]) =>
              w.exceeded({
                whose: w[curve === 'operator' ? 'operator' : 'customers'],
                loss: euro(loss),
                chance: chance(odds),
                low: chance(low),
                high: chance(high),
              })
            }
          />
        ))}
      </div>
    </Figure>
  )
}

/** What the lines and areas of the charts stand for: of those that are drawn. */
function Key({ of: strategies }: { readonly of: ComparisonReport['strategies'] }): VNode {
  const w = useOwn(strategyWords)
  const curves = placed(strategies.flatMap(curvesOf))
  const drawn = sides.filter(whose => curves.some(({ name }) => name === whose))
  return (
    <ul class="legend">
      {drawn.map(whose => (
        <li key={whose}>
          <svg width="22" height="10" aria-hidden="true" class="exceedance">
            <path class={`exceedance-${whose}`} d="M1 5h20" />
          </svg>
          {w[whose]}
        </li>
      ))}
      {drawn.length > 0 && (
        <li>
          <svg width={17 * drawn.length} height="12" aria-hidden="true" class="exceedance">
            {drawn.map((whose, nth) => (
              <g key={whose} class={`band-${whose}`}>
                <path d={`M${1 + 17 * nth} 1h14v10h-14Z`} />
              </g>
            ))}
          </svg>
          {w.band}
        </li>
      )}
      {strategies.length > 1 && drawn.length > 0 && (
        <li>
          <svg width="22" height="10" aria-hidden="true" class="exceedance">
            <path class={`other-${drawn.at(-1)!}`} d="M1 5h20" />
          </svg>
          {w.otherStrategies}
        </li>
      )}
    </ul>
  )
}

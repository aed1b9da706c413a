/** Annual exceedance probability of a loss, by strategy. */
import type { VNode } from 'preact'
import type { ComparisonReport } from '../../src/index.ts'
import { Exceedance, type ExceedanceCurve, linesOf, ticksIn } from '../charts/exceedance.tsx'
import { Figure } from '../charts/figure.tsx'
import { type DataTable, exact, mostRows } from '../charts/table.ts'
import { figure, whole } from '../format.ts'
import { lossAxis, toldLoss, type Whose } from '../model/yearlyLoss.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import { burningWords } from '../words/burning.ts'
import { customerWords } from '../words/customers.ts'
import { strategyWords } from '../words/strategies.ts'
import { useOwn, useWords } from '../words/words.ts'
import { useNames } from './strategyNames.ts'

interface PartProps {
  readonly report: ComparisonReport
  readonly width: number
}

function usePlaces(): (report: ComparisonReport) => string {
  const { words } = useWords()
  const burning = useOwn(burningWords)
  return ({ places }) =>
    places
      .map(({ room, source, times }) => {
        const told = `${room}, ${burning[source] ?? source}`
        return times > 1 ? `${told} (× ${times})` : told
      })
      .join(words.semicolon)
}

/** Annual probability at which losses are given in words: one in ten thousand. */
const told = 1e-4
const sides: readonly Whose[] = ['operator', 'customers']

type Say = (value: number) => string

function curvesOf({ operator, customers }: ComparisonReport['strategies'][number]): ExceedanceCurve[] {
  return [
    { name: 'operator', ...operator.exceedance },
    ...(customers === null ? [] : [{ name: 'customers', ...customers.exceedance }]),
  ]
}

/** Every loss of the curves. */
function useRows({ strategies }: ComparisonReport, euro: Say, chance: Say): () => DataTable {
  const { language } = useWords()
  const w = useOwn(strategyWords)
  const { more } = useOwn(customerWords)
  const nameOf = useNames()
  return () => {
    const rows = strategies.flatMap(strategy =>
      sides.flatMap(whose => {
        const loss = strategy[whose]
        if (loss === null) return [[nameOf(strategy), w[whose], w.notStated, '–']]
        const { euro: losses, chance: odds } = loss.exceedance
        return losses.flatMap((loss, nth) =>
          loss > 0
            ? [
                [
                  nameOf(strategy),
                  w[whose],
                  exact(euro(loss), loss, 'EUR'),
                  exact(chance(odds[nth]!), odds[nth]!),
                ],
              ]
            : [],
        )
      }),
    )
    const left = rows.length - mostRows
    return {
      head: [w.strategy, w.whose, w.loss, w.chance],
      rows,
      ...(left > 0 && { first: mostRows, note: more(whole(language, left)) }),
    }
  }
}

export function Chances({ report, width }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(strategyWords)
  const nameOf = useNames()
  const places = usePlaces()
  const euro = (value: number): string => figure(language, value, 'EUR', words.never)
  const chance = (value: number): string => w.oneIn(whole(language, 1 / value))
  const table = useRows(report, euro, chance)
  const curves = report.strategies.flatMap(curvesOf)
  const stated = report.strategies.some(({ customers }) => customers !== null)
  const odds = curves.flatMap(({ chance: all }) => all).filter(each => each > 0)
  const chances = [10 ** Math.floor(Math.log10(Math.min(1e-4, ...odds))), Math.max(1e-3, ...odds)] as const
  const of = toldLoss(report.strategies, told)
  const nobody = curves.every(({ euro: losses }) => losses.every(loss => loss <= 0))
  const each = width < 520 ? width : Math.floor(width / Math.min(4, Math.floor(width / 230))) - 12
  const losses = lossAxis(curves, ticksIn(each))
  const lines = Math.max(...report.strategies.map(strategy => linesOf(nameOf(strategy), each).length))
  return (
    <Figure
      name="exceedance"
      title={w.exceedance}
      level={3}
      takeaway={
        of === null
          ? nobody
            ? w.exceedanceNone
            : w.exceedanceRare(chance(told))
          : w.exceedanceTakeaway[of.whose]({
              chance: chance(told),
              low: euro(of.low),
              high: euro(of.high),
              best: nameOf(of.best),
              worst: of.low === of.high ? null : nameOf(of.worst),
            })
      }
      dataLabel={words.data}
      table={table}
      tools={<ChartTools figure="exceedance" />}
    >
      <ul class="legend">
        {sides.map(whose => (
          <li key={whose}>
            <svg width="22" height="10" aria-hidden="true" class="exceedance">
              <path class={`exceedance-${whose}`} d="M1 5h20" />
            </svg>
            {whose === 'customers' && !stated ? `${w[whose]} (${w.notStated})` : w[whose]}
          </li>
        ))}
        {report.strategies.length > 1 && (
          <li>
            <svg width="22" height="10" aria-hidden="true" class="exceedance">
              <path class="other-customers" d="M1 5h20" />
            </svg>
            {w.otherStrategies}
          </li>
        )}
      </ul>
      {report.places.length > 0 && (
        <p class="note">{w.places(whole(language, report.places.length), places(report))}</p>
      )}
      <div class="multiples">
        {report.strategies.map(strategy => (
          <Exceedance
            key={String(strategy.strategy)}
            name={nameOf(strategy)}
            lines={lines}
            curves={curvesOf(strategy)}
            others={report.strategies.filter(other => other !== strategy).flatMap(curvesOf)}
            axes={{ loss: w.atLeast, chance: w.chance }}
            losses={losses}
            chances={chances}
            width={each}
            euro={euro}
            chance={chance}
            say={(curve, loss, odds) =>
              w.exceeded({
                whose: w[curve === 'operator' ? 'operator' : 'customers'],
                loss: euro(loss),
                chance: chance(odds),
              })
            }
          />
        ))}
      </div>
    </Figure>
  )
}

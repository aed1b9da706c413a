/** What fires cost in a year under each strategy: on average and in the worst years, with intervals. */
import type { VNode } from 'preact'
import type { ComparisonReport } from '../../../src/index.ts'
import { useRegion } from '../../charts/side.ts'
import {
  type Cell,
  type DataTable,
  type Exact,
  exact,
  interval,
  saidOf,
  type Several,
} from '../../charts/table.ts'
import { exported } from '../../files/exported.ts'
import { figure, moneyLike } from '../../format.ts'
import { intervalWords } from '../../words/interval.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { yearWords } from '../../words/years.ts'
import { Heads } from '../heads.tsx'
import { useNames } from './strategyNames.ts'

type Yearly = ComparisonReport['strategies'][number]['operator']
type Interval = readonly [number, number]

/** Up to this rate at least 95 % of years are without a fire. */
const rarely = -Math.log(0.95)

export function Years({ report }: { readonly report: ComparisonReport }): VNode {
  const { words } = useWords()
  const w = useOwn(yearWords)
  const table = useTable(report)
  const rows = table.rows.map(cells => cells.filter((_, column) => !isInterval(column)))
  const ends = table.rows.map(cells => cells.filter((_, column) => isInterval(column)))
  return (
    <figure class="figure figure-years" aria-label={w.title}>
      <figcaption>
        <div class="figure-words">
          <h3>{w.title}</h3>
          <p class="takeaway">{useTakeaway()(report)}</p>
        </div>
        <div class="tools">
          <button
            type="button"
            class="quiet"
            aria-label={`${words.exportCsv}: ${w.title}`}
            onClick={() => exported(exports => exports.saveRows('years', () => table))}
          >
            {words.exportCsv}
          </button>
        </div>
      </figcaption>
      <div class="scroll all-rows" role="region" aria-label={useRegion(w.title)} tabIndex={0}>
        <table class="matrix" aria-label={w.title}>
          <Heads of={table.head.filter((_, column) => !isInterval(column))} />
          <tbody>
            {rows.map(([name, ...figures], row) => (
              <tr key={saidOf(name!)}>
                <th scope="row">{saidOf(name!)}</th>
                {figures.map((figure, column) => (
                  <td>
                    {saidOf(figure)}
                    <small>{saidOf(ends[row]![column]!)}</small>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">
        {w.note}
        {report.strategies.every(({ rate }) => rate.fires <= rarely) && ` ${w.rare}`}
      </p>
    </figure>
  )
}

/** The name of the strategy is followed by pairs of a figure and its interval. */
const isInterval = (column: number): boolean => column > 0 && column % 2 === 0

function useTable({ strategies }: ComparisonReport): DataTable {
  const { language } = useWords()
  const w = useOwn(yearWords)
  const { notStated } = useOwn(strategyWords)
  const bounds = useOwn(intervalWords)
  const nameOf = useNames()
  const stated = strategies.some(({ customers }) => customers !== null)
  const heads = [w.operator, w.operatorWorst, ...(stated ? [w.customers, w.customersWorst] : [])]
  const told = strategies.map(({ operator, customers }) => [operator, ...(stated ? [customers] : [])])
  /** Amounts below each other are compared: each column has a unit of its own, whatever the ends of its intervals are. */
  const costs = heads.map((_, column) => {
    const [whose, which] = [Math.floor(column / 2), column % 2]
    const amounts = told.flatMap(losses => (losses[whose] ? [figuresOf(losses[whose])[which]![0]] : []))
    const euro = moneyLike(amounts, language)
    return (value: number): string | Exact =>
      Number.isFinite(value) ? exact(euro(value), value, 'EUR') : bounds.open
  })
  const range = (ends: Interval, head: string, cost: (typeof costs)[number]): Several =>
    interval(ends, bounds.ends(head), cost)
  const none = (head: string): Several => ({
    said: '',
    parts: bounds.ends(head).map(end => ({ head: end, cell: '' })),
  })
  return {
    head: [w.strategy, ...heads.flatMap(head => [head, bounds.interval])],
    rows: strategies.map((strategy, row) => [
      nameOf(strategy),
      ...told[row]!.flatMap((loss, whose) =>
        (loss === null ? [null, null] : figuresOf(loss)).flatMap((figure, which): Cell[] => {
          const column = 2 * whose + which
          const [head, cost] = [heads[column]!, costs[column]!]
          return figure === null ? [notStated, none(head)] : [cost(figure[0]), range(figure[1], head, cost)]
        }),
      ),
    ]),
  }
}

const figuresOf = ({ expected, interval: ends, cvar95, cvar95Interval }: Yearly): [number, Interval][] => [
  [expected, ends],
  [cvar95, cvar95Interval],
]

/** Under which strategy the worst years are cheapest for the operator, and under which they are dearest. */
function useTakeaway(): (report: ComparisonReport) => string {
  const { language } = useWords()
  const w = useOwn(yearWords)
  const nameOf = useNames()
  return ({ strategies }) => {
    const ordered = strategies.toSorted((a, b) => a.operator.cvar95 - b.operator.cvar95)
    const [best, worst] = [ordered[0]!, ordered.at(-1)!]
    const euro = ({ operator }: typeof best): string => figure(language, operator.cvar95, 'EUR', '')
    const [low, high] = [euro(best), euro(worst)]
    return low === high ? w.alike(low) : w.takeaway({ low, high, best: nameOf(best), worst: nameOf(worst) })
  }
}

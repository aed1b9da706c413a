/** The chance a year of a loss, strategy by strategy. */
import type { VNode } from 'preact'
import type { ComparisonReport } from '../../src/index.ts'
import { Exceedance } from '../charts/exceedance.tsx'
import { Figure } from '../charts/figure.tsx'
import { figure, whole } from '../format.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import { studyWords } from '../words/studies.ts'
import { useOwn, useWords } from '../words/words.ts'
import { type Strategy, useNames } from './strategyNames.ts'

interface PartProps {
  readonly report: ComparisonReport
  readonly width: number
}

const places = ({ places: begun }: ComparisonReport): string =>
  begun.map(({ room, times }) => (times > 1 ? `${room} (× ${times})` : room)).join(', ')

/** A chance a year at which losses are told in words: one in ten thousand. */
const told = 1e-4

export function Chances({ report, width }: PartProps): VNode {
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

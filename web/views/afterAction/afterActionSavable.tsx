/**
 * What could still have been saved at each moment, both without any decision until then and with those taken.
 */
import type { VNode } from 'preact'
import { Figure } from '../../charts/figure.tsx'
import { StillSaved } from '../../charts/stillSaved.tsx'
import { inPercent } from '../../charts/table.ts'
import { useClock } from '../../exercise/time.ts'
import { percent } from '../../format.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { useSize } from '../../browser/size.ts'
import { afterActionWords } from '../../words/afterActionWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { ReportProps } from './afterActionOverview.tsx'

export function Savable({ report: { saveable, saveableIdle, start } }: ReportProps): VNode | null {
  const { language, words } = useWords()
  const w = useOwn(afterActionWords)
  const [box, { width }] = useSize<HTMLDivElement>()
  const clock = useClock(start)
  const share = (value: number): string => percent(language, value)
  const first = saveableIdle[0]
  const last = saveableIdle.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  return (
    <Figure
      name="still-saved"
      title={w.savable}
      level={3}
      takeaway={w.savableTakeaway({
        first: clock(first.at),
        services: share(first.services),
        data: share(first.data),
        last: clock(last.at),
        servicesLast: share(last.services),
        dataLast: share(last.data),
      })}
      dataLabel={words.data}
      tools={<ChartTools figure="still-saved" />}
      table={{
        head: w.savableHead,
        rows: saveableIdle.map((row, at) => [
          clock(row.at),
          inPercent(share(row.services), row.services),
          row.bestForServices,
          inPercent(share(row.data), row.data),
          row.bestForData,
          inPercent(share(saveable[at]!.services), saveable[at]!.services),
          inPercent(share(saveable[at]!.data), saveable[at]!.data),
        ]),
      }}
    >
      <p class="note">{w.savableHint}</p>
      <div ref={box} class="chart-box">
        {width > 0 && (
          <StillSaved
            width={Math.min(width, 900)}
            height={280}
            idle={saveableIdle}
            played={saveable}
            label={w.savableLabel}
            names={w.savableNames}
            clock={clock}
            percent={share}
          />
        )}
      </div>
    </Figure>
  )
}

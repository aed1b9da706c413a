/** Distribution over the runs of a campaign of the number of services whose data is lost. */
import { quantileSorted } from 'd3'
import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { Side } from '../../charts/side.ts'
import { Dotplot } from '../../charts/dotplot.tsx'
import { Figure } from '../../charts/figure.tsx'
import { exact, inPercent } from '../../charts/table.ts'
import { percent, whole } from '../../format.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import type { Rows } from '../../thread/protocol.ts'
import { useSize } from '../../browser/size.ts'
import { useWords } from '../../words/words.ts'
import { AllRows } from '../allRows.tsx'

/** @param rows under one strategy */
export function Losses({ rows }: { readonly rows: Rows }): VNode {
  const values = Array.from(rows[0]!.figures['metrics.servicesWithDataLost']!.toSorted())
  const { language, words } = useWords()
  const [box, size] = useSize<HTMLDivElement>()
  const { range } = useContext(Side)
  const w = words.brief
  const count = Math.min(50, values.length)
  const at = (share: number): number => quantileSorted(values, share) ?? 0
  const say = (value: number): string => whole(language, value)
  // Compared as displayed: 5.4 services are not more than 5.
  const beyond = values.filter(value => Math.round(value) > Math.round(at(0.9))).length
  const takeaway = w.dotsTakeawayOf({
    each: percent(language, 1 / count),
    low: say(at(0.1)),
    high: say(at(0.9)),
    most: Math.round(at(0.9)),
    beyond: beyond === 0 ? null : { runs: say(beyond), of: say(values.length), most: say(values.at(-1)!) },
  })
  return (
    <Figure
      name="losses"
      title={w.dots}
      level={3}
      takeaway={takeaway}
      dataLabel={words.data}
      table={{
        head: [w.dotsShare, w.dotsAxis],
        rows: [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1].map(share => [
          inPercent(percent(language, share), share),
          exact(say(at(share)), at(share)),
        ]),
      }}
      tools={
        <>
          <AllRows of={rows} each="runs" />
          <ChartTools figure="losses" />
        </>
      }
    >
      <div ref={box}>
        {size.width > 0 && (
          <Dotplot
            values={values}
            count={count}
            {...(range && { range })}
            width={Math.min(720, size.width)}
            label={takeaway}
            axis={w.dotsAxis}
            figure={say}
          />
        )}
      </div>
    </Figure>
  )
}

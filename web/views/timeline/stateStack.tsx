/** Number of services in each state over time. */
import type { VNode } from 'preact'
import { Figure } from '../../charts/figure.tsx'
import { Legend } from '../../charts/legend.tsx'
import { StateArea } from '../../charts/stateArea.tsx'
import { inHours, spreadOver } from '../../charts/table.ts'
import { TimeAxis } from '../../charts/timeAxis.tsx'
import { elapsed, span, whenSaid, whole } from '../../format.ts'
import { stacked, statesNow } from '../../model/incident.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { useStore } from '../../store.ts'
import { moment } from '../../view.ts'
import { timelineWords } from '../../words/timelineWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Crosshair } from '../crosshair.tsx'
import { left, type PartProps, right } from '../margins.ts'

export function StateStack({ shown, scale }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(timelineWords)
  const seconds = useStore(moment)
  const { counts } = statesNow(shown.recording, seconds)
  const { series, turns } = shown.derived
  const steps = series.seconds.length
  const all = shown.recording.services.count
  const height = 130
  return (
    <Figure
      name="area"
      title={w.area}
      level={3}
      takeaway={
        turns.at.worst === undefined
          ? w.areaCalm
          : w.areaTakeaway({
              most: whole(language, turns.most),
              when: whenSaid(language, shown.scenario.start, turns.at.worst),
              end: whole(language, turns.end),
            })
      }
      dataLabel={words.data}
      table={{
        head: [words.elapsedLabel, ...stacked.map(({ name }) => words.states[name])],
        rows: spreadOver(steps).map(step => [
          inHours(elapsed(language, series.seconds[step]!), series.seconds[step]!),
          ...stacked.map(({ row }) => whole(language, series.counts[row * steps + step]!)),
        ]),
      }}
      tools={<ChartTools figure="area" />}
    >
      <Legend
        label={w.area}
        entries={stacked.map(({ name, row }) => ({
          key: name,
          label: words.states[name],
          figure: whole(language, counts[row]!),
          fill: `var(--service-${name})`,
        }))}
      />
      <svg
        class="chart"
        role="img"
        aria-label={w.area}
        width={scale.width + left + right}
        height={height + 24}
      >
        <g transform={`translate(${left} 4)`}>
          <StateArea
            scale={scale}
            states={stacked}
            seconds={series.seconds}
            counts={series.counts}
            height={height}
          />
          <TimeAxis scale={scale} y={height} rise={0} name={(when, finer) => span(language, when, finer)} />
          <Crosshair scale={scale} height={height} />
        </g>
        <text class="tick" x={left - 8} y={12}>
          {whole(language, all)}
          <tspan x={left - 8} dy={13}>
            {(all === 1 ? words.inspector.service : words.views.services).toLowerCase()}
          </tspan>
        </text>
        <text class="tick" x={left - 8} y={height + 4}>
          0
        </text>
      </svg>
    </Figure>
  )
}

/** What happened when: lanes of events, services by state, and how they come back, on one axis. */
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Curves, type CurveLine } from '../charts/curves.tsx'
import { Figure } from '../charts/figure.tsx'
import { Legend } from '../charts/legend.tsx'
import { StateArea } from '../charts/stateArea.tsx'
import { Swimlanes } from '../charts/swimlanes.tsx'
import { TimeAxis } from '../charts/timeAxis.tsx'
import { evenScale, type TimeScale, timeScale } from '../charts/timeScale.ts'
import { elapsed, percent, span, wall, whole } from '../format.ts'
import { type Derived, derive, stacked, statesNow } from '../model/incident.ts'
import { eventsOf } from '../model/events.ts'
import { session, type Shown } from '../session.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import { useSize } from '../size.ts'
import { useStore } from '../store.ts'
import { look, moment, view } from '../view.ts'
import { sentence } from '../words/entries.ts'
import { useWords } from '../words/words.ts'
import { Crosshair } from './crosshair.tsx'

const left = 96
const right = 14

export function Timeline({ shown }: { readonly shown: Shown }): VNode {
  const { words } = useWords()
  const [box, size] = useSize<HTMLDivElement>()
  const [even, setEven] = useState(false)
  const derived = derive(shown.recording, shown.written.horizon)
  const width = Math.max(200, size.width - left - right)
  const scale = useMemo(() => (even ? evenScale : timeScale)(derived.horizon, width), [derived, even, width])
  return (
    <div class="timeline" ref={box}>
      {size.width > 0 && (
        <>
          <Lanes
            shown={shown}
            scale={scale}
            tools={
              <fieldset class="choice">
                <legend class="unseen">{words.timeline.scale}</legend>
                {([false, true] as const).map(each => (
                  <label key={String(each)}>
                    <input type="radio" name="scale" checked={even === each} onChange={() => setEven(each)} />
                    <span>{each ? words.timeline.even : words.timeline.stretched}</span>
                  </label>
                ))}
              </fieldset>
            }
          />
          <Area shown={shown} derived={derived} scale={scale} />
          <Back shown={shown} scale={scale} />
        </>
      )}
    </div>
  )
}

interface PartProps {
  readonly shown: Shown
  readonly scale: TimeScale
}

function Lanes({ shown, scale, tools }: PartProps & { readonly tools: VNode }): VNode {
  const { language, words } = useWords()
  const events = eventsOf(shown, language)
  const { start } = shown.written
  const selected = useStore(view, ({ selection }) =>
    selection?.of === 'cause' ? events.entries.findIndex(({ cause }) => cause === selection.row) : -1,
  )
  const laneHeight = 26
  const height = events.lanes.length * laneHeight
  const at = (seconds: number): string => wall(language, start, seconds) ?? elapsed(language, seconds)
  const marks = useMemo(
    () =>
      events.entries.map(entry => ({
        lane: entry.row,
        seconds: entry.seconds,
        ...(entry.until !== undefined && { until: entry.until }),
        kind: entry.kind,
        sentence: `${at(entry.seconds)}: ${sentence(language, entry)}`,
      })),
    [events, language, start],
  )
  const first = events.entries[0]
  const last = events.entries.at(-1)
  return (
    <Figure
      name="lanes"
      title={words.timeline.title}
      takeaway={words.timeline.takeaway({
        count: whole(language, marks.length),
        first: at(first?.seconds ?? 0),
        last: at(last?.seconds ?? 0),
      })}
      dataLabel={words.data}
      table={{
        head: [words.timeline.time, words.elapsedLabel, words.timeline.lane, words.timeline.event],
        rows: events.entries.map(entry => [
          at(entry.seconds),
          elapsed(language, entry.seconds),
          words.lanes[entry.lane],
          sentence(language, entry),
        ]),
      }}
      tools={
        <>
          {tools}
          <ChartTools figure="lanes" />
        </>
      }
    >
      <svg class="chart" width={scale.width + left + right} height={height + 24}>
        {events.lanes.map((lane, row) => (
          <text key={lane} class="lane-name" x={left - 12} y={(row + 0.5) * laneHeight + 4}>
            {words.lanes[lane]}
          </text>
        ))}
        <g transform={`translate(${left} 0)`}>
          <TimeAxis scale={scale} y={height} rise={height} name={seconds => span(language, seconds)} />
          <Crosshair scale={scale} height={height} />
          <Swimlanes
            scale={scale}
            lanes={events.lanes}
            events={marks}
            laneHeight={laneHeight}
            selected={selected < 0 ? null : selected}
            label={words.timeline.label}
            onSelect={row => {
              const entry = events.entries[row]!
              moment.set(entry.seconds)
              look({ selection: { of: 'cause', row: entry.cause } })
            }}
          />
        </g>
      </svg>
    </Figure>
  )
}

function Area({ shown, scale, derived }: PartProps & { readonly derived: Derived }): VNode {
  const { language, words } = useWords()
  const { start } = shown.written
  const seconds = useStore(moment)
  const { counts } = statesNow(shown.recording, seconds)
  const { series } = derived
  const steps = series.seconds.length
  const all = shown.recording.services.count
  const notUp = (step: number): number => all - series.counts[step]!
  const worst = useMemo(
    () =>
      Array.from({ length: steps }, (_, step) => step).reduce(
        (best, step) => (notUp(step) > notUp(best) ? step : best),
        0,
      ),
    [series],
  )
  const height = 130
  const at = (when: number): string => wall(language, start, when) ?? elapsed(language, when)
  const area = useMemo(
    () => (
      <StateArea
        scale={scale}
        states={stacked}
        seconds={series.seconds}
        counts={series.counts}
        height={height}
      />
    ),
    [scale, series],
  )
  return (
    <Figure
      name="area"
      title={words.timeline.area}
      level={3}
      takeaway={words.timeline.areaTakeaway({
        most: whole(language, notUp(worst)),
        when: at(series.seconds[worst]!),
        end: whole(language, notUp(steps - 1)),
      })}
      dataLabel={words.data}
      table={{
        head: [words.elapsedLabel, ...stacked.map(({ name }) => words.states[name])],
        rows: Array.from({ length: 41 }, (_, nth) => Math.round((nth / 40) * (steps - 1))).map(step => [
          elapsed(language, series.seconds[step]!),
          ...stacked.map(({ row }) => whole(language, series.counts[row * steps + step]!)),
        ]),
      }}
      tools={<ChartTools figure="area" />}
    >
      <Legend
        label={words.timeline.area}
        entries={stacked.map(({ name, row }) => ({
          key: name,
          label: words.states[name],
          figure: whole(language, counts[row]!),
          fill: `var(--service-${name})`,
        }))}
      />
      <svg class="chart" width={scale.width + left + right} height={height + 24}>
        <g transform={`translate(${left} 4)`}>
          {area}
          <TimeAxis scale={scale} y={height} rise={0} name={when => span(language, when)} />
          <Crosshair scale={scale} height={height} />
        </g>
        <text class="tick" x={left - 8} y={12}>
          {whole(language, all)}
        </text>
        <text class="tick" x={left - 8} y={height + 4}>
          0
        </text>
      </svg>
    </Figure>
  )
}

function Back({ shown, scale }: PartProps): VNode {
  const { language, words } = useWords()
  const campaign = useStore(session, ({ campaign }) => campaign)
  const report = campaign?.report ?? shown.report
  const w = words.timeline
  const line = (name: 'servicesUp' | 'dataRestored', label: string): CurveLine => {
    const { hours, all } = report.curves[name]
    return {
      name,
      label,
      seconds: hours.map(hour => hour * 3600),
      middle: all.p50,
      ...(campaign && { low: all.p05, high: all.p95 }),
    }
  }
  const lines = [line('servicesUp', w.up), line('dataRestored', w.dataBack)]
  const seen = shown.written.observed.flatMap(({ key, day, value }) =>
    key === 'curves.servicesUp.all' && day !== undefined && typeof value === 'number'
      ? [{ seconds: day * 86_400, share: value, label: `${w.real}: ${percent(language, value)}` }]
      : [],
  )
  const height = 170
  const half = report.metrics['recoveryMedianHours']?.p50 ?? null
  const data = lines[1]!.middle
  return (
    <Figure
      name="curves"
      title={w.curve}
      level={3}
      takeaway={w.curveTakeaway({
        half: half === null ? words.never : span(language, half * 3600),
        data: percent(language, data[data.length - 1] ?? 0),
      })}
      dataLabel={words.data}
      table={{
        head: [words.elapsedLabel, w.up, w.dataBack],
        rows: report.curves.servicesUp.hours.map((hour, step) => [
          elapsed(language, hour * 3600),
          percent(language, lines[0]!.middle[step]!),
          percent(language, data[step]!),
        ]),
      }}
      tools={<ChartTools figure="curves" />}
    >
      <svg class="chart" width={scale.width + left + right} height={height + 40}>
        <g transform={`translate(${left} 12)`}>
          <Curves
            scale={scale}
            height={height}
            lines={lines}
            seen={seen}
            percent={share => percent(language, share)}
          />
          <TimeAxis scale={scale} y={height} rise={0} name={when => span(language, when)} />
          <Crosshair scale={scale} height={height} />
        </g>
      </svg>
    </Figure>
  )
}

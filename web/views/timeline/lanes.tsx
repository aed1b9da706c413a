/** The events of the incident, by lane. */
import type { VNode } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { Side } from '../../charts/side.ts'
import { Figure } from '../../charts/figure.tsx'
import { Swimlanes, type SwimlanesProps } from '../../charts/swimlanes.tsx'
import { dated, inHours } from '../../charts/table.ts'
import { TimeAxis } from '../../charts/timeAxis.tsx'
import { printing } from '../../files/paper.ts'
import { elapsed, span, wallWritten, whenSaid, whole } from '../../format.ts'
import { eventsOf } from '../../model/events.ts'
import { useReasons } from '../../reasons.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { useStore } from '../../store.ts'
import { look, moment, view } from '../../view.ts'
import { line } from '../../words/entries.ts'
import { timelineWords } from '../../words/timelineWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Crosshair } from '../crosshair.tsx'
import { LanesKey } from './lanesKey.tsx'
import { left, type PartProps, right } from '../margins.ts'

export function Lanes({ shown, scale, tools }: PartProps & { readonly tools: VNode }): VNode {
  const { language, words } = useWords()
  const w = useOwn(timelineWords)
  const reasons = useReasons(shown)
  const onPaper = useStore(printing)
  const events = eventsOf(shown, language)
  const { start } = shown.scenario
  const at = (seconds: number): string => whenSaid(language, start, seconds)
  const marks = useMemo(
    () =>
      events.entries.map(entry => ({
        lane: entry.row,
        seconds: entry.seconds,
        ...(entry.until !== undefined && { until: entry.until }),
        kind: entry.kind,
        sentence: `${at(entry.seconds)}${words.colon}${line(entry)}`,
      })),
    [events, language, words, start],
  )
  const first = events.entries[0]
  const last = events.entries.at(-1)
  return (
    <Figure
      name="lanes"
      title={w.title}
      busy={reasons === null}
      takeaway={
        reasons === null
          ? onPaper
            ? w.unwritten
            : words.writing
          : w.takeaway({
              count: whole(language, marks.length),
              first: at(first?.seconds ?? 0),
              last: at(last?.seconds ?? 0),
            })
      }
      dataLabel={words.data}
      table={{
        head: [words.time, words.elapsedLabel, w.lane, w.event],
        rows: events.entries.map(entry => [
          dated(at(entry.seconds), wallWritten(start, entry.seconds)),
          inHours(elapsed(language, entry.seconds), entry.seconds),
          words.lanes[entry.lane],
          line(entry),
        ]),
      }}
      tools={
        <>
          {tools}
          <ChartTools figure="lanes" />
        </>
      }
    >
      <Picture events={events} marks={marks} scale={scale} />
      {reasons !== null && <LanesKey entries={events.entries} />}
    </Figure>
  )
}

/** Height of a lane, px. */
const laneHeight = 26

interface PictureProps extends Pick<PartProps, 'scale'> {
  readonly events: ReturnType<typeof eventsOf>
  readonly marks: SwimlanesProps['events']
}

function Picture({ events, marks, scale }: PictureProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(timelineWords)
  const { side } = useContext(Side)
  const selected = useStore(view, ({ selection }) =>
    side === 'a' && selection?.of === 'cause'
      ? events.entries.findIndex(({ cause }) => cause === selection.row)
      : -1,
  )
  const height = events.lanes.length * laneHeight
  return (
    <svg class="chart" role="presentation" width={scale.width + left + right} height={height + 24}>
      {events.lanes.map((lane, row) => (
        <text key={lane} aria-hidden="true" class="lane-name" x={left - 12} y={(row + 0.5) * laneHeight + 4}>
          {words.lanes[lane]}
        </text>
      ))}
      <g transform={`translate(${left} 0)`}>
        <TimeAxis
          scale={scale}
          y={height}
          rise={height}
          name={(seconds, finer) => span(language, seconds, finer)}
        />
        <Crosshair scale={scale} height={height} />
        <Swimlanes
          scale={scale}
          lanes={events.lanes}
          events={marks}
          laneHeight={laneHeight}
          selected={selected < 0 ? null : selected}
          label={w.label}
          onSelect={row => {
            const entry = events.entries[row]!
            moment.set(entry.seconds)
            if (side === 'a') look({ selection: entry.cause < 0 ? null : { of: 'cause', row: entry.cause } })
          }}
        />
      </g>
    </svg>
  )
}

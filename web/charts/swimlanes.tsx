/** Events by lane: marks, or bars for events that last. */
import type { VNode } from 'preact'
import { Marks } from './marks.tsx'
import type { TimeScale } from './timeScale.ts'

export interface LaneEvent {
  readonly lane: number
  readonly seconds: number
  readonly until?: number
  readonly kind: string
  readonly sentence: string
}

export interface SwimlanesProps {
  readonly scale: TimeScale
  readonly lanes: readonly string[]
  /** Ascending in time. */
  readonly events: readonly LaneEvent[]
  readonly laneHeight: number
  readonly selected: number | null
  readonly label: string
  readonly onSelect: (event: number) => void
}

/** A group to be placed in a picture. */
export function Swimlanes(props: SwimlanesProps): VNode {
  const { scale, lanes, events, laneHeight, selected, label, onSelect } = props
  return (
    <g class="swimlanes">
      {lanes.map((_, lane) => (
        <line
          key={lane}
          class="lane"
          x1={0}
          x2={scale.width}
          y1={(lane + 0.5) * laneHeight}
          y2={(lane + 0.5) * laneHeight}
        />
      ))}
      <Marks
        name="event"
        label={label}
        marks={events.map((event, at) => ({
          kind: `event kind-${event.kind}`,
          said: event.sentence,
          selected: at === selected,
          drawing: <EventMark event={event} scale={scale} y={(event.lane + 0.5) * laneHeight} />,
        }))}
        moves={from => ({
          ArrowLeft: () => Math.max(0, from - 1),
          ArrowRight: () => Math.min(events.length - 1, from + 1),
          ArrowUp: () => acrossLanes(props, from, -1),
          ArrowDown: () => acrossLanes(props, from, 1),
        })}
        onSelect={onSelect}
      />
    </g>
  )
}

/** The event nearest in time to another one, in the next lane above (-1) or below (1) that has any. */
function acrossLanes(
  { events, lanes, scale }: Pick<SwimlanesProps, 'events' | 'lanes' | 'scale'>,
  cursor: number,
  step: number,
): number {
  const from = events[cursor]
  if (from === undefined) return cursor
  const away = (at: number): number => Math.abs(scale(events[at]!.seconds) - scale(from.seconds))
  for (let lane = from.lane + step; lane >= 0 && lane < lanes.length; lane += step) {
    let best = -1
    for (const [at, event] of events.entries())
      if (event.lane === lane && (best < 0 || away(at) < away(best))) best = at
    if (best >= 0) return best
  }
  return cursor
}

interface EventMarkProps extends Pick<SwimlanesProps, 'scale'> {
  readonly event: SwimlanesProps['events'][number]
  readonly y: number
}

/** A shape at a moment, or a bar for what lasts. */
function EventMark({ event: { lane, seconds, until, kind }, scale, y }: EventMarkProps): VNode {
  const x = scale(seconds)
  if (until === undefined) return <path class={`mark lane-${lane}`} d={shapeOf(kind, x, y)} />
  return (
    <rect
      class={`mark lane-${lane}`}
      x={x}
      y={y - 4}
      width={Math.max(3, scale(until) - x)}
      height={8}
      rx={3}
    />
  )
}

/**
 * Turning points have distinct shapes: a diamond for ignition, flashover and losses, a bar for decisions,
 * power cuts and the brigade. Other events are dots.
 */
export function shapeOf(kind: string, x: number, y: number): string {
  if (kind === 'flashover' || kind === 'building-lost' || kind === 'written-off' || kind === 'ignition')
    return `M${x} ${y - 7}l6 7l-6 7l-6-7z`
  if (kind === 'decision' || kind === 'power-cut' || kind === 'brigade') return `M${x - 2} ${y - 7}h4v14h-4z`
  return `M${x - 4} ${y}a4 4 0 108 0a4 4 0 10-8 0z`
}

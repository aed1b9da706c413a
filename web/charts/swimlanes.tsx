/** Events by lane: marks, or bars for events that last. */
import { keyboard } from './keyboard.ts'
import type { VNode } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { own, Side } from './side.ts'
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
export function Swimlanes({
  scale,
  lanes,
  events,
  laneHeight,
  selected,
  label,
  onSelect,
}: SwimlanesProps): VNode {
  const side = useContext(Side)
  const [cursor, setCursor] = useState(0)
  const [focused, setFocused] = useState(false)
  const inLane = (step: number): number => {
    const from = events[cursor]
    if (from === undefined) return cursor
    for (let lane = from.lane + step; lane >= 0 && lane < lanes.length; lane += step) {
      let best = -1
      events.forEach((event, at) => {
        if (event.lane !== lane) return
        const nearer = Math.abs(scale(event.seconds) - scale(from.seconds))
        if (best < 0 || nearer < Math.abs(scale(events[best]!.seconds) - scale(from.seconds))) best = at
      })
      if (best >= 0) return best
    }
    return cursor
  }
  const pressed = keyboard(
    {
      ArrowLeft: () => Math.max(0, cursor - 1),
      ArrowRight: () => Math.min(events.length - 1, cursor + 1),
      ArrowUp: () => inLane(-1),
      ArrowDown: () => inLane(1),
      Home: () => 0,
      End: () => events.length - 1,
    },
    setCursor,
    () => onSelect(cursor),
  )
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
      <g
        role="listbox"
        tabindex={0}
        aria-label={label}
        {...(events.length > 0 && { 'aria-activedescendant': own(`event-${cursor}`, side) })}
        onKeyDown={pressed}
        onFocus={() => {
          setCursor(selected ?? cursor)
          setFocused(true)
        }}
        onBlur={() => setFocused(false)}
      >
        {events.map(({ lane, seconds, until, kind, sentence }, at) => {
          const x = scale(seconds)
          const y = (lane + 0.5) * laneHeight
          return (
            <g
              key={at}
              id={own(`event-${at}`, side)}
              role="option"
              aria-selected={at === selected}
              aria-label={sentence}
              class={`event kind-${kind}${at === selected ? ' selected' : ''}${focused && at === cursor ? ' cursor' : ''}`}
              onClick={() => {
                setCursor(at)
                onSelect(at)
              }}
            >
              <title>{sentence}</title>
              {until === undefined ? (
                <path class={`mark lane-${lane}`} d={shapeOf(kind, x, y)} />
              ) : (
                <rect
                  class={`mark lane-${lane}`}
                  x={x}
                  y={y - 4}
                  width={Math.max(3, scale(until) - x)}
                  height={8}
                  rx={3}
                />
              )}
            </g>
          )
        })}
      </g>
    </g>
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

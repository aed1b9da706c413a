/**
 * Tells the points of a chart one at a time: with the arrow keys, from the one tab stop of the chart, and under the
 * pointer.
 */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import '../style/pointReader.css'
import { keyboard } from './keyboard.ts'
import { textWidth, wrapped } from './textWidth.ts'

export interface ToldPoint {
  readonly x: number
  readonly y: number
  readonly said: string
}

export interface PointReaderProps {
  readonly label: string
  /** The points of each curve, from left to right. No list is empty. */
  readonly curves: readonly (readonly ToldPoint[])[]
  readonly wide: number
  readonly tall: number
}

interface Place {
  readonly curve: number
  readonly nth: number
}

/** Points that Page Up and Page Down pass: a tenth of the curve, so that long ones can be crossed. */
const page = (count: number): number => Math.max(1, Math.round(count / 10))

export function PointReader({ label, curves, wide, tall }: PointReaderProps): VNode | null {
  const id = useId()
  const [at, setAt] = useState<Place>({ curve: 0, nth: 0 })
  const [focused, setFocused] = useState(false)
  const [pointed, setPointed] = useState<Place | null>(null)
  // The chart may have other points than when the cursor was moved.
  const place = curves[at.curve]?.[at.nth] ? at : { curve: 0, nth: 0 }
  const curve = curves[place.curve] ?? []
  const count = curve.length
  const point = curve[place.nth]
  if (point === undefined) return null
  const pressed = keyboard(
    {
      ArrowRight: () => along(curves, place, 1),
      ArrowLeft: () => along(curves, place, -1),
      ArrowUp: () => (curves.length > 1 ? across(curves, place, -1) : along(curves, place, 1)),
      ArrowDown: () => (curves.length > 1 ? across(curves, place, 1) : along(curves, place, -1)),
      PageUp: () => along(curves, place, page(count)),
      PageDown: () => along(curves, place, -page(count)),
      Home: () => along(curves, place, -count),
      End: () => along(curves, place, count),
    },
    setAt,
  )
  const moved = (event: PointerEvent): void => {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect()
    setPointed(nearest(curves, event.clientX - left, event.clientY - top))
  }
  const under = pointed && curves[pointed.curve]?.[pointed.nth]
  const shown = under ?? (focused ? point : null)
  return (
    <g class="point-reader">
      <rect
        width={wide}
        height={tall}
        fill="transparent"
        onPointerMove={moved}
        onPointerLeave={() => setPointed(null)}
      />
      <g
        role="listbox"
        tabindex={0}
        aria-label={label}
        aria-activedescendant={`${id}-${place.curve}-${place.nth}`}
        onKeyDown={pressed}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        {/* A new element for each point: screen readers do not speak the changed name of the same one. */}
        <g
          key={`${place.curve}-${place.nth}`}
          id={`${id}-${place.curve}-${place.nth}`}
          role="option"
          aria-selected={true}
          aria-label={point.said}
          aria-posinset={place.nth + 1}
          aria-setsize={count}
        >
          <circle cx={point.x} cy={point.y} r={7} fill="none" />
        </g>
      </g>
      {shown && <Told {...shown} wide={wide} tall={tall} />}
    </g>
  )
}

/** Line height and distance of the words from their point, px. */
const [line, away] = [14, 12]

/** The point in a ring, and what is said of it, in a box within the plot. */
function Told({ x, y, said, wide, tall }: ToldPoint & Pick<PointReaderProps, 'wide' | 'tall'>): VNode {
  const lines = wrapped(said, wide - 12)
  const width = Math.min(wide, 10 + 1.05 * Math.max(...lines.map(textWidth)))
  const height = 6 + lines.length * line
  const left = Math.min(Math.max(0, x - width / 2), wide - width)
  const above = y - away - height
  const top = above >= 0 ? above : Math.min(y + away, tall - height)
  return (
    <g class="told" aria-hidden="true">
      <circle class="ring" cx={x} cy={y} r={8} />
      <rect x={left} y={top} width={width} height={height} rx={3} />
      {lines.map((words, nth) => (
        <text key={nth} x={left + 5} y={top + (nth + 1) * line - 1}>
          {words}
        </text>
      ))}
    </g>
  )
}

type Curves = PointReaderProps['curves']

function along(curves: Curves, { curve, nth }: Place, by: number): Place {
  return { curve, nth: Math.min(curves[curve]!.length - 1, Math.max(0, nth + by)) }
}

/** The point of the curve above or below that is the nearest horizontally. */
function across(curves: Curves, { curve, nth }: Place, by: number): Place {
  const to = curve + by
  const points = curves[to]
  if (points === undefined) return { curve, nth }
  const { x } = curves[curve]![nth]!
  return { curve: to, nth: leastOf(points, point => Math.abs(point.x - x)) }
}

function nearest(curves: Curves, x: number, y: number): Place {
  const away = (point: ToldPoint): number => (point.x - x) ** 2 + (point.y - y) ** 2
  const places = curves.map((points, curve) => ({ curve, nth: leastOf(points, away) }))
  return places[leastOf(places, ({ curve, nth }) => away(curves[curve]![nth]!))]!
}

function leastOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  let best = 0
  for (let nth = 1; nth < items.length; nth++) if (of(items[nth]!) < of(items[best]!)) best = nth
  return best
}

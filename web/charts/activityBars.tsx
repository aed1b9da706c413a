/**
 * For each activity, the share of affected customers that had it back in time: one bar for each objective,
 * out of all affected customers.
 */
import type { VNode } from 'preact'

export interface ActivityBar {
  readonly label: string
  /** 0 to 1; with `range` over the runs if there are many. */
  readonly share: number
  readonly range?: readonly [low: number, high: number]
  /** The same share, counted from another moment. */
  readonly mark?: number
}

export interface ActivityBarsProps {
  readonly rows: readonly {
    readonly name: string
    readonly notes: readonly string[]
    readonly bars: readonly ActivityBar[]
  }[]
  readonly width: number
  readonly label: string
}

/** Between two columns, px. */
const gap = 36
/** Height of a line of text, px. */
const line = 16
/** Height of a bar, px. */
const thick = 10
/** A bar with its label above it, px. */
const ofBar = line + thick + 6
/** Space below the bars of an activity, px. */
const below = 14
/** From this width, two notes of a row share a line, px. */
const roomForNotes = 420

export function ActivityBars({ rows, width, label }: ActivityBarsProps): VNode {
  const columns = width >= 820 ? 2 : 1
  const wide = Math.min(560, (width - gap * (columns - 1)) / columns)
  const noted = (notes: readonly string[]): readonly string[] =>
    wide < roomForNotes
      ? notes
      : notes.flatMap((_, nth) => (nth % 2 === 0 ? [notes.slice(nth, nth + 2).join(' · ')] : []))
  const heightOf = ({ notes, bars }: ActivityBarsProps['rows'][number]): number =>
    line * (1 + noted(notes).length) + ofBar * bars.length + below
  const lines = Array.from({ length: Math.ceil(rows.length / columns) }, (_, nth) =>
    rows.slice(nth * columns, (nth + 1) * columns),
  )
  const tops: number[] = [0]
  for (const each of lines) tops.push(tops.at(-1)! + Math.max(...each.map(heightOf)))
  return (
    <svg
      class="chart activity-bars"
      width={width}
      height={Math.max(1, tops.at(-1)!)}
      role="img"
      aria-label={label}
    >
      {rows.map((row, nth) => (
        <g
          key={row.name}
          transform={`translate(${(nth % columns) * (wide + gap)} ${tops[Math.floor(nth / columns)]})`}
        >
          <Activity {...row} notes={noted(row.notes)} wide={wide} />
        </g>
      ))}
    </svg>
  )
}

function Activity({
  name,
  notes,
  bars,
  wide,
}: ActivityBarsProps['rows'][number] & { readonly wide: number }): VNode {
  const top = line * (1 + notes.length)
  return (
    <>
      <text class="activity-name" y={12}>
        {name}
      </text>
      {notes.map((note, nth) => (
        <text key={note} class="activity-note" y={12 + line * (nth + 1)}>
          {note}
        </text>
      ))}
      {bars.map((bar, nth) => (
        <g key={bar.label} transform={`translate(0 ${top + ofBar * nth})`}>
          <text y={12}>{bar.label}</text>
          <g transform={`translate(0 ${line + 1})`}>
            <Bar {...bar} wide={wide} />
          </g>
        </g>
      ))}
    </>
  )
}

function Bar({ share, range, mark, wide }: ActivityBar & { readonly wide: number }): VNode {
  return (
    <>
      <rect class="activity-all" x={0.5} y={0.5} width={wide - 1} height={thick - 1} />
      <rect class="activity-met" width={wide * share} height={thick} />
      {range && (
        <line
          class="activity-range"
          x1={wide * range[0]}
          x2={wide * range[1]}
          y1={thick / 2}
          y2={thick / 2}
        />
      )}
      {mark !== undefined && (
        <path
          class="activity-mark"
          d={`M${Math.min(wide - 4, Math.max(4, wide * mark))} ${thick - 3}l4 7h-8z`}
        />
      )}
    </>
  )
}

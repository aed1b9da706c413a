/**
 * Decisions and their consequences, one row each: bars show the effect on services, data and hours, to the
 * left of zero (saved) or to the right (cost).
 */
import { scaleLinear } from 'd3'
import type { VNode } from 'preact'

export interface Effect {
  readonly services: number
  readonly data: number
  readonly hours: number
}

export interface Consequence {
  readonly key: string
  readonly label: string
  /** Second line of the label, such as when it was taken. */
  readonly detail: string
  /**
   * The night as played, less the same night without the decision. Undefined: it orders nothing in the
   * incident, or was not taken.
   */
  readonly effect: Effect | undefined
  /** Cost of waiting with the decision, or of not taking it. */
  readonly waiting: Effect | undefined
}

export interface ConsequencesProps {
  readonly width: number
  /** Shown side by side, as many as fit. */
  readonly measures: readonly (keyof Effect)[]
  readonly rows: readonly Consequence[]
  readonly label: string
  readonly heads: Readonly<Record<keyof Effect, string>>
  readonly saved: string
  readonly cost: string
  readonly figure: (value: number) => string
}

const rowHeight = 40
const top = 40
const gap = 18
/** Space for a figure beside a bar, px. */
const figureWidth = 58

export function Consequences({
  width,
  measures,
  rows,
  label,
  heads,
  saved,
  cost,
  figure,
}: ConsequencesProps): VNode {
  const names = Math.min(270, width * 0.34)
  const column = (width - names - gap * measures.length) / measures.length
  const height = top + rows.length * rowHeight + 6
  return (
    <svg class="consequences" width={width} height={height} role="img" aria-label={label}>
      {rows.map(({ key, label: name, detail }, row) => (
        <g key={key} transform={`translate(0 ${top + row * rowHeight})`}>
          <title>{`${name}, ${detail}`}</title>
          <text class="name" y={16}>
            {shortened(name, names)}
          </text>
          <text y={31}>{detail}</text>
        </g>
      ))}
      {measures.map((measure, nth) => {
        const left = names + gap + nth * (column + gap)
        const most = Math.max(
          1,
          ...rows.flatMap(({ effect, waiting }) => [
            Math.abs(effect?.[measure] ?? 0),
            Math.abs(waiting?.[measure] ?? 0),
          ]),
        )
        const x = scaleLinear([-most, most], [figureWidth, column - figureWidth])
        return (
          <g key={measure} transform={`translate(${left} 0)`}>
            <text class="head" x={x(0)} y={12} text-anchor="middle">
              {heads[measure]}
            </text>
            <text x={x(0) - 6} y={28} text-anchor="end">
              {saved}
            </text>
            <text x={x(0) + 6} y={28}>
              {cost}
            </text>
            <line class="zero" x1={x(0)} x2={x(0)} y1={top - 6} y2={height} />
            {rows.map(({ key, effect, waiting }, row) => (
              <g key={key} transform={`translate(0 ${top + row * rowHeight})`}>
                <Bar value={effect?.[measure]} x={x} y={6} height={13} kind="effect" figure={figure} />
                <Bar value={waiting?.[measure]} x={x} y={22} height={9} kind="waiting" figure={figure} />
              </g>
            ))}
          </g>
        )
      })}
    </svg>
  )
}

interface BarProps {
  readonly value: number | undefined
  readonly x: (value: number) => number
  readonly y: number
  readonly height: number
  readonly kind: 'effect' | 'waiting'
  readonly figure: (value: number) => string
}

function Bar({ value, x, y, height, kind, figure }: BarProps): VNode | null {
  if (value === undefined || value === 0) return null
  const [from, to] = value < 0 ? [x(value), x(0)] : [x(0), x(value)]
  return (
    <g class={`${kind} ${value < 0 ? 'saves' : 'costs'}`}>
      <rect x={from} y={y} width={Math.max(1, to - from)} height={height} />
      <text
        x={value < 0 ? from - 4 : to + 4}
        y={y + height / 2 + 4}
        text-anchor={value < 0 ? 'end' : 'start'}
      >
        {figure(Math.abs(value))}
      </text>
    </g>
  )
}

/** Cuts a text to a width, at about 6.6 px a letter. */
function shortened(text: string, width: number): string {
  const most = Math.floor(width / 6.6)
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

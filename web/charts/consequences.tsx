/**
 * Decisions and their consequences, one row each: under its name, bars show the effect on services, data and
 * hours, to the left of zero (saved) or to the right (cost).
 */
import type { VNode } from 'preact'
import { shortenedApart } from './shortenedApart.ts'
import { textWidth } from './textWidth.ts'

export interface Effect {
  readonly services: number
  readonly data: number
  readonly hours: number
}

export interface Consequence {
  readonly key: string
  readonly label: string
  /** Follows the label, such as when it was taken. */
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

/** Sizes of the table, px: a row, the space above the first one, and that between columns. */
const rowHeight = 56
const top = 40
const gap = 26
/** Ratio of the size of names to what `textWidth` measures. */
const larger = 1.15
/** Space between a bar and its figure, px. */
const apart = 4

type Saying = Pick<ConsequencesProps, 'rows' | 'figure'>

export function Consequences(props: ConsequencesProps): VNode {
  const { width, measures, rows, label } = props
  const column = (width - gap * (measures.length - 1)) / measures.length
  const height = top + rows.length * rowHeight
  const reaches = measures.map(measure => reachOf(measure, props))
  const zero = zeroOf(reaches)
  const names = shortenedApart(
    rows.map(({ label }) => label),
    row => width / larger - textWidth(rows[row]!.detail) - 16,
  )
  return (
    <svg class="consequences" width={width} height={height} role="img" aria-label={label}>
      {rows.map(({ key, label: name, detail }, row) => (
        <text key={key} class="name" y={top + row * rowHeight + 14}>
          <title>{`${name}, ${detail}`}</title>
          {names[row]}
          <tspan class="detail" dx={8}>
            {detail}
          </tspan>
        </text>
      ))}
      {measures.map((measure, nth) => (
        <g key={measure} transform={`translate(${nth * (column + gap)} 0)`}>
          <Column
            {...props}
            measure={measure}
            x={across(reaches[nth]!, zero, column)}
            zero={zero}
            wide={column}
          />
        </g>
      ))}
    </svg>
  )
}

interface ColumnProps extends ConsequencesProps {
  readonly measure: keyof Effect
  readonly x: (value: number) => number
  /** Place of zero, as a share of the width. */
  readonly zero: number
  readonly wide: number
}

/** One measure of all rows, with its head and what its sides mean. */
function Column({ measure, rows, heads, saved, cost, figure, x, zero, wide }: ColumnProps): VNode {
  return (
    <>
      <text class="head" y={12}>
        {heads[measure]}
      </text>
      {zero * wide > textWidth(saved) + 6 && (
        <text x={x(0) - 6} y={28} text-anchor="end">
          {saved}
        </text>
      )}
      {(1 - zero) * wide > textWidth(cost) + 6 && (
        <text x={x(0) + 6} y={28}>
          {cost}
        </text>
      )}
      <line class="zero" x1={x(0)} x2={x(0)} y1={top - 8} y2={top} />
      {rows.map(({ key, effect, waiting }, row) => (
        <g key={key} transform={`translate(0 ${top + row * rowHeight})`}>
          <line class="zero" x1={x(0)} x2={x(0)} y1={19} y2={rowHeight - 4} />
          <Bar value={effect?.[measure]} x={x} y={21} height={13} kind="effect" figure={figure} />
          <Bar value={waiting?.[measure]} x={x} y={38} height={9} kind="waiting" figure={figure} />
          {isNone(effect?.[measure], waiting?.[measure]) && (
            <text x={x(0) + (zero > 0.5 ? -6 : 6)} y={36} text-anchor={zero > 0.5 ? 'end' : 'start'}>
              {figure(0)}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

/** Whether something is known of the row, and it is that nothing changes. */
function isNone(...values: readonly (number | undefined)[]): boolean {
  const known = values.filter(value => value !== undefined)
  return known.length > 0 && known.every(value => value === 0)
}

/** The longest bar on each side of zero, and the widest figure beside them, px. */
interface Reach {
  readonly saved: number
  readonly cost: number
  readonly figure: number
}

function reachOf(measure: keyof Effect, { rows, figure }: Saying): Reach {
  const values = rows.flatMap(({ effect, waiting }) => [effect?.[measure] ?? 0, waiting?.[measure] ?? 0])
  return {
    saved: Math.max(0, ...values.map(value => -value)),
    cost: Math.max(0, ...values),
    figure: Math.max(0, ...values.map(value => textWidth(figure(Math.abs(value))))) + 2 * apart,
  }
}

/**
 * Place of zero in every column, as a share of its width: the sides are as wide as their bars need, and the same in all
 * columns, so that saved is on the left of a common line.
 */
function zeroOf(reaches: readonly Reach[]): number {
  const shares = reaches
    .filter(({ saved, cost }) => saved + cost > 0)
    .map(({ saved, cost }) => saved / (saved + cost))
  if (shares.length === 0) return 0.5
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** The scale of a column: its bars and their figures fit on both sides of zero. */
function across({ saved, cost, figure }: Reach, zero: number, column: number): (value: number) => number {
  // A side without bars needs no space for a figure.
  const [before, after] = [zero > 0 ? figure : 0, zero < 1 ? figure : 0]
  const free = Math.max(0, column - before - after - 1)
  const [left, right] = [zero * free, (1 - zero) * free]
  const perUnit = Math.min(saved > 0 ? left / saved : Infinity, cost > 0 ? right / cost : Infinity)
  const from = before + left
  return value => (value === 0 ? from : from + value * perUnit)
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
        x={value < 0 ? from - apart : to + apart}
        y={y + height / 2 + 4}
        text-anchor={value < 0 ? 'end' : 'start'}
      >
        {figure(Math.abs(value))}
      </text>
    </g>
  )
}

/**
 * Quantile dotplot: each dot stands for the same share of the runs, so odds can be counted (Kay et al. 2016).
 */
import { scaleLinear } from 'd3'
import type { VNode } from 'preact'
import { ticksOf } from './ticks.ts'
import type { Say } from './toldApart.ts'

export interface Dot {
  readonly value: number
  readonly column: number
  readonly level: number
}

/**
 * `count` quantiles of ascending values at the middles of equal shares, stacked into columns one dot wide.
 * @param columns as many as lie side by side from the low end of the axis to its high one
 */
export function dots(
  ascending: ArrayLike<number>,
  count: number,
  [low, high]: readonly [low: number, high: number],
  columns: number,
): Dot[] {
  const levels = new Map<number, number>()
  return Array.from({ length: count }, (_, nth) => {
    const position = ((nth + 0.5) / count) * ascending.length - 0.5
    const at = Math.min(ascending.length - 1, Math.max(0, Math.round(position)))
    const value = ascending[at] ?? 0
    const column =
      high > low
        ? Math.min(columns - 1, Math.floor(((value - low) / (high - low)) * columns))
        : Math.floor(columns / 2)
    const level = levels.get(column) ?? 0
    levels.set(column, level + 1)
    return { value, column, level }
  })
}

export interface DotplotProps {
  readonly values: ArrayLike<number>
  readonly count: number
  readonly width: number
  /** Range of the axis, if shared with another plot. */
  readonly range?: readonly [number, number]
  readonly label: string
  readonly axis: string
  readonly figure: Say
}

/** Space for the axis and its name, px. */
const foot = 34
/** Maximum height in px, for runs that are much alike. */
const tallest = 260

export function Dotplot({ values, count, width, range, label, axis, figure }: DotplotProps): VNode {
  const [lowest, highest] = range ?? [values[0] ?? 0, values[values.length - 1] ?? 0]
  const scale = scaleLinear(
    [Math.min(lowest, highest * 0.9), Math.max(highest, lowest + 1)],
    [10, width - 10],
  ).nice(5)
  const [low = 0, high = 1] = scale.domain()
  // Only whole numbers, because services are counted.
  const ticks = ticksOf(
    count => scale.ticks(count).filter(Number.isInteger),
    Math.max(2, width / 110),
    figure,
  )
  const side = Math.min(16, Math.max(8, width / 45))
  const columns = Math.max(1, Math.floor((width - 20) / side))
  const marks = dots(values, count, [low, high], columns)
  const levels = Math.max(3, ...marks.map(({ level }) => level + 1))
  const pitch = Math.min(side, tallest / levels)
  const tall = levels * pitch
  return (
    <svg class="dotplot" width={width} height={tall + foot} role="img" aria-label={label}>
      {marks.map(({ column, level, value }, nth) => (
        <circle
          key={nth}
          cx={10 + (column + 0.5) * ((width - 20) / columns)}
          cy={tall - (level + 0.5) * pitch}
          r={pitch / 2 - Math.min(1, pitch / 8)}
        >
          <title>{figure(value)}</title>
        </circle>
      ))}
      <g class="axis" transform={`translate(0 ${tall + 2})`}>
        <line x1={10} x2={width - 10} />
        {ticks.map(({ at, label: told }) => (
          <g key={at} transform={`translate(${scale(at)} 0)`}>
            <line y2={4} />
            <text y={15} text-anchor={scale(at) < 24 ? 'start' : scale(at) > width - 24 ? 'end' : 'middle'}>
              {told}
            </text>
          </g>
        ))}
        <text class="axis-name" x={width - 10} y={29} text-anchor="end">
          {axis}
        </text>
      </g>
    </svg>
  )
}

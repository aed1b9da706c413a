/**
 * Values against their rank, both logarithmic: a straight line means a heavy tail, a knee is where the loss
 * ends.
 */
import { scaleLog } from 'd3'
import type { VNode } from 'preact'
import { Grid } from './grid.tsx'
import { ticksOf } from './ticks.ts'
import type { Say } from './toldApart.ts'

export interface RankCurveProps {
  /** Descending, above 0. */
  readonly values: ArrayLike<number>
  /** Those of another chart beside this one, which has the same axes. */
  readonly across?: ArrayLike<number>
  readonly width: number
  readonly height: number
  readonly label: string
  readonly axis: string
  readonly rankAxis: string
  readonly figure: Say
  /** Rank of the marked value, from 0; -1: none. */
  readonly marked: number
  readonly onSelect: (rank: number) => void
}

/** Smaller parts of the greatest value lie on the axis. A named assumption, which leaves the others room. */
const mostApart = 1e9

/** The axis name is above the plot, because the curve of similar losses runs along the top. */
const margin = { left: 58, right: 12, top: 22, bottom: 36 }

export function RankCurve(props: RankCurveProps): VNode {
  const { values, width, height, label, axis, rankAxis, figure, marked, onSelect, across = [] } = props
  const count = values.length
  const wide = Math.max(60, width - margin.left - margin.right)
  const tall = height - margin.top - margin.bottom
  const x = scaleLog([1, Math.max(2, count, across.length)], [0, wide])
  const most = Math.max(values[0] ?? 0, across[0] ?? 0) || 1
  // At least a decade, so that losses that hardly differ do not seem to fall to nothing.
  const last = Math.min(values[count - 1] ?? most, across[across.length - 1] ?? most)
  const least = Math.min(Math.max(most / mostApart, last), most / 10)
  const y = scaleLog([least * 0.9, most * 1.1], [tall, 0]).clamp(true)
  const ranks = ranksAlong(count, x, wide)
  const path = ranks.map((rank, nth) => `${nth === 0 ? 'M' : 'L'}${x(rank + 1)} ${y(values[rank]!)}`).join('')
  const pick = (event: MouseEvent): void => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect()
    onSelect(Math.min(count - 1, Math.max(0, Math.round(x.invert(event.clientX - left)) - 1)))
  }
  /**
   * Powers of ten; if there are fewer than two, also their doubles and halves; failing that, the usual ticks.
   */
  const ticks =
    (scale: typeof x) =>
    (count: number): number[] => {
      const all = scale.ticks()
      const leading = (digits: readonly number[]) =>
        all.filter(tick => digits.includes(Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9))))
      return [leading([1]), leading([1, 2, 5])].find(some => some.length > 1) ?? scale.ticks(count)
    }
  return (
    <svg class="chart rank-curve" width={width} height={height} role="img" aria-label={label}>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <Grid ticks={ticksOf(ticks(y), 4, figure)} y={y} wide={wide} />
        <g class="axis" transform={`translate(0 ${tall})`}>
          <line x1={0} x2={wide} />
          {ticksOf(count => ticks(x)(count).filter(Number.isInteger), 4, figure).map(
            ({ at, label: told }) => (
              <g key={at} transform={`translate(${x(at)} 0)`}>
                <line y2={4} />
                <text y={15} text-anchor={x(at) < 10 ? 'start' : 'middle'}>
                  {told}
                </text>
              </g>
            ),
          )}
          <text class="axis-name" x={wide} y={30} text-anchor="end">
            {rankAxis}
          </text>
        </g>
        <path class="rank-line" d={path} />
        {count === 1 && <circle class="alone" cx={x(1)} cy={y(values[0]!)} r={4} />}
        {/* To a screen reader it would be a picture without a name; the list below has the same customers. */}
        <rect
          class="picker"
          aria-hidden="true"
          width={wide}
          height={tall}
          fill="transparent"
          onClick={pick}
        />
        {marked >= 0 && marked < count && (
          <circle class="marked" cx={x(marked + 1)} cy={y(values[marked]!)} r={5} />
        )}
        <text class="axis-name" x={4} y={-10}>
          {axis}
        </text>
      </g>
    </svg>
  )
}

/** Ranks far enough apart on the axis to be distinguished. */
function ranksAlong(count: number, x: (rank: number) => number, wide: number): number[] {
  const ranks: number[] = []
  let last = -Infinity
  for (let rank = 0; rank < count; rank++) {
    const at = x(rank + 1)
    if (at - last < wide / 500 && rank < count - 1) continue
    ranks.push(rank)
    last = at
  }
  return ranks
}

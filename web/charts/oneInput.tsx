/** One input against one outcome: a faint dot for each run, and the running mean as a line. */
import { scaleLinear } from 'd3'
import type { VNode } from 'preact'
import { Grid } from './grid.tsx'
import { shortened } from './textWidth.ts'
import { evenIn, ticksOf } from './ticks.ts'
import type { Say } from './toldApart.ts'

export interface OneInputProps {
  /** Quantiles of the input, 0 to 1. */
  readonly levels: readonly number[]
  readonly output: readonly number[]
  readonly width: number
  readonly height: number
  readonly label: string
  readonly axes: { readonly x: string; readonly y: string }
  readonly percent: (share: number) => string
  readonly figure: Say
  /** Unit of the labels, in units of the values: 24 for hours written as days. */
  readonly per?: number
}

const margin = { left: 66, right: 12, top: 22, bottom: 36 }
/** Places along the axis at which the running mean is taken. */
const steps = 24
/** Most dots that need not be faint, because few lie on one another. A named assumption. */
const few = 100

/** Rank of each value as a quantile, 0 to 1, so that inputs of any unit and spread fill the axis alike. */
export function quantilesOf(values: readonly number[]): number[] {
  const order = values.map((_, run) => run).sort((a, b) => values[a]! - values[b]! || a - b)
  const places: number[] = []
  order.forEach((run, nth) => (places[run] = (nth + 0.5) / values.length))
  return places
}

/** Mean of the output over the runs whose level is within 1/6 of a position. */
export function runningMean(levels: readonly number[], output: readonly number[]): [number, number][] {
  return Array.from({ length: steps + 1 }, (_, step) => step / steps).flatMap((at): [number, number][] => {
    const near = output.filter((_, run) => Math.abs(levels[run]! - at) <= 1 / 6)
    return near.length === 0 ? [] : [[at, near.reduce((sum, value) => sum + value, 0) / near.length]]
  })
}

export function OneInput({
  levels,
  output,
  width,
  height,
  label,
  axes,
  percent,
  figure,
  per = 1,
}: OneInputProps): VNode {
  const wide = Math.max(80, width - margin.left - margin.right)
  const tall = height - margin.top - margin.bottom
  const x = scaleLinear([0, 1], [0, wide])
  const low = Math.min(...output)
  const high = Math.max(...output)
  const y = evenIn(per, [low === high ? low - 1 : low, high], [tall, 0])
  return (
    <svg class="chart one-input" width={width} height={height} role="img" aria-label={label}>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <Grid ticks={ticksOf(count => y.ticks(count), 4, figure)} y={y} wide={wide} />
        <g class="axis" transform={`translate(0 ${tall})`}>
          <line x1={0} x2={wide} />
          {[0, 0.25, 0.5, 0.75, 1].map(tick => (
            <text
              key={tick}
              x={x(tick)}
              y={15}
              text-anchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
            >
              {percent(tick)}
            </text>
          ))}
          <text class="axis-name" x={wide} y={31} text-anchor="end">
            {shortened(axes.x, wide)}
          </text>
        </g>
        <g class={output.length <= few ? 'few' : ''}>
          {output.map((value, run) => (
            <circle key={run} class="run" cx={x(levels[run]!)} cy={y(value)} r={3.5} />
          ))}
        </g>
        <path
          class="running"
          d={runningMean(levels, output)
            .map(([at, value], nth) => `${nth === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`)
            .join('')}
        />
        <text class="axis-name" x={4} y={-10}>
          {shortened(axes.y, wide)}
        </text>
      </g>
    </svg>
  )
}

/** Predicted against measured peaks, both logarithmic: the line marks equality, the band 30 % either way. */
import { scaleLog } from 'd3'
import type { VNode } from 'preact'
import { PointReader } from './pointReader.tsx'

export interface PeakScatterProps {
  readonly points: readonly {
    readonly measured: number
    readonly predicted: number
    readonly cfast: number | null
    /** Read out, and shown under the pointer. */
    readonly said: string
  }[]
  readonly size: number
  readonly label: string
  readonly axes: { readonly measured: string; readonly predicted: string }
  readonly figure: (value: number) => string
}

const margin = { left: 54, right: 18, top: 10, bottom: 38 }

export function PeakScatter({ points, size, label, axes, figure }: PeakScatterProps): VNode {
  const side = size - margin.left - margin.right
  const all = points.flatMap(({ measured, predicted, cfast }) => [measured, predicted, cfast ?? measured])
  const ends: [number, number] = [Math.min(...all) / 1.2, Math.max(...all) * 1.2]
  const x = scaleLog(ends, [0, side])
  const y = scaleLog(ends, [side, 0])
  const band = (by: number): string => `${x(ends[0])} ${y(ends[0] * by)}L${x(ends[1])} ${y(ends[1] * by)}`
  const fromLeft = points
    .map(({ measured, predicted, said }) => ({ x: x(measured), y: y(predicted), said }))
    .sort((one, other) => one.x - other.x)
  const ticks = [10, 20, 50, 100, 200, 500, 1000].filter(tick => tick >= ends[0] && tick <= ends[1])
  return (
    <svg
      class="chart peak-scatter"
      width={size}
      height={side + margin.top + margin.bottom}
      role="presentation"
    >
      <clipPath id="peaks-inside">
        <rect width={side} height={side} />
      </clipPath>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <g clip-path="url(#peaks-inside)">
          <path
            class="within"
            d={`M${band(1.3)}L${x(ends[1])} ${y(ends[1] / 1.3)}L${x(ends[0])} ${y(ends[0] / 1.3)}Z`}
          />
          <path class="equal" d={`M${band(1)}`} />
        </g>
        {ticks.map(tick => (
          <g key={tick} aria-hidden="true">
            <line class="grid" x1={0} x2={side} y1={y(tick)} y2={y(tick)} />
            <text class="tick" x={-8} y={y(tick) + 4}>
              {figure(tick)}
            </text>
            <text x={x(tick)} y={side + 16} text-anchor="middle">
              {figure(tick)}
            </text>
          </g>
        ))}
        <g class="axis" transform={`translate(0 ${side})`}>
          <line x1={0} x2={side} />
        </g>
        {points.map(({ measured, cfast, said }) =>
          cfast === null ? null : <circle key={said} class="other" cx={x(measured)} cy={y(cfast)} r={3.5} />,
        )}
        {points.map(({ measured, predicted, said }) => (
          <circle key={said} class="own" cx={x(measured)} cy={y(predicted)} r={4} />
        ))}
        <text class="axis-name" aria-hidden="true" x={side} y={side + 32} text-anchor="end">
          {axes.measured}
        </text>
        <text class="axis-name" aria-hidden="true" x={6} y={10}>
          {axes.predicted}
        </text>
        <PointReader label={label} curves={points.length > 0 ? [fromLeft] : []} wide={side} tall={side} />
      </g>
    </svg>
  )
}

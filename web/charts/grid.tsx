/** Horizontal lines across a plot at the ticks of its vertical axis, with labels on the left. */
import type { VNode } from 'preact'
import type { Tick } from './toldApart.ts'

interface GridProps {
  readonly ticks: readonly Tick[]
  readonly y: (value: number) => number
  readonly wide: number
}

export function Grid({ ticks, y, wide }: GridProps): VNode {
  return (
    <>
      {ticks.map(({ at, label }) => (
        <g key={at} aria-hidden="true">
          <line class="grid" x1={0} x2={wide} y1={y(at)} y2={y(at)} />
          <text class="tick" x={-8} y={y(at) + 4}>
            {label}
          </text>
        </g>
      ))}
    </>
  )
}

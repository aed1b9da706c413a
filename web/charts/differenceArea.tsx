/** Difference between two shares over time: above the zero line B has more, below it A. */
import { area, curveStepAfter } from 'd3'
import type { VNode } from 'preact'
import type { TimeScale } from './timeScale.ts'

export interface DifferenceAreaProps {
  readonly scale: TimeScale
  readonly height: number
  /** Ascending. */
  readonly seconds: ArrayLike<number>
  /** B less A, -1 to 1. */
  readonly difference: ArrayLike<number>
  /** Largest amount on the axis, above 0. */
  readonly most: number
  /** What the difference is of. */
  readonly name: string
  /** What is written beside each side of the zero line, left of the chart: no line and no area crosses it there. */
  readonly more: { readonly a: string; readonly b: string }
  readonly say: (share: number) => string
}

export function DifferenceArea(props: DifferenceAreaProps): VNode {
  const { scale, height, seconds, difference, most, name, more, say } = props
  const y = (share: number): number => (height / 2) * (1 - share / most)
  const steps = Array.from({ length: difference.length }, (_, step) => step)
  const side = (sign: 1 | -1): string =>
    area<number>(
      step => scale(seconds[step]!),
      y(0),
      step => y(sign * Math.max(0, sign * difference[step]!)),
    ).curve(curveStepAfter)(steps) ?? ''
  return (
    <g class="difference">
      {[-most, 0, most].map(share => (
        <g key={share}>
          <line class={share === 0 ? 'zero' : 'grid'} x1={0} x2={scale.width} y1={y(share)} y2={y(share)} />
          <text class="tick" x={-8} y={y(share) + 4}>
            {share === 0 ? '0' : `${share > 0 ? '+' : '−'}${say(Math.abs(share))}`}
          </text>
        </g>
      ))}
      <path class="more-b" d={side(1)} />
      <path class="more-a" d={side(-1)} />
      <text class="axis-name" x={0} y={-7}>
        {name}
      </text>
      {[more.b, more.a].map((side, nth) => (
        <text key={nth} class="tick" x={-8} y={y(most / 2 - nth * most) + 4}>
          {side}
        </text>
      ))}
    </g>
  )
}

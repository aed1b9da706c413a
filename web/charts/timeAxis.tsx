/** Ticks of the time axis under a chart. */
import type { VNode } from 'preact'
import type { TimeScale } from './timeScale.ts'

export interface TimeAxisProps {
  readonly scale: TimeScale
  readonly y: number
  /** Length of the faint lines up into the chart. */
  readonly rise: number
  readonly name: (seconds: number) => string
}

export function TimeAxis({ scale, y, rise, name }: TimeAxisProps): VNode {
  return (
    <g class="axis" transform={`translate(0 ${y})`}>
      <line x1={0} x2={scale.width} />
      {scale.ticks.map(({ at, seconds }) => (
        <g key={seconds} transform={`translate(${at} 0)`}>
          <line class="grid" y1={-rise} y2={0} />
          <line y2={4} />
          <text y={15} text-anchor={at < 10 ? 'start' : at > scale.width - 16 ? 'end' : 'middle'}>
            {name(seconds)}
          </text>
        </g>
      ))}
    </g>
  )
}

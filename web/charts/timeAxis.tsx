/** The time axis under a chart, with its ticks. */
import type { VNode } from 'preact'
import { firstOfEach, type Say } from './toldApart.ts'
import type { TimeScale } from './timeScale.ts'

export interface TimeAxisProps {
  readonly scale: TimeScale
  readonly y: number
  /** Length of the faint lines up into the chart, px. */
  readonly rise: number
  readonly name: Say
}

export function TimeAxis({ scale, y, rise, name }: TimeAxisProps): VNode {
  const told = firstOfEach(
    scale.ticks.map(({ seconds }) => seconds),
    name,
  )
  return (
    <g class="axis" aria-hidden="true" transform={`translate(0 ${y})`}>
      <line x1={0} x2={scale.width} />
      {told.map(({ at: seconds, label }) => {
        const at = scale(seconds)
        return (
          <g key={seconds} transform={`translate(${at} 0)`}>
            <line class="grid" y1={-rise} y2={0} />
            <line y2={4} />
            <text y={15} text-anchor={at < 10 ? 'start' : at > scale.width - 16 ? 'end' : 'middle'}>
              {label}
            </text>
          </g>
        )
      })}
    </g>
  )
}

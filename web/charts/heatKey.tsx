/** The temperature scale beside the plan. */
import { interpolateCividis } from 'd3'
import type { VNode } from 'preact'
import { coolest, heatShare, hottest } from './heat.ts'

const marks = [20, 100, 300, 600, 1000]
/** Rectangles that make the band of colour: so many that no step is seen. */
const steps = 40
/** Width of the band, px. */
const width = 220

export function HeatKey({ label }: { readonly label: string }): VNode {
  return (
    <svg
      class="heat-key"
      width={width + 30}
      height={30}
      role="img"
      aria-label={`${label}, ${coolest} – ${hottest}`}
    >
      {Array.from({ length: steps }, (_, step) => (
        <rect
          x={(step / steps) * width}
          width={width / steps + 0.5}
          height={10}
          style={{ fill: interpolateCividis((step + 0.5) / steps) }}
        />
      ))}
      {marks.map(mark => (
        <text x={heatShare(mark) * width} y={23} text-anchor={mark === coolest ? 'start' : 'middle'}>
          {mark === hottest ? `${mark} °C` : mark}
        </text>
      ))}
    </svg>
  )
}

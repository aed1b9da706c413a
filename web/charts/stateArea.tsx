/** Services by state over time, stacked with the worst state at the bottom. */
import { area, stack } from 'd3'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { textured } from './textures.tsx'
import type { TimeScale } from './timeScale.ts'

export interface StateAreaProps {
  readonly scale: TimeScale
  /** The states from the bottom up, with their rows in `counts`. */
  readonly states: readonly { readonly name: string; readonly row: number }[]
  readonly seconds: Float64Array
  readonly counts: Int32Array
  readonly height: number
}

/** A group of paths to be placed in a picture. Memoised, so that it is not redrawn when the moment moves. */
export function StateArea(props: StateAreaProps): VNode {
  const { scale, states, seconds, counts, height } = props
  return useMemo(() => drawn(props), [scale, states, seconds, counts, height])
}

function drawn({ scale, states, seconds, counts, height }: StateAreaProps): VNode {
  const steps = seconds.length
  const total = states.reduce((sum, { row }) => sum + (counts[row * steps] ?? 0), 0) || 1
  const layers = stack<number, number>()
    .keys(states.map(({ row }) => row))
    .value((step, row) => counts[row * steps + step] ?? 0)(Array.from({ length: steps }, (_, step) => step))
  const shape = area<[number, number] & { data: number }>()
    .x(({ data }) => scale(seconds[data] ?? 0))
    .y0(([low]) => height * (1 - low / total))
    .y1(([, high]) => height * (1 - high / total))
  return (
    <g class="state-area">
      {layers.map((layer, nth) => {
        const path = shape(layer as unknown as ([number, number] & { data: number })[]) ?? ''
        const { name } = states[nth]!
        return (
          <g key={name}>
            <path class="layer" d={path} style={{ fill: `var(--service-${name})` }} />
            {textured(name) && <path d={path} fill={textured(name)} />}
          </g>
        )
      })}
    </g>
  )
}

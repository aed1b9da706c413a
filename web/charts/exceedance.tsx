/** Chance a year of at least so large a loss, logarithmic: one small chart of a strategy, on the axes of all. */
import { scaleLog } from 'd3'
import type { VNode } from 'preact'

export interface ExceedanceProps {
  readonly name: string
  /** From the largest loss on. */
  /** Of operator and customers. */
  readonly curves: readonly {
    readonly name: string
    readonly euro: readonly number[]
    readonly chance: readonly number[]
  }[]
  readonly most: number
  readonly chances: readonly [number, number]
  readonly width: number
  readonly euro: (value: number) => string
  readonly chance: (value: number) => string
}

const margin = { left: 92, right: 8, top: 20, bottom: 22 }
const tall = 110

export function Exceedance({ name, curves, most, chances, width, euro, chance }: ExceedanceProps): VNode {
  const wide = width - margin.left - margin.right
  const x = scaleLog([Math.max(1, most / 1e5), Math.max(10, most)], [0, wide]).clamp(true)
  const y = scaleLog([chances[0], chances[1]], [tall, 0]).clamp(true)
  const powers = [...y.ticks()].filter(
    tick => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9,
  )
  return (
    <svg
      class="chart exceedance"
      width={width}
      height={tall + margin.top + margin.bottom}
      role="img"
      aria-label={name}
    >
      <text class="exceedance-name" x={0} y={12}>
        {name}
      </text>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        {powers.map(tick => (
          <g key={tick}>
            <line class="grid" x1={0} x2={wide} y1={y(tick)} y2={y(tick)} />
            <text class="tick" x={-6} y={y(tick) + 4}>
              {chance(tick)}
            </text>
          </g>
        ))}
        <g class="axis" transform={`translate(0 ${tall})`}>
          <line x1={0} x2={wide} />
          {[1e-4, 1e-2]
            .map(part => 10 ** Math.round(Math.log10(most * part)))
            .map((tick, nth) => (
              <text key={nth} x={x(tick)} y={15} text-anchor="middle">
                {euro(tick)}
              </text>
            ))}
        </g>
        {curves.map(({ name: whose, euro: losses, chance: odds }) => (
          <path
            key={whose}
            class={`exceedance-${whose}`}
            d={losses
              .map(
                (loss, nth) =>
                  `${nth === 0 ? 'M' : 'L'}${x(Math.max(1, loss))} ${y(Math.max(1e-12, odds[nth]!))}`,
              )
              .join('')}
          />
        ))}
      </g>
    </svg>
  )
}

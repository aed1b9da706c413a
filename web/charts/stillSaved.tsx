/**
 * What could still be saved, by moment: solid lines if nothing had been decided until then, dashed lines with
 * the decisions taken.
 */
import { line, scaleLinear } from 'd3'
import type { VNode } from 'preact'

export interface Savable {
  /** Seconds after ignition. */
  readonly at: number
  /**
   * Shares of all services: not destroyed, and with their data, if the best decisions are ordered at that
   * moment.
   */
  readonly services: number
  readonly data: number
}

export interface StillSavedProps {
  readonly width: number
  readonly height: number
  readonly idle: readonly Savable[]
  /** At the same moments. */
  readonly played: readonly Savable[]
  readonly label: string
  readonly names: { readonly services: string; readonly data: string }
  readonly clock: (at: number) => string
  readonly percent: (share: number) => string
}

const margin = { left: 52, right: 118, top: 12, bottom: 28 }
/** Width of a clock label, and height of a line of text, px. */
const tickWidth = 46
const lineHeight = 15

export function StillSaved(props: StillSavedProps): VNode {
  const { width, height, idle, played, label, names, clock, percent } = props
  const first = idle[0]?.at ?? 0
  const x = scaleLinear(
    [first, Math.max(idle.at(-1)?.at ?? 1, first + 1)],
    [margin.left, width - margin.right],
  )
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top])
  const path = (rows: readonly Savable[], of: 'services' | 'data'): string =>
    line<Savable>(
      row => x(row.at),
      row => y(row[of]),
    )([...rows]) ?? ''
  const end = idle.at(-1) ?? { at: 0, services: 0, data: 0 }
  const services = y(end.services)
  const data =
    Math.abs(y(end.data) - services) < lineHeight
      ? services + (end.data > end.services ? -lineHeight : lineHeight)
      : y(end.data)
  let free = -Infinity
  return (
    <svg class="still-saved" width={width} height={height} role="img" aria-label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map(share => (
        <g key={share}>
          <line class="grid" x1={margin.left} x2={width - margin.right} y1={y(share)} y2={y(share)} />
          <text class="tick" x={margin.left - 8} y={y(share) + 4} text-anchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {idle.map(({ at }) => {
        if (x(at) < free) return null
        free = x(at) + tickWidth
        return (
          <text key={at} x={x(at)} y={height - 8} text-anchor="middle">
            {clock(at)}
          </text>
        )
      })}
      {(['services', 'data'] as const).map(of => (
        <g key={of} class={`saved-${of}`}>
          <path class="dashed" d={path(played, of)} />
          <path d={path(idle, of)} />
          {idle.map(row => (
            <circle key={row.at} cx={x(row.at)} cy={y(row[of])} r={3} />
          ))}
        </g>
      ))}
      <text class="saved-services" x={width - margin.right + 8} y={services + 4}>
        {names.services}
      </text>
      <text class="saved-data" x={width - margin.right + 8} y={data + 4}>
        {names.data}
      </text>
    </svg>
  )
}

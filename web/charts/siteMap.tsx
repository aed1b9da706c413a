/** The buildings from above at true scale, north up. */
import type { VNode } from 'preact'
import type { Plan } from '../../src/index.ts'
import { shortenedApart } from './shortenedApart.ts'

export interface SiteMapProps {
  readonly plan: Plan
  /** State of the worst room of each building. */
  readonly worst: readonly string[]
  readonly size: number
  readonly label: string
}

/** Space for the names below the southernmost buildings and for the scale, px. */
const foot = 42
/** Width of the longest names, px. */
const longestName = 84
/** A name wider than its building goes below it. */
const fits = (name: string, width: number): boolean => width > name.length * 6.6

export function SiteMap({ plan, worst, size, label }: SiteMapProps): VNode {
  const west = Math.min(...plan.buildings.map(({ x }) => x))
  const south = Math.min(...plan.buildings.map(({ y }) => y))
  const east = Math.max(...plan.buildings.map(({ x, width }) => x + width))
  const north = Math.max(...plan.buildings.map(({ y, depth }) => y + depth))
  const scale = size / Math.max(east - west, north - south, 1)
  const wide = (east - west) * scale
  const tall = (north - south) * scale
  const names = shortenedApart(
    plan.buildings.map(({ name }) => name),
    () => longestName,
  )
  const bar = [5, 10, 20, 50, 100, 200, 500].find(metres => metres * scale >= 28) ?? 1000
  return (
    <svg
      class="site-map"
      width={wide + 8}
      height={tall + foot}
      viewBox={`-4 -4 ${wide + 8} ${tall + foot}`}
      role="img"
      aria-label={label}
    >
      {plan.buildings.map(({ name, x, y, width, depth }, building) => (
        <g key={name} class={`room state-${worst[building] ?? 'intact'}`}>
          <rect
            class="fill"
            x={(x - west) * scale}
            y={(north - y - depth) * scale}
            width={width * scale}
            height={depth * scale}
          />
          <rect
            class="edge"
            x={(x - west) * scale}
            y={(north - y - depth) * scale}
            width={width * scale}
            height={depth * scale}
          />
          <text
            class="room-name"
            text-anchor="middle"
            x={(x - west + width / 2) * scale}
            y={fits(name, width * scale) ? (north - y - depth / 2) * scale + 4 : (north - y) * scale + 11}
          >
            {names[building]}
          </text>
        </g>
      ))}
      <path class="rule" d={`M0 ${tall + foot - 21}v4h${bar * scale}v-4`} />
      <text x={bar * scale + 5} y={tall + foot - 15}>{`${bar} m`}</text>
    </svg>
  )
}

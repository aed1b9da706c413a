/** The buildings from above at true scale, north up. */
import type { VNode } from 'preact'
import type { Plan } from '../../src/index.ts'
import { shortenedApart } from './shortenedApart.ts'
import { standApart } from './standApart.ts'
import { textWidth } from './textWidth.ts'

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
/** Space around the buildings, px. */
const margin = 4
/** Height of a name, px. */
const line = 11
export function SiteMap({ plan, worst, size, label }: SiteMapProps): VNode {
  const buildings = standApart(plan.buildings)
  const west = Math.min(...buildings.map(({ x }) => x))
  const south = Math.min(...buildings.map(({ y }) => y))
  const east = Math.max(...buildings.map(({ x, width }) => x + width))
  const north = Math.max(...buildings.map(({ y, depth }) => y + depth))
  const scale = size / Math.max(east - west, north - south, 1)
  const wide = (east - west) * scale
  const tall = (north - south) * scale
  // A name wider than its building goes below it.
  const names = namesOn(plan, wide, ({ x, y, width, depth }, needed) => ({
    x: (x - west + width / 2) * scale,
    y: needed < width * scale ? (north - y - depth / 2) * scale + 4 : (north - y) * scale + 11,
  }))
  const bar = [5, 10, 20, 50, 100, 200, 500].find(metres => metres * scale >= 28) ?? 1000
  return (
    <svg
      class="site-map"
      width={wide + 2 * margin}
      height={tall + foot}
      viewBox={`${-margin} ${-margin} ${wide + 2 * margin} ${tall + foot}`}
      role="img"
      aria-label={label}
    >
      {buildings.map(({ name, x, y, width, depth }, building) => (
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
          {names[building] && (
            <text class="room-name" text-anchor="middle" x={names[building].x} y={names[building].y}>
              {names[building].text}
            </text>
          )}
        </g>
      ))}
      <path class="rule" d={`M0 ${tall + foot - 21}v4h${bar * scale}v-4`} />
      <text x={bar * scale + 5} y={tall + foot - 15}>{`${bar} m`}</text>
    </svg>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The name of each building and its place; undefined where one is written already.
 * @param placeOf of the width that a name needs, in px
 */
function namesOn(
  { buildings }: Plan,
  wide: number,
  placeOf: (building: Plan['buildings'][number], needed: number) => Point,
): ((Point & { readonly text: string }) | undefined)[] {
  const written: { y: number; left: number; right: number }[] = []
  const texts = shortenedApart(
    buildings.map(({ name }) => name),
    () => longestName,
  )
  return buildings.map((building, row) => {
    const text = texts[row]!
    const half = textWidth(text) / 2
    const { x: wanted, y } = placeOf(building, 2 * half)
    const x = Math.max(half - margin, Math.min(wanted, wide + margin - half))
    const [left, right] = [x - half, x + half]
    if (written.some(other => Math.abs(other.y - y) < line && left < other.right && other.left < right))
      return undefined
    written.push({ y, left: left - margin, right: right + margin })
    return { text, x, y }
  })
}

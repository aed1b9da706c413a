/** The storeys of a building on the plan of the site, and what stands below it: its name, and what all its rooms lack. */
import type { VNode } from 'preact'
import { Glyph } from './glyphs.tsx'
import type { Tower } from './siteLayout.ts'
import { gap } from './siteRows.ts'
import { shortenedApart } from './shortenedApart.ts'
import { textWidth } from './textWidth.ts'

interface SiteTowerProps {
  readonly tower: Tower
  /** How wide the plan is, px. */
  readonly width: number
  /** Name, as much of it as fits, and short note. */
  readonly foot: readonly [string, string]
  /** Where they begin, px. */
  readonly start: number
  readonly icons: readonly string[]
  readonly onName?: (() => void) | undefined
}

/** Ratio of the size of a building's name to what `textWidth` measures. */
const larger = 1.45
/** Step from one icon to the next, px. */
const iconWidth = 13

/** Where the name of a building begins. At the right edge that of a narrow one begins in the gap before it. */
const startOf = ({ x }: Tower, width: number, name: string): number =>
  Math.max(x - gap, Math.min(x, width - larger * textWidth(name)))

const roomAfter = (start: number, { x, width: wide }: Tower, width: number): number =>
  Math.min(x + wide + gap, width) - start

/** The names below the towers of a plan, as much of each as fits, and where each begins. */
export function towerNames(
  towers: readonly Tower[],
  width: number,
  nameOf: (building: number) => string,
): { readonly shown: string; readonly start: number }[] {
  const names = towers.map(({ building }) => nameOf(building))
  const starts = towers.map((tower, row) => startOf(tower, width, names[row]!))
  return shortenedApart(names, row => roomAfter(starts[row]!, towers[row]!, width) / larger).map(
    (shown, row) => ({ shown, start: starts[row]! }),
  )
}

export function SiteTower({
  tower,
  width,
  foot: [shown, words],
  start,
  icons,
  onName,
}: SiteTowerProps): VNode {
  const { storeys, basements, bottom } = tower
  const room = roomAfter(start, tower, width)
  const after = larger * textWidth(shown) + 8
  // Icons that do not fit beside the name take the place of the note: a state matters more than a year.
  const beside = after + icons.length * iconWidth <= room + iconWidth / 2
  return (
    <g aria-hidden="true">
      {storeys.map((floor, storey) => (
        <g key={storey}>
          <rect class="storey" {...floor} rx={2} />
          <text class="storey-name" x={floor.x - 5} y={floor.y + floor.height / 2 + 3.5}>
            {storey - basements}
          </text>
        </g>
      ))}
      <text class="building-name" x={start} y={bottom + 21} onClick={onName}>
        {shown}
      </text>
      {icons.map((condition, nth) => (
        <Glyph
          key={condition}
          of={condition}
          x={start + (beside ? after : 0) + nth * iconWidth}
          y={bottom + (beside ? 10.5 : 25.5)}
        />
      ))}
      <text class="building-words" x={start} y={bottom + 35}>
        {beside && textWidth(words) <= room ? words : ''}
      </text>
    </g>
  )
}

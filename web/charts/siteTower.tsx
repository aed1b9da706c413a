/** The storeys of a building on the plan of the site, and what stands below it: its name, and what all its rooms lack. */
import type { VNode } from 'preact'
import { Glyph, iconStep } from './glyphs.tsx'
import type { Tower } from './siteLayout.ts'
import { gap } from './siteRows.ts'
import { shortenedApart } from './shortenedApart.ts'
import { textWidth } from './textWidth.ts'

interface SiteTowerProps {
  readonly tower: Tower
  readonly name: TowerName
  /** Short note below the name. */
  readonly words: string
  readonly icons: readonly string[]
  readonly onName?: (() => void) | undefined
}

/** Ratio of the size of a building's name to what `textWidth` measures. */
const larger = 1.45

/** Where the name of a building begins. At the right edge that of a narrow one begins in the gap before it. */
const startOf = ({ x }: Tower, width: number, name: string): number =>
  Math.max(x - gap, Math.min(x, width - larger * textWidth(name)))

/** Space between a name and the next, px. */
const between = 8

export interface TowerName {
  /** As much of it as fits. */
  readonly shown: string
  /** Where it begins, and how much room there is for it and for what stands below, px. */
  readonly start: number
  readonly room: number
  /** How far beyond that room an icon may reach: into the space before the next name, but not over the edge, px. */
  readonly beyond: number
}

/** The names below the towers of a plan, each of which ends before the next of its row begins. */
export function towerNames(
  towers: readonly Tower[],
  width: number,
  nameOf: (building: number) => string,
): TowerName[] {
  const names = towers.map(({ building }) => nameOf(building))
  const starts = towers.map((tower, row) => startOf(tower, width, names[row]!))
  const rooms = towers.map(({ x, width: wide, bottom }, row) => {
    const next = towers[row + 1]?.bottom === bottom ? starts[row + 1]! - between : width
    return Math.min(x + wide + gap, next) - starts[row]!
  })
  return shortenedApart(names, row => rooms[row]! / larger).map((shown, row) => ({
    shown,
    start: starts[row]!,
    room: rooms[row]!,
    beyond: starts[row]! + rooms[row]! < width ? iconStep / 2 : 1,
  }))
}

export function SiteTower({ tower, name, words, icons, onName }: SiteTowerProps): VNode {
  const { storeys, basements, bottom } = tower
  const { shown, start, room, beyond } = name
  const after = larger * textWidth(shown) + 8
  // Icons that do not fit beside the name take the place of the note: a state matters more than a year.
  const beside = after + icons.length * iconStep <= room + beyond
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
          x={start + (beside ? after : 0) + nth * iconStep}
          y={bottom + (beside ? 10.5 : 25.5)}
        />
      ))}
      <text class="building-words" x={start} y={bottom + 35}>
        {beside && textWidth(words) <= room ? words : ''}
      </text>
    </g>
  )
}

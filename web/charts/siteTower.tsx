/** The storeys of a building on the plan of the site, and what stands below it: its name, and what all its rooms lack. */
import type { VNode } from 'preact'
import { Glyph } from './glyphs.tsx'
import type { Tower } from './siteLayout.ts'
import { gap } from './siteRows.ts'
import { shortened, textWidth } from './textWidth.ts'

interface SiteTowerProps {
  readonly tower: Tower
  /** How wide the plan is, px. */
  readonly width: number
  /** Name and short note. */
  readonly foot: readonly [string, string]
  readonly icons: readonly string[]
  readonly onName?: (() => void) | undefined
}

/** Ratio of the size of a building's name to what `textWidth` measures. */
const larger = 1.45
/** Step from one icon to the next, px. */
const iconWidth = 13

export function SiteTower({ tower, width, foot: [name, words], icons, onName }: SiteTowerProps): VNode {
  const { x, width: wide, storeys, basements, bottom } = tower
  // A narrow building at the right edge: its name begins in the gap before it.
  const start = Math.max(x - gap, Math.min(x, width - larger * textWidth(name)))
  const room = Math.min(x + wide + gap, width) - start
  const shown = shortened(name, room / larger)
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

/** One room on the plan of the site: its state or its heat, its name, and icons for what it lacks. */
import type { VNode } from 'preact'
import { Glyph, iconStep } from './glyphs.tsx'
import { heat } from './heat.ts'
import type { Rect } from './siteLayout.ts'
import { textured } from './textures.tsx'
import { textWidth } from './textWidth.ts'

export interface RoomMark {
  readonly state: string
  readonly upperC: number
  readonly sootGM3: number
  readonly conditions: readonly string[]
}

/** In these states the flames are shown and smoke would hide them. */
const alight: ReadonlySet<string> = new Set(['burning', 'flashed-over', 'decay'])
/** Rooms that burn or have burnt. */
const inFlames: ReadonlySet<string> = new Set([...alight, 'cooling', 'burnt-out'])

/** Largest share of a room's width that icons may cover. */
const most = 0.6

interface RoomProps {
  readonly rect: Rect
  readonly room: RoomMark
  /** Conditions that stand once for its whole building. */
  readonly elsewhere: ReadonlySet<string>
  /** As far as it fits; empty where nothing does. */
  readonly name: string
  /** Whether the fire begins here. */
  readonly origin: boolean
  readonly colour: 'state' | 'temperature'
}

export function SiteRoom({ rect, room, elsewhere, name, origin, colour }: RoomProps): VNode {
  const { x, y, width, height } = rect
  const box = {
    x: x + 0.5,
    y: y + 0.5,
    width: Math.max(1, width - 1),
    height: Math.max(1, height - 1),
    rx: 1.5,
  }
  const hot = colour === 'temperature'
  const named = name !== '' && height >= 12
  const baseline = y + Math.min(12, height / 2 + 4)
  const degrees = `${Math.round(room.upperC)}°`
  const warm = room.upperC >= 60 && height >= 27 && width >= textWidth(degrees) + 6
  const beside = named && height < 28 ? textWidth(name) + 6 : 0
  const many = Math.floor(Math.min(width - beside, width * most) / iconStep)
  const glyphs = height >= 16 ? iconsOf(room, elsewhere, hot).slice(0, many) : []
  const right = x + width - 14
  const smoke = alight.has(room.state) ? 0 : Math.min(0.45, room.sootGM3 / 2)
  return (
    <>
      <rect class="fill" {...box} style={hot ? { fill: heat(room.upperC) } : {}} />
      {smoke > 0.02 && <rect class="veil" {...box} fill-opacity={smoke} />}
      {!hot && textured(room.state) && <rect {...box} fill={textured(room.state)} />}
      <rect class="edge" {...box} />
      {named && (
        <rect
          class="plate"
          x={x + 2}
          y={baseline - 9.5}
          width={Math.max(textWidth(name), warm ? textWidth(degrees) : 0) + 4}
          // The plate behind the name does not cover the walls.
          height={Math.min(warm ? 26 : 12.5, y + height - 1 - (baseline - 9.5))}
          rx={2}
        />
      )}
      {named && (
        <text class="room-name" x={x + 4} y={baseline}>
          {name}
        </text>
      )}
      {warm && (
        <text class="room-heat" x={x + 4} y={y + 25}>
          {degrees}
        </text>
      )}
      {origin && <Glyph of="origin" x={Math.max(x, right)} y={y + height / 2 - 6} />}
      {glyphs.map((condition, nth) => (
        <Glyph
          key={condition}
          of={condition}
          x={right - (nth + (origin ? 1 : 0)) * iconStep}
          y={y + height - 14}
        />
      ))}
    </>
  )
}

function iconsOf({ state, conditions }: RoomMark, elsewhere: ReadonlySet<string>, hot: boolean): string[] {
  // No icon for soot in a burnt room: its fill shows it.
  const filled = (each: string): boolean => each === state || (each === 'sooted' && inFlames.has(state))
  return conditions.filter(each => !elsewhere.has(each) && (hot || !filled(each)))
}

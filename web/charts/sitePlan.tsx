/**
 * The main picture: every room of the site in its building and storey, by state or temperature, at one
 * moment.
 */
import type { VNode } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'
import type { Plan } from '../../src/index.ts'
import { Glyph } from './glyphs.tsx'
import { layoutSite, neighbour, type Rect } from './siteLayout.ts'
import { heat } from './heat.ts'
import { keyboard } from './keyboard.ts'
import { own, Side } from './side.ts'
import { textured } from './textures.tsx'
import { shortened, textWidth } from './textWidth.ts'

export interface RoomMark {
  readonly state: string
  readonly upperC: number
  readonly sootGM3: number
  readonly conditions: readonly string[]
}

export interface SitePlanProps {
  readonly plan: Plan
  readonly rooms: readonly RoomMark[]
  readonly colour: 'state' | 'temperature'
  readonly width: number
  readonly height: number
  readonly selected: number | null
  readonly label: string
  /** Prefix of ids, if the page holds another plan. */
  readonly prefix?: string
  /** A sentence for each room on what can be seen there. */
  readonly describe: (room: number) => string
  /** Name and short note below each building. */
  readonly foot: (building: number) => readonly [string, string]
  readonly onSelect: (room: number) => void
  /** Pointer only: with the keyboard, a building is reached from one of its rooms. */
  readonly onBuilding?: (building: number) => void
}

const short = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
/** Space between two buildings that a name may fill, px. */
const gap = 26
/** Ratio of the size of a building's name to what `textWidth` measures. */
const larger = 1.45
/** Step from one icon to the next, px. */
const iconWidth = 13
/** Largest share of a room's width that icons may cover. */
const most = 0.6
/** In these states the flames are shown and smoke would hide them. */
const alight: ReadonlySet<string> = new Set(['burning', 'flashed-over', 'decay'])
/** Rooms that burn or have burnt. */
const inFlames: ReadonlySet<string> = new Set([...alight, 'cooling', 'burnt-out'])

export function SitePlan(props: SitePlanProps): VNode {
  const {
    plan,
    rooms,
    colour,
    width,
    height,
    selected,
    label,
    prefix = '',
    describe,
    foot,
    onSelect,
    onBuilding,
  } = props
  const laid = useMemo(() => layoutSite(plan, width, height), [plan, width, height])
  const side = useContext(Side)
  const [cursor, setCursor] = useState(selected ?? 0)
  const [focused, setFocused] = useState(false)
  const here = selected ?? cursor
  const pressed = keyboard(
    {
      ArrowLeft: () => neighbour(laid.rooms, cursor, -1, 0),
      ArrowRight: () => neighbour(laid.rooms, cursor, 1, 0),
      ArrowUp: () => neighbour(laid.rooms, cursor, 0, -1),
      ArrowDown: () => neighbour(laid.rooms, cursor, 0, 1),
      Home: () => 0,
      End: () => rooms.length - 1,
    },
    setCursor,
    () => onSelect(cursor),
  )
  const everywhere = useMemo(() => sharedIn(plan, rooms), [plan, rooms])
  return (
    <svg
      class="site-plan"
      role="presentation"
      width={width}
      height={laid.height}
      viewBox={`0 0 ${width} ${laid.height}`}
    >
      <line class="ground" x1={0} x2={width} y1={laid.ground + 4} y2={laid.ground + 4} />
      {laid.towers.map(({ building, x, width: wide, storeys, basements }) => {
        const [name, words] = foot(building)
        // A narrow building at the right edge: its name begins in the gap before it.
        const start = Math.max(x - gap, Math.min(x, width - larger * textWidth(name)))
        const room = Math.min(x + wide + gap, width) - start
        const icons = [...everywhere[building]!]
        const shownName = shortened(name, room / larger)
        const after = larger * textWidth(shownName) + 8
        // Icons that do not fit beside the name take the place of the note: a state matters more than a year.
        const beside = after + icons.length * iconWidth <= room + iconWidth / 2
        return (
          <g key={building} aria-hidden="true">
            {storeys.map((floor, storey) => (
              <g key={storey}>
                <rect class="storey" {...floor} rx={2} />
                <text class="storey-name" x={floor.x - 5} y={floor.y + floor.height / 2 + 3.5}>
                  {storey - basements}
                </text>
              </g>
            ))}
            <text
              class="building-name"
              x={start}
              y={laid.bottom + 21}
              onClick={onBuilding && (() => onBuilding(building))}
            >
              {shownName}
            </text>
            {icons.map((condition, nth) => (
              <Glyph
                key={condition}
                of={condition}
                x={start + (beside ? after : 0) + nth * iconWidth}
                y={laid.bottom + (beside ? 10.5 : 25.5)}
              />
            ))}
            <text class="building-words" x={start} y={laid.bottom + 35}>
              {beside && textWidth(words) <= room ? words : ''}
            </text>
          </g>
        )
      })}
      <g
        class="rooms"
        role="listbox"
        tabindex={0} // attribute names keep their case in SVG, and Firefox knows only the lower-case one
        aria-label={label}
        aria-activedescendant={own(`${prefix}room-${cursor}`, side)}
        onKeyDown={pressed}
        onFocus={() => {
          setCursor(here)
          setFocused(true)
        }}
        onBlur={() => setFocused(false)}
      >
        {rooms.map((room, row) => (
          <g
            key={row}
            id={own(`${prefix}room-${row}`, side)}
            role="option"
            class={`room state-${room.state}${row === selected ? ' selected' : ''}${focused && row === cursor ? ' cursor' : ''}`}
            aria-selected={row === selected}
            aria-label={describe(row)}
            onClick={() => {
              setCursor(row)
              onSelect(row)
            }}
          >
            <title>{describe(row)}</title>
            {laid.rooms[row]!.map((rect, nth) => (
              <Room
                key={nth}
                rect={rect}
                room={room}
                icons={room.conditions.filter(
                  each =>
                    !everywhere[plan.rooms[row]!.building]!.has(each) &&
                    // The fill says it already: soot covers what has burnt.
                    (colour === 'temperature' ||
                      (each !== room.state && !(each === 'sooted' && inFlames.has(room.state)))),
                )}
                name={short(plan.rooms[row]!.name)}
                colour={colour}
              />
            ))}
          </g>
        ))}
      </g>
    </svg>
  )
}

/** Conditions of all rooms of a building: their icons stand once, beside its name. */
function sharedIn(plan: Plan, rooms: readonly RoomMark[]): ReadonlySet<string>[] {
  return plan.buildings.map((_, building) => {
    const own = rooms.filter((__, row) => plan.rooms[row]!.building === building)
    const [first, ...others] = own
    if (first === undefined || others.length === 0) return new Set()
    return new Set(first.conditions.filter(each => others.every(room => room.conditions.includes(each))))
  })
}

interface RoomProps {
  readonly rect: Rect
  readonly room: RoomMark
  readonly icons: readonly string[]
  readonly name: string
  readonly colour: 'state' | 'temperature'
}

/** Least width of a room with a shortened name, px: below it hardly a letter would remain. */
const fewLetters = 34

function Room({ rect, room, icons, name: whole, colour }: RoomProps): VNode {
  const { x, y, width, height } = rect
  const name = shortened(whole, width - 6)
  const box = {
    x: x + 0.5,
    y: y + 0.5,
    width: Math.max(1, width - 1),
    height: Math.max(1, height - 1),
    rx: 1.5,
  }
  const hot = colour === 'temperature'
  const named = height >= 12 && width >= Math.min(fewLetters, textWidth(whole) + 6)
  const degrees = `${Math.round(room.upperC)}°`
  const warm = room.upperC >= 60 && height >= 27 && width >= textWidth(degrees) + 6
  const beside = named && height < 28 ? textWidth(name) + 6 : 0
  const glyphs = height >= 16 ? icons.slice(0, Math.floor(Math.min(width - beside, width * most) / 13)) : []
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
          y={y + Math.min(12, height / 2 + 4) - 9.5}
          width={Math.max(textWidth(name), warm ? textWidth(degrees) : 0) + 4}
          height={warm ? 26 : 12.5}
          rx={2}
        />
      )}
      {named && (
        <text class="room-name" x={x + 4} y={y + Math.min(12, height / 2 + 4)}>
          {name}
        </text>
      )}
      {warm && (
        <text class="room-heat" x={x + 4} y={y + 25}>
          {degrees}
        </text>
      )}
      {glyphs.map((condition, nth) => (
        <Glyph key={condition} of={condition} x={x + width - 14 - nth * 13} y={y + height - 14} />
      ))}
    </>
  )
}

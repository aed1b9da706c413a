/**
 * The main picture: every room of the site in its building and storey, by state or temperature, at one
 * moment.
 */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Plan } from '../../src/index.ts'
import { Marks } from './marks.tsx'
import { roomNames } from './roomNames.ts'
import { layoutSite, neighbour } from './siteLayout.ts'
import { type RoomMark, SiteRoom } from './siteRoom.tsx'
import { SiteTower, towerNames } from './siteTower.tsx'

export interface SitePlanProps {
  readonly plan: Plan
  readonly rooms: readonly RoomMark[]
  readonly colour: 'state' | 'temperature'
  readonly width: number
  readonly height: number
  readonly selected: number | null
  /** The room in which the fire begins. */
  readonly origin?: number
  readonly label: string
  /** What each room is called where that fits; empty for one that has a name only. */
  readonly labels?: readonly string[]
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

export function SitePlan(props: SitePlanProps): VNode {
  const { plan, rooms, width, height, foot, onBuilding } = props
  const laid = useMemo(() => layoutSite(plan, width, height), [plan, width, height])
  const names = towerNames(laid.towers, width, building => foot(building)[0])
  const everywhere = useMemo(() => sharedIn(plan, rooms), [plan, rooms])
  return (
    <svg
      class="site-plan"
      role="presentation"
      width={width}
      height={laid.height}
      viewBox={`0 0 ${width} ${laid.height}`}
    >
      {laid.grounds.map(ground => (
        <line key={ground} class="ground" x1={0} x2={width} y1={ground + 4} y2={ground + 4} />
      ))}
      {laid.towers.map((tower, nth) => (
        <SiteTower
          key={tower.building}
          tower={tower}
          name={names[nth]!}
          words={foot(tower.building)[1]}
          icons={[...everywhere[tower.building]!]}
          onName={onBuilding && (() => onBuilding(tower.building))}
        />
      ))}
      <Rooms {...props} laid={laid.rooms} everywhere={everywhere} />
    </svg>
  )
}

interface RoomsProps extends SitePlanProps {
  readonly laid: ReturnType<typeof layoutSite>['rooms']
  /** Conditions that all rooms of each building share. */
  readonly everywhere: readonly ReadonlySet<string>[]
}

/** The rooms: one stop of the tab key, and arrows from each to the next that stands there. */
function Rooms(props: RoomsProps): VNode {
  const { plan, rooms, laid, everywhere, colour, selected, origin = -1, label, labels, prefix = '' } = props
  const { describe, onSelect } = props
  const names = useMemo(() => roomNames(plan, laid, origin, labels), [plan, laid, origin, labels])
  return (
    <Marks
      name={`${prefix}room`}
      kind="rooms"
      label={label}
      marks={rooms.map((room, row) => ({
        kind: `room state-${room.state}`,
        said: describe(row),
        selected: row === selected,
        drawing: laid[row]!.map((rect, nth) => (
          <SiteRoom
            key={nth}
            rect={rect}
            room={room}
            elsewhere={everywhere[plan.rooms[row]!.building]!}
            name={names[row]!}
            origin={row === origin && nth === 0}
            colour={colour}
          />
        )),
      }))}
      moves={from => ({
        ArrowLeft: () => neighbour(laid, from, -1, 0),
        ArrowRight: () => neighbour(laid, from, 1, 0),
        ArrowUp: () => neighbour(laid, from, 0, -1),
        ArrowDown: () => neighbour(laid, from, 0, 1),
      })}
      onSelect={onSelect}
    />
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

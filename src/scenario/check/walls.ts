/**
 * Checks that openings and barriers lie in walls and floors that exist. Misplaced rooms are skipped: they are
 * reported elsewhere.
 */
import { say } from '../../base/complaint.ts'
import { openingsOf, type PlacedRoom, roomsOf, stacked } from '../expand.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'
import { misplaced } from './rooms.ts'

type Building = Scenario['buildings'][string]
type Opening = Building['openings'][number]

/** Thickest usual wall, m, the same as in the estate: rooms this close are neighbours. */
const WALL_M = 0.3

export function walls(name: string, building: Building): Finding[] {
  const astray = new Set(misplaced(name, building).map(({ path }) => path[3]))
  const rooms = new Map(
    roomsOf(building)
      .filter(({ row }) => !astray.has(building.rooms.indexOf(row)))
      .map(room => [room.id, room]),
  )
  return [...doors(name, building, rooms), ...separations(name, building, rooms)]
}

type Rooms = ReadonlyMap<string, PlacedRoom>

function doors(name: string, building: Building, rooms: Rooms): Finding[] {
  return openingsOf(building).flatMap(({ between, row }) => {
    const [a, b] = between.map(id => rooms.get(id))
    // A duct leads through whatever lies between. A horizontal opening to the outside is in a roof.
    const complaint =
      row.kind !== 'duct' && (a && b ? apart(a, b, row) : !row.horizontal && inland(a ?? b, building, row))
    const path = ['buildings', name, 'openings', building.openings.indexOf(row), 'between']
    return complaint ? [{ path, complaint }] : []
  })
}

/**
 * A barrier changes a wall or floor that its two rooms share. A name with `{storey}` stands for many rooms,
 * some of which may share one, and is not checked.
 */
function separations(name: string, { barriers }: Building, rooms: Rooms): Finding[] {
  return barriers.flatMap(({ between }, at) => {
    const [a, b] = between.map(id => rooms.get(id))
    const itself = between[0] === between[1] && say('lies between a room and itself')
    const complaint = itself || (a && b && apart(a, b, { horizontal: false }))
    return complaint ? [{ path: ['buildings', name, 'barriers', at, 'between'], complaint }] : []
  })
}

/**
 * Length along an axis that two rooms share, m; negative: the distance between them. Infinity if a position
 * could not be read.
 */
function common({ row: a }: PlacedRoom, { row: b }: PlacedRoom, axis: 0 | 1): number {
  const metres =
    Math.min(a.at[axis] + a.size[axis], b.at[axis] + b.size[axis]) - Math.max(a.at[axis], b.at[axis])
  return Number.isNaN(metres) ? Infinity : metres
}

function apart(
  a: PlacedRoom,
  b: PlacedRoom,
  { horizontal }: Pick<Opening, 'horizontal'>,
): Finding['complaint'] | false {
  const [less, more] = [common(a, b, 0), common(a, b, 1)].sort((one, other) => one - other) as [
    number,
    number,
  ]
  if (a === b) return false
  const above = stacked(a.storey, b.storey)
  if (horizontal && !above && !isUnread(a) && !isUnread(b))
    return say('{} and {} lie on one storey, with no floor between them', a.id, b.id)
  const away = a.storey.first > b.storey.last + 1 || b.storey.first > a.storey.last + 1
  return (
    (above ? away || less <= WALL_M : less < -WALL_M || more <= WALL_M) &&
    say('{} and {} do not touch', a.id, b.id)
  )
}

function isUnread({ storey }: PlacedRoom): boolean {
  return Number.isNaN(storey.first)
}

/**
 * The complaint about a room that does not reach the side of the building its opening leads to; false if
 * there is none.
 */
function inland(
  room: PlacedRoom | undefined,
  { plan }: Building,
  { side }: Opening,
): Finding['complaint'] | false {
  if (!room || !side) return false
  const { at, size } = room.row
  const [west, south] = at
  const gaps = { west, south, east: plan.width - west - size[0], north: plan.depth - south - size[1] }
  return gaps[side] > WALL_M && say('{} has no outer wall on the {} side', room.id, side)
}

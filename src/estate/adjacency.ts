/**
 * Which rooms share a wall or a floor, and which have a facade or a roof. Depends on the plan alone: computed
 * once for each scenario.
 */
import { onFacade, sharedArea, sharedEdge, wallLength, type Rectangle, type Side } from './plan.ts'

/** A room as it stands on the site. */
export interface Placed extends Rectangle {
  readonly name: string
  readonly building: number
  readonly storey: number
  readonly topStorey: number
  readonly floorZ: number
  readonly height: number
}

/**
 * A wall or floor between two rooms, or between a room and outside (-1). For a floor, `roomA` is the lower
 * room.
 */
export interface Adjacency {
  readonly roomA: number
  readonly roomB: number
  readonly kind: 'wall' | 'floor'
  readonly areaM2: number
}

const levels = (a: Placed, b: Placed): number =>
  Math.min(a.floorZ + a.height, b.floorZ + b.height) - Math.max(a.floorZ, b.floorZ)

/** Walls and floors between rooms of the same building, in order of rooms, which stand building by building. */
export function adjacencies(rooms: readonly Placed[]): Adjacency[] {
  const found: Adjacency[] = []
  rooms.forEach((a, roomA) => {
    for (let roomB = roomA + 1; roomB < rooms.length; roomB++) {
      const b = rooms[roomB]!
      if (b.building !== a.building) break
      if (a.storey <= b.topStorey && b.storey <= a.topStorey) {
        const areaM2 = sharedEdge(a, b) * levels(a, b)
        if (areaM2 > 0) found.push({ roomA, roomB, kind: 'wall', areaM2 })
      } else if (b.storey === a.topStorey + 1) {
        const areaM2 = sharedArea(a, b)
        if (areaM2 > 0) found.push({ roomA, roomB, kind: 'floor', areaM2 })
      } else if (a.storey === b.topStorey + 1) {
        const areaM2 = sharedArea(a, b)
        if (areaM2 > 0) found.push({ roomA: roomB, roomB: roomA, kind: 'floor', areaM2 })
      }
    }
  })
  return found
}

/** Height of the part of a room's walls that stands in the ground, m. */
export const buriedM = ({ floorZ }: Pick<Placed, 'floorZ'>): number => Math.max(0, -floorZ)

/** Facade and roof of each room that has one. A room's roof is what no room of the building stands on. */
export function envelopes(
  rooms: readonly Placed[],
  buildings: readonly Rectangle[],
  between: readonly Adjacency[],
): Adjacency[] {
  const covered = new Float64Array(rooms.length)
  for (const { roomA, kind, areaM2 } of between) if (kind === 'floor') covered[roomA]! += areaM2
  return rooms.flatMap((room, row) => {
    const building = buildings[room.building]!
    let lengthM = 0
    for (let at = 0; at < 4; at++)
      if (onFacade(room, building, at as Side)) lengthM += wallLength(room, at as Side)
    const roofM2 = room.width * room.depth - covered[row]!
    const outside: Adjacency[] = []
    const wallM2 = lengthM * (room.height - buriedM(room))
    if (wallM2 > 0) outside.push({ roomA: row, roomB: -1, kind: 'wall', areaM2: wallM2 })
    if (roofM2 > 0.01 * room.width * room.depth)
      outside.push({ roomA: row, roomB: -1, kind: 'floor', areaM2: roofM2 })
    return outside
  })
}

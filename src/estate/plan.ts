/**
 * Rectangles of the plan: which lie beside one another, which above one another, which on a facade. Metres; y
 * runs north.
 */

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly depth: number
}

/** Sides of a building: north, east, south, west. */
export type Side = 0 | 1 | 2 | 3
export const side = { north: 0, east: 1, south: 2, west: 3 } as const

/**
 * Rooms this close are neighbours, because rectangles are drawn to the inside of walls. A named assumption:
 * the thickest usual wall.
 */
const WALL_M = 0.3

const overlap = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.min(a1, b1) - Math.max(a0, b0)
const close = (a: number, b: number): boolean => Math.abs(a - b) <= WALL_M

/** Length in m of the wall two rectangles have in common, 0 if they are not neighbours. */
export function sharedEdge(a: Rectangle, b: Rectangle): number {
  if (close(a.x + a.width, b.x) || close(b.x + b.width, a.x)) {
    const length = overlap(a.y, a.y + a.depth, b.y, b.y + b.depth)
    if (length > WALL_M) return length
  }
  if (close(a.y + a.depth, b.y) || close(b.y + b.depth, a.y)) {
    const length = overlap(a.x, a.x + a.width, b.x, b.x + b.width)
    if (length > WALL_M) return length
  }
  return 0
}

/** Plan area in m2 that lies under both rectangles. */
export function sharedArea(a: Rectangle, b: Rectangle): number {
  const across = overlap(a.x, a.x + a.width, b.x, b.x + b.width)
  const along = overlap(a.y, a.y + a.depth, b.y, b.y + b.depth)
  return across > WALL_M && along > WALL_M ? across * along : 0
}

/** Whether the room's wall on that side is a wall of the building. */
export function onFacade(room: Rectangle, building: Rectangle, at: Side): boolean {
  if (at === side.north) return close(room.y + room.depth, building.y + building.depth)
  if (at === side.east) return close(room.x + room.width, building.x + building.width)
  return at === side.south ? close(room.y, building.y) : close(room.x, building.x)
}

/** Length of a rectangle's wall on a side, m. */
export function wallLength(room: Rectangle, at: Side): number {
  return at === side.north || at === side.south ? room.width : room.depth
}

/** Start of the wall on a side, measured along that side in site coordinates. */
export function wallStart(room: Rectangle, at: Side): number {
  return at === side.north || at === side.south ? room.x : room.y
}

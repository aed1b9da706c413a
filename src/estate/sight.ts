/** What the worst point of a receiving wall sees of an emitting wall and of the flame above it. */
import type { Layout } from './layout.ts'
import { type Rectangle, type Side, side, wallLength, wallStart } from './plan.ts'
import { parallelViewFactor, perpendicularViewFactor, type Radiator } from './viewFactor.ts'

/** A wall in site coordinates, m: its extent along its side of the building, and in height. */
export interface Wall {
  readonly start: number
  readonly end: number
  readonly bottom: number
  readonly top: number
}

/** View factors at a point of the receiver: of the whole emitting wall, and of the flame above it. */
interface Point {
  readonly wall: number
  readonly flame: number
}

/** Seen from two points: which one is worst depends on how much the flame radiates. */
export interface Seen {
  /** Where the wall is seen best: opposite its middle, as in BR 187. */
  readonly middle: Point
  /** Where wall and flame together are seen best: opposite the wall's upper edge. */
  readonly edge: Point
}

/** Emitting and receiving room and the sides on which they face each other. */
export interface Facing {
  readonly from: number
  readonly to: number
  readonly fromSide: Side
  readonly toSide: Side
  readonly emitter: Wall
  readonly receiver: Wall
}

/**
 * Least separation, m: nearer than this, as for walls that touch, a closed form of radiation means nothing.
 */
const LEAST_SEPARATION_M = 0.1
/**
 * EN 1991-1-2 B.4.1: a flame at a wall projects by a third of the opening's height, if that is at most 1.25
 * times its width.
 */
const FLAME_PROJECTION = 1 / 3

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** The external flame as a rectangle: as wide as the wall and as high again above it. */
function flameOver({ start, end, bottom, top }: Wall): Wall {
  return { start, end, bottom: top, top: 2 * top - bottom }
}

const radiator = (wall: Wall, along: number, height: number): Radiator => ({
  left: wall.start - along,
  right: wall.end - along,
  bottom: wall.bottom - height,
  top: wall.top - height,
})

/** @param distance from wall to wall, and `overlap` the length over which the buildings face each other, m */
export function seenAcross(layout: Layout, facing: Facing, distance: number, overlap: number): Seen {
  const from = buildingOf(layout, facing.from)
  const to = buildingOf(layout, facing.to)
  const { emitter } = facing
  const parallel = (facing.fromSide + 2) % 4 === facing.toSide
  const away = Math.max(LEAST_SEPARATION_M, distance)
  const flameAway = Math.max(LEAST_SEPARATION_M, away - FLAME_PROJECTION * (emitter.top - emitter.bottom))
  return parallel
    ? seenParallel(emitter, slid(facing, from, to, overlap), away, flameAway)
    : seenPerpendicular(facing, from, to, overlap, away, flameAway)
}

function buildingOf({ rooms, buildings }: Layout, room: number): Rectangle {
  return buildings[rooms[room]!.building]!
}

/**
 * Seen from the points opposite the middle and the upper edge of the emitting wall, or the nearest to them on
 * the receiver.
 */
function seenParallel(emitter: Wall, receiver: Wall, away: number, flameAway: number): Seen {
  const along = clamp((emitter.start + emitter.end) / 2, receiver.start, receiver.end)
  const at = (z: number): Point => {
    const height = clamp(z, receiver.bottom, receiver.top)
    return {
      wall: parallelViewFactor(radiator(emitter, along, height), away),
      flame: parallelViewFactor(radiator(flameOver(emitter), along, height), flameAway),
    }
  }
  return { middle: at((emitter.bottom + emitter.top) / 2), edge: at(emitter.top) }
}

/**
 * Slides the receiver's building along the gap until the two face each other over the stated length. Plan
 * positions tell in which direction it is offset. If the stated length is all that can overlap, it stays as
 * near as possible to its place in the plan.
 */
function slid({ receiver, fromSide, toSide }: Facing, from: Rectangle, to: Rectangle, overlap: number): Wall {
  const [lengthA, lengthB] = [wallLength(from, fromSide), wallLength(to, toSide)]
  const offset = wallStart(to, toSide) - wallStart(from, fromSide)
  const faced = Math.min(overlap, lengthA, lengthB)
  const whole = faced === Math.min(lengthA, lengthB)
  // Between these two offsets the shorter building faces the longer one over its whole length.
  const [low, high] = [Math.min(0, lengthA - lengthB), Math.max(0, lengthA - lengthB)]
  const later = offset + lengthB / 2 >= lengthA / 2
  const wanted = whole ? clamp(offset, low, high) : later ? lengthA - faced : faced - lengthB
  const shift = wanted - offset
  return { ...receiver, start: receiver.start + shift, end: receiver.end + shift }
}

/**
 * A receiving wall at right angles to the emitting one, with its near edge at the stated distance. It sees
 * the part of the emitting facade in front of it, `overlap` m long; its worst point is the edge nearest to
 * the emitter.
 */
function seenPerpendicular(
  facing: Facing,
  from: Rectangle,
  to: Rectangle,
  overlap: number,
  away: number,
  flameAway: number,
): Seen {
  const { emitter, receiver } = facing
  const [length, fromStart] = [wallLength(from, facing.fromSide), wallStart(from, facing.fromSide)]
  // A wall that faces east or north sees what lies at larger coordinates.
  const looksUp = facing.toSide === side.east || facing.toSide === side.north
  const plane = looksUp ? fromStart + length - overlap : fromStart + overlap
  const [near, far] = looksUp
    ? [emitter.start - plane, emitter.end - plane]
    : [plane - emitter.end, plane - emitter.start]
  if (far <= 0) return onePoint({ wall: 0, flame: 0 })
  const fromEdge = edgeDistance(facing, to)
  const height = clamp((emitter.bottom + emitter.top) / 2, receiver.bottom, receiver.top)
  const flame = flameOver(emitter)
  // In A5 the height runs away from the receiver's plane, which here means along the emitting wall.
  const turned = ({ bottom, top }: Wall): Radiator => ({
    left: bottom - height,
    right: top - height,
    bottom: Math.max(0, near),
    top: far,
  })
  return onePoint({
    wall: perpendicularViewFactor(turned(emitter), away + fromEdge),
    flame: perpendicularViewFactor(turned(flame), flameAway + fromEdge),
  })
}

const onePoint = (point: Point): Seen => ({ middle: point, edge: point })

/**
 * Distance along its own wall at which the receiving room begins, from the corner nearest to the emitting
 * facade, m.
 */
function edgeDistance({ receiver, fromSide, toSide }: Facing, to: Rectangle): number {
  const start = wallStart(to, toSide)
  const end = start + wallLength(to, toSide)
  const emitterBelow = fromSide === side.north || fromSide === side.east
  return emitterBelow ? receiver.start - start : end - receiver.end
}

/** The room above: it does not see the wall itself, but the flame in front of its own wall. */
export function seenFromAbove(emitter: Wall, receiver: Wall): Seen {
  const flame = flameOver(emitter)
  const along = clamp((emitter.start + emitter.end) / 2, receiver.start, receiver.end)
  const height = clamp((flame.bottom + flame.top) / 2, receiver.bottom, receiver.top)
  const away = Math.max(LEAST_SEPARATION_M, FLAME_PROJECTION * (emitter.top - emitter.bottom))
  return onePoint({ wall: 0, flame: parallelViewFactor(radiator(flame, along, height), away) })
}

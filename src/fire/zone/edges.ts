/** Openings of a network: as its spec gives them, as edges between rooms, and by room. */
import type { RoomSpec } from './rooms.ts'

/** An opening in a wall. Sill and soffit are absolute elevations; room -1 is the outside. */
export interface VentSpec {
  readonly a: number
  readonly b: number
  readonly widthM: number
  readonly sillZ: number
  readonly soffitZ: number
  /** Share open at the start; default 1. */
  readonly opening?: number
  /** Pressure of the wind on the outside of this opening, Pa. */
  readonly windPa?: number
}

/** A hole in a floor: `upper` is the room above it, `lower` the room below; either may be -1. */
export interface HoleSpec {
  readonly upper: number
  readonly lower: number
  readonly areaM2: number
  readonly shape: 'round' | 'square'
  readonly opening?: number
}

/** A fan moves a volume from one room to another; its flow fades between the two cut-off pressures. */
export interface FanSpec {
  readonly from: number
  readonly to: number
  readonly flowM3S: number
  /** Absolute elevations of its two grilles, m. */
  readonly fromZ: number
  readonly toZ: number
  readonly areaM2: number
  readonly cutoffPa?: readonly [number, number]
  readonly opening?: number
}

/** A crack along the floor is modelled as a slot this high. */
const FLOOR_CRACK_M = 0.02

/** The rooms on both sides of each edge. */
type Edges = readonly [a: Int32Array, b: Int32Array]

/** Vents, then holes from below to above, then fans. */
export function edgesOf(
  vents: readonly VentSpec[],
  holes: readonly HoleSpec[],
  fans: readonly FanSpec[],
): Edges {
  const edges: Edges = [
    new Int32Array(vents.length + holes.length + fans.length),
    new Int32Array(vents.length + holes.length + fans.length),
  ]
  let count = 0
  const add = (a: number, b: number): void => {
    edges[0][count] = a
    edges[1][count++] = b
  }
  for (const { a, b } of vents) add(a, b)
  for (const { lower, upper } of holes) add(lower, upper)
  for (const { from, to } of fans) add(from, to)
  return edges
}

/** Where the edges of each room start in `edgesOfRooms`. */
export function edgeStarts(rooms: number, edges: Edges): Int32Array {
  const start = new Int32Array(rooms + 1)
  for (const side of edges) for (let e = 0; e < side.length; e++) if (side[e]! >= 0) start[side[e]! + 1]!++
  for (let r = 0; r < rooms; r++) start[r + 1]! += start[r]!
  return start
}

/** Rows of the edges of each room in turn. */
export function edgesOfRooms(start: Int32Array, edges: Edges): Int32Array {
  const next = start.slice()
  const rows = new Int32Array(start.at(-1)!)
  for (let e = 0; e < edges[0].length; e++)
    for (const side of edges) if (side[e]! >= 0) rows[next[side[e]!]!++] = e
  return rows
}

/** Adds the cracks of a room as vents to the outside. */
export function addLeaks(vents: VentSpec[], room: RoomSpec, a: number): void {
  const at = (areaM2: number, sillZ: number, soffitZ: number) =>
    vents.push({ a, b: -1, widthM: areaM2 / (soffitZ - sillZ), sillZ, soffitZ })
  if (room.leakWallM2) at(room.leakWallM2, room.floorZ, room.floorZ + room.heightM)
  if (room.leakFloorM2) at(room.leakFloorM2, room.floorZ, room.floorZ + FLOOR_CRACK_M)
}

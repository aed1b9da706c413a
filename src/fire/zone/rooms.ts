/** Rooms of a network and their slabs, from plain records to columns. */
import { kept } from '../../base/kept.ts'
import { pow } from '../../base/maths.ts'
import { parallelPlates } from '../spread/viewFactor.ts'
import { type Cells, gradedCells, type LayerSpec } from './slab.ts'

/** Without layers: an adiabatic surface. */
export interface SurfaceSpec {
  readonly layers: readonly LayerSpec[]
  readonly emissivity: number
}

export interface RoomSpec {
  readonly widthM: number
  readonly depthM: number
  readonly heightM: number
  /** Elevation of the floor, m. */
  readonly floorZ: number
  readonly ceiling: SurfaceSpec
  readonly wall: SurfaceSpec
  readonly floor: SurfaceSpec
  /** One well-mixed gas volume: a lift shaft or a duct. */
  readonly shaft?: boolean
  /**
   * Horizontal section (height above the floor m, area m2), linear between points; default: width times
   * depth.
   */
  readonly section?: readonly (readonly [number, number])[]
  /** Cracks to the outside, m2, over the height of the walls and along the floor. */
  readonly leakWallM2?: number
  readonly leakFloorM2?: number
}

/** The ceiling of one room and the floor of another are the two sides of one slab: heat passes. */
export interface LinkSpec {
  readonly ceilingOf: number
  readonly floorOf: number
}

/** Number of points in the table of view factors over a room's height. */
export const VIEW_POINTS = 33

export function platesOf(rooms: readonly RoomSpec[]): Float64Array {
  const plates = new Float64Array(rooms.length * VIEW_POINTS)
  rooms.forEach((room, i) => plates.set(shapeOf(room).plates, i * VIEW_POINTS))
  return plates
}

/** What depends on a room's size alone. */
interface Shape {
  readonly jetM2: number
  readonly jetScale: number
  readonly plates: Float64Array
}

/** Kept by room, because a network is rebuilt whenever a room enters or a wall fails. */
export const shapeOf = kept((room: RoomSpec): Shape => {
  const jetM2 = jetReach(room)
  return { jetM2, jetScale: pow(jetM2, 0.68) * pow(room.heightM, 0.64), plates: tableOf(room) }
})

/** Kept by size, because rooms of other replications have the same sizes. */
const tables = new Map<string, Float64Array>()
const mostTables = 512

function tableOf({ widthM, depthM, heightM }: RoomSpec): Float64Array {
  const shape = `${widthM} ${depthM} ${heightM}`
  let table = tables.get(shape)
  if (table) return table
  table = Float64Array.from({ length: VIEW_POINTS }, (_, i) =>
    parallelPlates(widthM, depthM, (heightM * i) / (VIEW_POINTS - 1)),
  )
  if (tables.size === mostTables) tables.clear()
  tables.set(shape, table)
  return table
}

function jetReach(r: RoomSpec): number {
  return Math.min(Math.PI * 16 * r.heightM * r.heightM, r.widthM * r.depthM)
}

/** Points (height, volume below it): two for a box, finely divided where the section varies. */
export function sectionOf(room: RoomSpec): [number, number][] {
  if (!room.section)
    return [
      [0, 0],
      [room.heightM, room.widthM * room.depthM * room.heightM],
    ]
  const points: [number, number][] = [[0, 0]]
  for (let i = 1; i < room.section.length; i++) {
    const [z0, a0] = room.section[i - 1]!
    const [z1, a1] = room.section[i]!
    const parts = a0 === a1 ? 1 : 8
    const below = points[points.length - 1]![1]
    for (let p = 1; p <= parts; p++) {
      const x = p / parts
      points.push([z0 + (z1 - z0) * x, below + (z1 - z0) * x * (a0 + ((a1 - a0) * x) / 2)])
    }
  }
  return points
}

/** By slab, the one that continues it on its far side; -1: none. */
export function partners(rooms: number, links: readonly LinkSpec[]): Int32Array {
  const partner = new Int32Array(4 * rooms).fill(-1)
  for (const { ceilingOf, floorOf } of links) {
    partner[4 * ceilingOf] = 4 * floorOf + 3
    partner[4 * floorOf + 3] = 4 * ceilingOf
  }
  return partner
}

/** Where the rows of each start in a list of all. */
export function startsOf<T>(lists: readonly T[], length: (list: T) => number): Int32Array {
  const start = new Int32Array(lists.length + 1)
  for (let i = 0; i < lists.length; i++) start[i + 1] = start[i]! + length(lists[i]!)
  return start
}

/** The cells of a whole slab, kept for the same reason. */
const wholeOf = kept(({ layers }: SurfaceSpec): Cells => gradedCells(layers))

/** @param shared with a room on its far side, which has the other half of its cells */
export function cellsOf(surface: SurfaceSpec, shared: boolean, finer: number): Cells {
  if (shared || finer !== 1) return gradedCells(shared ? nearHalf(surface.layers) : surface.layers, finer)
  return wholeOf(surface)
}

/** The cells of all slabs in sequence. */
export function joined(
  cells: readonly Cells[],
  start: Int32Array,
  of: (cells: Cells) => readonly number[],
): Float64Array {
  const column = new Float64Array(start[cells.length]!)
  cells.forEach((c, i) => column.set(of(c), start[i]))
  return column
}

/** A rest thinner than this, m, is rounding. */
const SLIVER_M = 1e-9

/** A slab between two rooms is divided in the middle; each room owns its half. */
function nearHalf(layers: readonly LayerSpec[]): LayerSpec[] {
  let left = layers.reduce((sum, l) => sum + l.thicknessM, 0) / 2
  const half: LayerSpec[] = []
  for (const layer of layers) {
    if (left <= SLIVER_M) break
    half.push({ ...layer, thicknessM: Math.min(left, layer.thicknessM) })
    left -= layer.thicknessM
  }
  return half
}

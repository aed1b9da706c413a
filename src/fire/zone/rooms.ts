/** Rooms of a network and their slabs, from plain records to columns. */
import { bytes, floats } from '../../base/columns.ts'
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

export function roomColumns(rooms: readonly RoomSpec[]) {
  const sections = rooms.map(sectionOf)
  const sectionStart = new Int32Array(rooms.length + 1)
  sections.forEach((s, i) => (sectionStart[i + 1] = sectionStart[i]! + s.length))
  const volume = floats(sections, s => s[s.length - 1]![1])
  return {
    rooms: rooms.length,
    width: floats(rooms, r => r.widthM),
    depth: floats(rooms, r => r.depthM),
    height: floats(rooms, r => r.heightM),
    floorZ: floats(rooms, r => r.floorZ),
    floorArea: floats(rooms, r => r.widthM * r.depthM),
    volume,
    /** Ceiling area that the ceiling-jet correlation covers, r < 4 H, m2, and its A^0.68 H^0.64 (CFAST). */
    jetM2: floats(rooms, r => shapeOf(r).jetM2),
    jetScale: floats(rooms, r => shapeOf(r).jetScale),
    shaft: bytes(rooms, r => (r.shaft ? 1 : 0)),
    /** Volume below a height: points (height, volume); those of room r start at `sectionStart[r]`. */
    sectionStart,
    sectionHeight: Float64Array.from(sections.flat(), p => p[0]),
    sectionVolume: Float64Array.from(sections.flat(), p => p[1]),
    /** View factors between two floor-sized plates at a distance of i/32 of the room's height. */
    plates: platesOf(rooms),
  }
}

function platesOf(rooms: readonly RoomSpec[]): Float64Array {
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
const shapes = new WeakMap<RoomSpec, Shape>()

function shapeOf(room: RoomSpec): Shape {
  let shape = shapes.get(room)
  if (shape) return shape
  const jetM2 = jetReach(room)
  const jetScale = pow(jetM2, 0.68) * pow(room.heightM, 0.64)
  shape = { jetM2, jetScale, plates: tableOf(room) }
  shapes.set(room, shape)
  return shape
}

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
function sectionOf(room: RoomSpec): [number, number][] {
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

export function slabColumns(rooms: readonly RoomSpec[], links: readonly LinkSpec[], finer: number) {
  const partner = new Int32Array(rooms.length * 4).fill(-1)
  for (const link of links) {
    partner[4 * link.ceilingOf] = 4 * link.floorOf + 3
    partner[4 * link.floorOf + 3] = 4 * link.ceilingOf
  }
  const surfaces = rooms.flatMap(r => [r.ceiling, r.wall, r.wall, r.floor])
  const cells = surfaces.map((s, i) =>
    partner[i]! >= 0 || finer !== 1
      ? gradedCells(partner[i]! >= 0 ? nearHalf(s.layers) : s.layers, finer)
      : cellsOf(s),
  )
  const cellStart = new Int32Array(surfaces.length + 1)
  cells.forEach((c, i) => (cellStart[i + 1] = cellStart[i]! + c.capacity.length))
  return {
    emissivity: floats(surfaces, s => s.emissivity),
    /** The slab that continues this one on its far side, -1: none. */
    partner,
    cellStart,
    cellCapacity: joined(cells, cellStart, c => c.capacity),
    cellConductance: joined(cells, cellStart, c => c.conductance),
    surfaceConductance: floats(cells, c => c.surface),
  }
}

/** Kept by surface, because a network is rebuilt whenever a room enters or a wall fails. */
const whole = new WeakMap<SurfaceSpec, Cells>()

function cellsOf(surface: SurfaceSpec): Cells {
  let cells = whole.get(surface)
  if (!cells) whole.set(surface, (cells = gradedCells(surface.layers)))
  return cells
}

/** The cells of all slabs in sequence. */
function joined(
  cells: readonly Cells[],
  start: Int32Array,
  of: (cells: Cells) => readonly number[],
): Float64Array {
  const column = new Float64Array(start[cells.length]!)
  cells.forEach((c, i) => column.set(of(c), start[i]))
  return column
}

/** A slab between two rooms is divided in the middle; each room owns its half. */
function nearHalf(layers: readonly LayerSpec[]): LayerSpec[] {
  let left = layers.reduce((sum, l) => sum + l.thicknessM, 0) / 2
  const half: LayerSpec[] = []
  for (const layer of layers) {
    if (left <= 0) break
    half.push({ ...layer, thicknessM: Math.min(left, layer.thicknessM) })
    left -= layer.thicknessM
  }
  return half
}

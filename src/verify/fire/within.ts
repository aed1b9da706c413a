/** Checks that fires and vents of a case lie within their rooms. */
import { isRecord } from '../../base/isRecord.ts'
import type { Path, Slips } from '../shape.ts'

/** Size of a room, m; NaN where the file does not give it. Nothing is out of an unknown bound. */
export interface Size {
  readonly width: number
  readonly depth: number
  readonly height: number
  /** Floor, above the case's origin. */
  readonly z: number
}

export type Sizes = ReadonlyMap<string, Size>

/** Burning surface of goods that fill a room to the ceiling, over its plan, is rarely more: assumption. */
const piled = 3

/** Heat release of a square metre, kW, four times that of the densest of 112 measured fires (natural gas, 5 MW): more is W for kW. */
const DENSEST_KW_M2 = 20_000

/** m; files round lengths to a centimetre, and the compared values are sums and differences of several. */
const TOLERANCE = 0.05

export function sizeOf({ width_m, depth_m, height_m, origin_m }: Readonly<Record<string, unknown>>): Size {
  const z: unknown = Array.isArray(origin_m) ? origin_m[2] : undefined
  return { width: side(width_m), depth: side(depth_m), height: side(height_m), z: length(z) }
}

/** A negative size is refused elsewhere, once. */
function side(value: unknown): number {
  const of = length(value)
  return of > 0 ? of : NaN
}

function length(value: unknown): number {
  return typeof value === 'number' ? value : NaN
}

interface Fire {
  readonly compartment?: unknown
  readonly location_xy_m?: unknown
  readonly base_height_m?: unknown
  readonly area_m2?: unknown
  readonly min_area_m2?: unknown
  readonly hrr_per_area_kW_m2?: unknown
  readonly prescribed_hrr_points_s_kW?: unknown
  readonly hrr_points_s_kW?: unknown
}

/** A fire is located from the corner of its room, and burns below the ceiling. */
export function fireWithin(sizes: Sizes, value: unknown, path: Path, slips: Slips): void {
  if (!isRecord(value)) return
  const { compartment, location_xy_m: place, base_height_m: base }: Fire = value
  const size = sizes.get(String(compartment))
  if (size === undefined) return
  const room = String(compartment)
  const [x, y] = Array.isArray(place) ? place.map(length) : []
  beyond(
    x,
    size.width,
    `outside ${room}, which is ${size.width} m wide`,
    [...path, 'location_xy_m', 0],
    slips,
  )
  beyond(
    y,
    size.depth,
    `outside ${room}, which is ${size.depth} m deep`,
    [...path, 'location_xy_m', 1],
    slips,
  )
  level(length(base), room, [0, size.height], [...path, 'base_height_m'], slips)
  largerThanFloor(value, room, size, path, slips)
  tooDense(value, path, slips)
}

/**
 * Tells of a fire that burns on far more than its floor, as where W stand for kW; racks and trays are piled up. What is
 * refused already is not told this way too.
 */
function largerThanFloor(
  fire: Fire,
  room: string,
  size: Size,
  path: Path,
  { issues, warnings }: Slips,
): void {
  if (issues.length > 0) return
  const { area_m2, min_area_m2, hrr_per_area_kW_m2: perArea, prescribed_hrr_points_s_kW: points } = fire
  const area = Math.max(
    ...[area_m2, min_area_m2].map(of => length(of ?? 0)),
    (Array.isArray(points) ? greatest(points) : 0) / length(perArea ?? Infinity),
  )
  const plan = size.width * size.depth
  if (!(area > piled * plan)) return
  const told = `burns on up to ${metres(area)} m2, in ${room} with a plan of ${metres(plan)} m2`
  warnings.push({ path, message: told })
}

/** Tells of a fire that releases more on each square metre than any does. */
function tooDense(fire: Fire, path: Path, { issues, warnings }: Slips): void {
  if (issues.length > 0) return
  const { area_m2: area, hrr_per_area_kW_m2: perArea, hrr_points_s_kW: points } = fire
  const dense = length(perArea ?? (Array.isArray(points) ? greatest(points) / length(area) : undefined))
  if (!(dense > DENSEST_KW_M2)) return
  const told = `releases up to ${Math.round(dense)} kW on each m2, and fires in rooms less than ${DENSEST_KW_M2}`
  warnings.push({ path, message: told })
}

/** Greatest rate of a table of times and rates. */
function greatest(points: readonly unknown[]): number {
  return points.reduce<number>(
    (most, point) => Math.max(most, Array.isArray(point) ? length(point[1]) : NaN),
    0,
  )
}

function beyond(at = NaN, most: number, what: string, path: Path, { issues }: Slips): void {
  if (at < -TOLERANCE || at > most + TOLERANCE) issues.push({ path, message: `lies ${what}, is ${at}` })
}

type Level = readonly [from: number, to: number]

/** Whether a height above a room's floor lies between `low` and the ceiling; reports it otherwise. */
function level(at: number, room: string, [low, height]: Level, path: Path, { issues }: Slips): boolean {
  const [above, below] = [at > height + TOLERANCE, at < low - TOLERANCE]
  if (above) issues.push({ path, message: `lies above ${room}, which is ${height} m high, is ${at}` })
  if (below) issues.push({ path, message: `lies below the floor of ${room}, is ${at}` })
  return !above && !below
}

interface WallVent {
  readonly between?: unknown
  readonly width_m?: unknown
  readonly height_m?: unknown
  readonly sill_m?: unknown
}

/**
 * A vent is measured from the floor of the room named first, or of the other if that is the outside, and ends
 * at its ceiling. The other room may be lower or less high, as where a door is up a step, but must touch the
 * vent.
 */
export function wallVentWithin(sizes: Sizes, vent: WallVent, path: Path, slips: Slips): void {
  const { between } = vent
  const [room, other] = Array.isArray(between) ? between.map(String).filter(id => sizes.has(id)) : []
  if (room === undefined) return
  const size = sizes.get(room)!
  const beside = other === undefined ? undefined : sizes.get(other)
  const lowest = beside === undefined ? 0 : Math.min(0, beside.z - size.z)
  const sill = length(vent.sill_m ?? 0)
  if (!level(sill, room, [lowest, size.height], [...path, 'sill_m'], slips)) return
  const top = sill + length(vent.height_m)
  if (top > size.height + TOLERANCE)
    slips.warnings.push({
      path: [...path, 'height_m'],
      message: `reaches above ${room}, which is ${size.height} m high, to ${metres(top)} m: it is cut at the ceiling`,
    })
  widerThanWalls([room, ...(other === undefined ? [] : [other])], sizes, length(vent.width_m), path, slips)
  if (beside !== undefined) touches(other!, beside, [size.z + sill, size.z + top], path, slips)
}

/** Tells of a vent that is wider than all four walls of a room together: several windows may be written as one. */
function widerThanWalls(
  rooms: readonly string[],
  sizes: Sizes,
  width: number,
  path: Path,
  { warnings }: Slips,
) {
  for (const room of rooms) {
    const size = sizes.get(room)!
    const walls = 2 * (size.width + size.depth)
    if (width > walls + TOLERANCE)
      warnings.push({
        path: [...path, 'width_m'],
        message: `is wider than the walls of ${room}, ${metres(walls)} m`,
      })
  }
}

function touches(room: string, { z, height }: Size, [from, to]: Level, path: Path, { issues }: Slips): void {
  const apart = from > z + height + TOLERANCE || to < z - TOLERANCE
  if (!apart) return
  const own = `${metres(from)} to ${metres(to)} m`
  issues.push({
    path,
    message: `opens on no wall of ${room}: it lies at ${own}, the room at ${metres(z)} to ${metres(z + height)} m`,
  })
}

/** Rounds away the error of sums of decimals. */
function metres(of: number): number {
  return Number(of.toFixed(3))
}

interface Fan {
  readonly from?: unknown
  readonly to?: unknown
  readonly height_m?: unknown
  readonly heights_m?: unknown
}

/** Checks that each grille is between floor and ceiling of its room. */
export function fanWithin(sizes: Sizes, fan: Fan, path: Path, { issues }: Slips): void {
  const ends = [fan.from, fan.to].map(String)
  ends.forEach((room, side) => {
    const many = Array.isArray(fan.heights_m)
    const at = length(many ? (fan.heights_m as readonly unknown[])[side] : fan.height_m)
    const size = sizes.get(room)
    if (size === undefined || !(at > size.height + TOLERANCE || at < -TOLERANCE)) return
    const where = at < 0 ? `below the floor of ${room}` : `above ${room}, which is ${size.height} m high`
    issues.push({
      path: many ? [...path, 'heights_m', side] : [...path, 'height_m'],
      message: `lies ${where}, is ${at}`,
    })
  })
}

interface Hole {
  readonly top?: unknown
  readonly bottom?: unknown
  readonly area_m2?: unknown
}

/** Tells of a hole that is larger than the floor or ceiling in which it lies, or that lies in two of them. */
export function holeWithin(sizes: Sizes, hole: Hole, path: Path, { warnings }: Slips): void {
  const area = length(hole.area_m2)
  const [top, bottom] = [hole.top, hole.bottom].map(String) as [string, string]
  for (const room of [top, bottom]) {
    const size = sizes.get(room)
    if (size === undefined || !(area > (size.width + TOLERANCE) * (size.depth + TOLERANCE))) continue
    const plan = metres(size.width * size.depth)
    warnings.push({ path: [...path, 'area_m2'], message: `is larger than the plan of ${room}, ${plan} m2` })
  }
  const [upper, lower] = [sizes.get(top), sizes.get(bottom)]
  if (upper === undefined || lower === undefined) return
  const ceiling = lower.z + lower.height
  if (!(Math.abs(upper.z - ceiling) > TOLERANCE)) return
  const [floorZ, ceilingZ] = [upper.z, ceiling].map(metres)
  warnings.push({
    path,
    message: `lies in the floor of ${top} at ${floorZ} m, and in the ceiling of ${bottom} at ${ceilingZ} m`,
  })
}

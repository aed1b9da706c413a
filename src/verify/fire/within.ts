/** Where fires and vents of a case may be: in the rooms they are of. */
import { isRecord, type Path, type Slips } from '../shape.ts'

/** m; NaN where the file does not say. Nothing is beyond what is not known. */
export interface Size {
  readonly width: number
  readonly depth: number
  readonly height: number
  /** Of the floor, above that of the case. */
  readonly z: number
}

export type Sizes = ReadonlyMap<string, Size>

/** m; files of cases round their lengths to this. */
const ROUNDED = 0.01

export function sizeOf({ width_m, depth_m, height_m, origin_m }: Readonly<Record<string, unknown>>): Size {
  const z: unknown = Array.isArray(origin_m) ? origin_m[2] : undefined
  return { width: side(width_m), depth: side(depth_m), height: side(height_m), z: length(z ?? 0) }
}

/** A room of less than nothing is refused for that alone. */
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
}

/** A fire is seen from the corner of its room, and burns below its ceiling. */
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
  level(base, room, size, [...path, 'base_height_m'], slips)
}

function beyond(at = NaN, most: number, what: string, path: Path, { issues }: Slips): void {
  if (at < -ROUNDED || at > most + ROUNDED) issues.push({ path, message: `lies ${what}, is ${at}` })
}

/** Whether a height lies between floor and ceiling, not at the ceiling itself. */
function level(at: unknown, room: string, { height }: Size, path: Path, { issues }: Slips): boolean {
  if (typeof at !== 'number') return true
  if (at >= height) issues.push({ path, message: `lies above ${room}, which is ${height} m high, is ${at}` })
  if (at < -ROUNDED) issues.push({ path, message: `lies below the floor of ${room}, is ${at}` })
  return at < height && at >= -ROUNDED
}

interface WallVent {
  readonly between?: unknown
  readonly height_m?: unknown
  readonly sill_m?: unknown
}

/**
 * A vent is measured from the floor of the room that is named first, of the other where that is the outside. The other
 * may be lower or less high, as where a door leads up a step; a wall between them it must have.
 */
export function wallVentWithin(sizes: Sizes, vent: WallVent, path: Path, slips: Slips): void {
  const { between, height_m: tall } = vent
  const sill = vent.sill_m ?? 0
  const [room, other] = Array.isArray(between) ? between.map(String).filter(id => sizes.has(id)) : []
  if (room === undefined) return
  const size = sizes.get(room)!
  if (!level(sill, room, size, [...path, 'sill_m'], slips)) return
  const top = length(sill) + length(tall)
  if (top > size.height + ROUNDED)
    slips.issues.push({
      path: [...path, 'height_m'],
      message: `reaches above ${room}, which is ${size.height} m high, to ${metres(top)} m`,
    })
  const beside = other === undefined ? undefined : sizes.get(other)
  if (beside !== undefined) touches(other!, beside, [size.z + length(sill), size.z + top], path, slips)
}

function touches(
  room: string,
  { z, height }: Size,
  [from, to]: readonly [number, number],
  path: Path,
  { issues }: Slips,
): void {
  if (from < z + height && to > z) return
  if (Number.isNaN(from + to + z + height)) return
  const own = `${metres(from)} to ${metres(to)} m`
  issues.push({
    path,
    message: `opens on no wall of ${room}: it lies at ${own}, the room at ${metres(z)} to ${metres(z + height)} m`,
  })
}

/** Sums of decimals, without the digits that are none. */
function metres(of: number): number {
  return Number(of.toFixed(3))
}

interface Fan {
  readonly from?: unknown
  readonly to?: unknown
  readonly height_m?: unknown
  readonly heights_m?: unknown
}

/** Grilles, each between floor and ceiling of its own room. */
export function fanWithin(sizes: Sizes, fan: Fan, path: Path, { issues }: Slips): void {
  const ends = [fan.from, fan.to].map(String)
  ends.forEach((room, side) => {
    const many = Array.isArray(fan.heights_m)
    const at = length(many ? (fan.heights_m as readonly unknown[])[side] : fan.height_m)
    const size = sizes.get(room)
    if (size === undefined || !(at > size.height + ROUNDED || at < -ROUNDED)) return
    const where = at < 0 ? `below the floor of ${room}` : `above ${room}, which is ${size.height} m high`
    issues.push({
      path: many ? [...path, 'heights_m', side] : [...path, 'height_m'],
      message: `lies ${where}, is ${at}`,
    })
  })
}

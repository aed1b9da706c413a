/** Shapes that both formats of fire cases share: rooms, linings, air. */
import { isRecord } from '../../base/isRecord.ts'
import { steamShare } from '../../fire/zone/network.ts'
import {
  amount,
  between,
  columns,
  flag,
  list,
  map,
  named,
  number,
  oneOrMany,
  type Path,
  plainName,
  record,
  type Shape,
  type Shapes,
  share,
  type Slips,
  text,
} from '../shape.ts'
import { ambientOf, insideC } from './caseRooms.ts'
import { material, thickness } from './materialShape.ts'
import { vent } from './ventShape.ts'
import { sizeOf, type Sizes } from './within.ts'

export interface Names {
  readonly rooms: readonly string[]
  readonly sizes: Sizes
  readonly materials: readonly string[]
  /** Materials that have a thickness of their own. */
  readonly thick: readonly string[]
}

/** Names of rooms and materials, as far as the file can be read. */
export function namesIn(file: unknown): Names {
  if (!isRecord(file)) return { rooms: [], sizes: new Map(), materials: [], thick: [] }
  const { compartments, materials } = file
  const rooms = Array.isArray(compartments) ? compartments.filter(isRecord) : []
  return {
    rooms: rooms.map(({ id }) => String(id)),
    sizes: new Map(rooms.map(room => [String(room['id']), sizeOf(room)])),
    materials: isRecord(materials) ? Object.keys(materials) : [],
    thick: isRecord(materials) ? Object.keys(materials).filter(name => hasThickness(materials[name])) : [],
  }
}

function hasThickness(of: unknown): boolean {
  return isRecord(of) && of['thickness_m'] !== undefined && of['thickness_m'] !== null
}

/** Duration, s: up to thirty days, far beyond any fire in a room. */
const lasting = between(1, 30 * 86_400)

export function caseNeeds(names: Names): Shapes {
  return { id: plainName, duration_s: lasting, compartments: list(compartment(names), 1) }
}

/**
 * Plausible ranges of air temperature, degC, of its pressure, Pa (above the highest mountain to a mine or a caisson)
 * and humidity, %, and of a room's lengths, m; values beyond them are slips, such as kPa for Pa.
 */
const airC = between(-100, 200)
const airPa = between(20_000, 500_000)
const humidity = between(0, 100)
const metres = between(0.1, 1000)
/** A lower layer is at least 0.1 m deep (`zone/lowest.ts`), which leaves less than that for the upper one. */
const height = between(0.2, 1000)

const airWords = record(
  {},
  { T_C: airC, T_in_C: airC, T_out_C: airC, p_Pa: airPa, relative_humidity_pct: humidity },
)

/** Share of steam, by volume, above which nothing burns in air: it leaves 10 % of oxygen, less than flames need. */
const mostSteam = 0.5

/** Air in which something can burn: in a hot room, the humidity of an ordinary day is nearly all steam. */
const air: Shape = (value, path, slips) => {
  const before = slips.issues.length
  airWords(value, path, slips)
  if (!isRecord(value) || slips.issues.length > before) return
  const spec = ambientOf(value)
  const steam = steamShare(spec)
  if (steam <= mostSteam) return
  const percent = Math.round(1000 * spec.relativeHumidity) / 10
  const most = Math.floor((percent * mostSteam) / steam)
  slips.issues.push({
    path: [...path, 'relative_humidity_pct'],
    message: `must be at most ${most} at ${insideC(value)} °C and ${spec.pressurePa} Pa, is ${percent}: more than half of that air is steam, and nothing burns in it`,
  })
}

export function caseMay({ rooms, sizes }: Names): Shapes {
  return {
    ambient: air,
    materials: map(material),
    vents: list(vent(rooms, sizes)),
  }
}

/** A layer whose thickness it or its material says; one of 0 m is left out. */
function layer(materials: readonly string[], thick: readonly string[]): Shape {
  const shape = record({ material: named('material', [...materials, 'OFF']) }, { thickness_m: thickness })
  return (value, path, slips) => {
    shape(value, path, slips)
    if (!isRecord(value)) return
    const material = String(value['material'])
    if (materials.includes(material) && !thick.includes(material) && !hasThickness(value))
      slips.issues.push({ path, message: `has no thickness_m, and neither has ${material}` })
  }
}

/** One number means the walls. */
function ofWallAndFloor(of: Shape): Shape {
  return (value, path, slips) => {
    oneOrMany(of)(value, path, slips)
    if (Array.isArray(value) && value.length > 2)
      slips.issues.push({ path, message: `must have one or two values, has ${value.length}` })
  }
}

const sections = columns('height_m', 'area_m2', amount)

/** Horizontal sections of a room, not all of which are nothing. */
const section: Shape = (value, path, slips) => {
  sections(value, path, slips)
  const areas = isRecord(value) && Array.isArray(value['area_m2']) ? value['area_m2'] : []
  if (areas.length > 0 && areas.every(area => area === 0))
    slips.issues.push({ path, message: 'leaves no air in the room: all its areas are 0' })
}

/** What vents call the open air. */
const outside = /^outside$/i

/** A compartment, whose id no earlier one has. */
function compartment({ materials, rooms, thick }: Names): Shape {
  const lining = oneOrMany(layer(materials, thick))
  const shape = record(
    { id: text, width_m: metres, depth_m: metres, height_m: height },
    {
      origin_m: list(number),
      ceiling: lining,
      wall: lining,
      floor: lining,
      shaft: flag,
      leak_area_ratio_wall_floor: ofWallAndFloor(share),
      leak_area_m2: ofWallAndFloor(amount),
      cross_section_vs_height: section,
    },
    ['hall'],
  )
  return (value, path, slips) => {
    shape(value, path, slips)
    leaksOnce(value, path, slips)
    const id = isRecord(value) ? String(value['id']) : ''
    const before = rooms.slice(0, Number(path.at(-1)))
    const alike = before.find(other => other.replaceAll(' ', '_') === id.replaceAll(' ', '_'))
    if (outside.test(id))
      slips.issues.push({ path: [...path, 'id'], message: `is what vents call the open air: ${id}` })
    if (alike === id)
      slips.issues.push({ path: [...path, 'id'], message: `names a second compartment "${id}"` })
    else if (alike !== undefined)
      slips.issues.push({ path: [...path, 'id'], message: `has the same columns in a CSV as "${alike}"` })
  }
}

function leaksOnce(value: unknown, path: Path, { warnings }: Slips): void {
  if (!isRecord(value)) return
  const [areas, ratios] = ['leak_area_m2', 'leak_area_ratio_wall_floor'].map(key =>
    [value[key] ?? 0].flat().map(Number),
  )
  if ([0, 1].some(at => areas![at]! > 0 && ratios![at]! > 0))
    warnings.push({
      path: [...path, 'leak_area_ratio_wall_floor'],
      message: 'is not read where leak_area_m2 says more',
    })
}

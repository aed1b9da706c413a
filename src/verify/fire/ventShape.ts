/** Shapes of the vents of a fire case. */
import { isRecord } from '../../base/isRecord.ts'
import {
  amount,
  columns,
  list,
  named,
  nearestOf,
  number,
  oneOf,
  type Path,
  record,
  type Shape,
  type Shapes,
  type Slips,
  share,
  text,
  twoOf,
} from '../shape.ts'
import { fanWithin, holeWithin, type Sizes, wallVentWithin } from './within.ts'

const ventKinds: Readonly<Record<string, (place: Shape) => Shape>> = {
  wall: place => ventShape({ between: twoOf(place), width_m: amount, height_m: amount }, { sill_m: number }),
  ceiling_floor: place => ventShape({ top: place, bottom: place, area_m2: amount }),
  mechanical: place => ventShape({ from: place, to: place, flow_m3_s: amount }),
}

const outlines = ['square', 'round']

/** Shape of a horizontal vent in any case of letters; one that nobody knows is computed as a square. */
const outline: Shape = (value, path, slips) => {
  text(value, path, slips)
  if (typeof value === 'string' && !outlines.includes(value.toLowerCase()))
    slips.warnings.push({
      path,
      message: `only ${outlines.join(' and ')} are known: ${value} is computed as square`,
      ...nearestOf(value, outlines),
    })
}

/** Pressures at which a fan begins to fail and moves nothing, Pa; a second of 0 means that it never fails. */
const cutoffs: Shape = (value, path, slips) => {
  twoOf(number)(value, path, slips)
  if (!Array.isArray(value)) return
  const [from, to] = value.map(Number)
  if (to! > 0 && from! >= to!) slips.issues.push({ path, message: `must rise, is ${from} and then ${to}` })
}

/** A vent of any kind may have the fields that other kinds require. */
function ventShape(needs: Shapes, may: Shapes = {}): Shape {
  return record(
    { type: text, ...needs },
    {
      opens_at_s: number,
      opening_ramp_s: amount,
      opening_fraction_vs_time: columns('t_s', 'f', share),
      shape: outline,
      height_m: number,
      area_m2: amount,
      heights_m: list(number),
      areas_m2: list(amount),
      cutoffs_Pa: cutoffs,
      ...may,
    },
    ['role', 'between', 'top', 'bottom', 'from', 'to', 'width_m', 'sill_m', 'sill_measured_from'],
  )
}

export function vent(rooms: readonly string[], sizes: Sizes): Shape {
  const place = named('compartment', rooms, /^outside$/i)
  const kinds = Object.keys(ventKinds)
  const known = oneOf(kinds)
  return (value, path, slips) => {
    const type = isRecord(value) ? value['type'] : undefined
    const kind = kinds.find(kind => kind === type)
    if (kind !== undefined) {
      ventKinds[kind]!(place)(value, path, slips)
      if (kind === 'wall') wallVentWithin(sizes, value as object, path, slips)
      if (kind === 'ceiling_floor') holeWithin(sizes, value as object, path, slips)
      if (kind === 'mechanical') fanWithin(sizes, value as object, path, slips)
      joinsTwo(value as Ends, path, slips)
      opensOnce(value as Schedule, path, slips)
    } else if (type !== undefined) known(type, [...path, 'type'], slips)
    else record({ type: text })(value, path, slips)
  }
}

type Ends = Readonly<Partial<Record<'between' | 'top' | 'bottom' | 'from' | 'to', unknown>>>

/** Reports a vent between a room and itself, which moves nothing. */
function joinsTwo({ between, top, bottom, from, to }: Ends, path: Path, { issues }: Slips): void {
  const pairs = [Array.isArray(between) ? between : [], [top, bottom], [from, to]]
  const same = pairs.find(([a, b]) => typeof a === 'string' && String(b).toLowerCase() === a.toLowerCase())
  if (same !== undefined) issues.push({ path, message: `joins ${String(same[0])} with itself` })
}

type Schedule = Readonly<
  Partial<Record<'opens_at_s' | 'opening_ramp_s' | 'opening_fraction_vs_time', unknown>>
>

/** Tells of times that the reader does not need, because a table or nothing says when the vent opens. */
function opensOnce(vent: Schedule, path: Path, { warnings }: Slips): void {
  const { opens_at_s: opens, opening_ramp_s: ramp, opening_fraction_vs_time: table } = vent
  const given = (value: unknown) => value !== undefined && value !== null
  const instead = given(table) ? 'opening_fraction_vs_time is used' : 'it is open from the start'
  if (given(opens) && given(table))
    warnings.push({ path: [...path, 'opens_at_s'], message: `is not read: ${instead}` })
  else if (given(ramp) && ramp !== 0 && !given(opens))
    warnings.push({ path: [...path, 'opening_ramp_s'], message: `is not read: ${instead}` })
}

/** Surfaces that are joined; others are told of and left apart. */
const joined = ['FLOOR', 'CEILING']

function connection(rooms: readonly string[]): Shape {
  const room = named('compartment', rooms)
  return (value, path, slips) => {
    const type = isRecord(value) ? value['type'] : undefined
    const known = joined.includes(String(type))
    record({ type: text, ...(known && { comp: room, to: room }) }, {}, ['comp', 'to'])(value, path, slips)
    const { comp, to } = (isRecord(value) ? value : {}) as Readonly<Record<'comp' | 'to', unknown>>
    if (known && typeof comp === 'string' && comp === to)
      slips.issues.push({ path, message: `joins ${comp} with itself` })
    if (!known && typeof type === 'string')
      slips.warnings.push({
        path: [...path, 'type'],
        message: `only ${joined.join(' and ')} are joined, ${type} is left apart`,
        ...nearestOf(type, joined),
      })
  }
}

/** The floor and the ceiling that are sides of one slab, by the names of their rooms; undefined if none are joined. */
function slabOf(of: unknown): readonly [floorOf: unknown, ceilingOf: unknown] | undefined {
  const { type, comp, to } = (isRecord(of) ? of : {}) as Readonly<Record<'type' | 'comp' | 'to', unknown>>
  if (type === 'FLOOR') return [comp, to]
  return type === 'CEILING' ? [to, comp] : undefined
}

/** Connections of surfaces, each of which has one other on its far side: that of the last that names it. */
export function connections(rooms: readonly string[]): Shape {
  const each = list(connection(rooms))
  return (value, path, slips) => {
    each(value, path, slips)
    const slabs = Array.isArray(value) ? value.map(slabOf) : []
    slabs.forEach((slab, at) => {
      const isReplaced = slabs.slice(at + 1).some(later => later && slab && shareOne(slab, later))
      if (isReplaced)
        slips.warnings.push({
          path: [...path, at],
          message: 'is not read: a later one joins the same surface',
        })
    })
  }
}

/** Whether two slabs have one side in common, not both. */
function shareOne(
  [floor, ceiling]: readonly unknown[],
  [otherFloor, otherCeiling]: readonly unknown[],
): boolean {
  return (floor === otherFloor) !== (ceiling === otherCeiling)
}

/**
 * Checks that openings are no larger than the wall or floor they are in. Misplaced rooms and openings are
 * reported elsewhere.
 */
import { say } from '../../base/complaint.ts'
import {
  oneOverOther,
  onStorey,
  openingsOf,
  perStorey,
  type PlacedRoom,
  roomsOf,
  stacked,
} from '../expand.ts'
import { formatMeasure, metres } from '../field/measure.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

type Building = Scenario['buildings'][string]
type Path = readonly PropertyKey[]
/** An opening of a building, an opening of a shaft, or a link between buildings. */
type Hole = NonNullable<Building['rooms'][number]['opening']> &
  Partial<Pick<Building['openings'][number], 'side' | 'horizontal'>>

/** A millimetre: plans are rounded. */
const TOLERANCE = 0.001

/** A room as a box over the ground of the site, m. */
interface Box {
  readonly id: string
  readonly building: Building
  readonly storey: PlacedRoom['storey']
  readonly at: readonly [number, number]
  readonly size: readonly [number, number]
  readonly floor: number
  readonly height: number
}

export function fits({ buildings, gaps }: Scenario): Finding[] {
  return [
    ...Object.entries(buildings).flatMap(([name, building]) => inBuilding(name, building)),
    ...gaps.flatMap((row, gap) => tooLong(row, buildings, ['gaps', gap, 'overlap'])),
    ...gaps.flatMap(({ links }, gap) =>
      links.flatMap((row, link) => {
        const [a, b] = row.between.map(reference => {
          const [name = '', id = ''] = reference.split('/')
          return Object.hasOwn(buildings, name) ? boxesOf(buildings[name]!).get(id) : undefined
        })
        return tooHigh(row, a, b, ['gaps', gap, 'links', link])
      }),
    ),
  ]
}

/** The facing length of two buildings is at most the shorter of their facing sides. */
function tooLong(
  { between, sides, overlap }: Scenario['gaps'][number],
  buildings: Scenario['buildings'],
  path: Path,
): Finding[] {
  const lengths = between.map((name, at) => {
    const plan = Object.hasOwn(buildings, name) ? buildings[name]!.plan : undefined
    return (sides[at] === 'north' || sides[at] === 'south' ? plan?.width : plan?.depth) ?? Infinity
  })
  const most = Math.min(...lengths)
  if (!(typeof overlap === 'number' && overlap > most + TOLERANCE)) return []
  return [
    { path, complaint: say('is {}, but the shorter of the two sides is {}', metres(overlap), metres(most)) },
  ]
}

function inBuilding(name: string, building: Building): Finding[] {
  const boxes = boxesOf(building)
  const findings = new Map<string, Finding>()
  const add = (hole: Hole, [a, b]: readonly (Box | undefined)[], path: Path) => {
    // A row that stands for many openings is reported once, for the first that does not fit.
    if (findings.has(path.join())) return
    const [finding] = [...tooHigh(hole, a, b, path), ...tooWide(hole, a, b, path)]
    if (finding !== undefined) findings.set(path.join(), finding)
  }
  for (const { between, row } of openingsOf(building))
    add(
      row,
      between.map(id => boxes.get(id)),
      ['buildings', name, 'openings', building.openings.indexOf(row)],
    )
  for (const [at, { id, storey, opensTo, opening }] of building.rooms.entries())
    if (opening !== undefined && !perStorey(id))
      for (const to of opensTo)
        for (let on = storey.first; on <= storey.last; on++)
          add(
            opening,
            [boxes.get(onStorey(to, on)), boxes.get(id)],
            ['buildings', name, 'rooms', at, 'opening'],
          )
  return [...findings.values()]
}

function boxesOf(building: Building): Map<string, Box> {
  const { storeyHeight } = building
  return new Map(
    roomsOf(building).map(({ id, storey, row: { at, size, height } }) => [
      id,
      {
        id,
        building,
        storey,
        at,
        size,
        floor: storey.first * storeyHeight,
        height: height ?? (storey.last - storey.first + 1) * storeyHeight,
      },
    ]),
  )
}

/** Ducts may end anywhere in a room, and openings in a floor have no height: neither is checked. */
function tooHigh(hole: Hole, a: Box | undefined, b: Box | undefined, path: Path): Finding[] {
  const first = a ?? b
  if (first === undefined || hole.kind === 'duct' || inFloor(hole, a, b)) return []
  const second = b ?? first
  const [lower, other] =
    second.floor + second.height < first.floor + first.height ? [second, first] : [first, second]
  const upper = other.floor > lower.floor ? other : lower
  const ceiling = lower.floor + lower.height - upper.floor
  const top = hole.sill + (hole.height ?? Math.sqrt(hole.area ?? 0))
  if (!(top > ceiling + TOLERANCE)) return []
  const key = hole.sill >= ceiling ? 'sill' : hole.height === undefined ? 'area' : 'height'
  const complaint =
    lower === upper
      ? say('reaches up to {}, but the ceiling of {} is at {}', metres(top), lower.id, metres(ceiling))
      : say(
          'reaches up to {}, but the ceiling of {} is at {} over the floor of {}',
          metres(top),
          lower.id,
          metres(ceiling),
          upper.id,
        )
  return [{ path: [...path, key], complaint }]
}

function tooWide(hole: Hole, a: Box | undefined, b: Box | undefined, path: Path): Finding[] {
  const first = a ?? b
  if (first === undefined || hole.kind === 'duct') return []
  const shared = ([0, 1] as const).map(axis => (a && b ? common(a, b, axis) : first.size[axis]))
  const { width, height, area } = hole
  if (inFloor(hole, a, b)) {
    const floor = shared[0]! * shared[1]!
    const is = area ?? (width ?? NaN) * (height ?? NaN)
    if (!(floor > 0 && is > floor * (1 + TOLERANCE))) return []
    const complaint = say('is {} in all, but the floor it is in has {}', square(is), square(floor))
    return [{ path: [...path, area === undefined ? 'width' : 'area'], complaint }]
  }
  const wall = a && b ? Math.max(...shared) : facade(first, hole)
  if (!(wall > 0 && width !== undefined && width > wall + TOLERANCE)) return []
  const complaint = say('is {}, but the wall it is in is {} long', metres(width), metres(wall))
  return [{ path: [...path, 'width'], complaint }]
}

function inFloor({ horizontal }: Hole, a: Box | undefined, b: Box | undefined): boolean {
  return horizontal === true || (a !== undefined && b !== undefined && overOneAnother(a, b))
}

/** As the estate has it: by storeys in one building, by heights from one building to another. */
function overOneAnother(a: Box, b: Box): boolean {
  return a.building === b.building ? stacked(a.storey, b.storey) : oneOverOther(a, b)
}

/** Length along an axis that two rooms share, m; 0 where they only touch or a wall lies between them. */
function common(a: Box, b: Box, axis: 0 | 1): number {
  return Math.max(
    0,
    Math.min(a.at[axis] + a.size[axis], b.at[axis] + b.size[axis]) - Math.max(a.at[axis], b.at[axis]),
  )
}

/** Length of the outer wall, m; NaN if the side is not given. */
function facade({ size }: Box, { side }: Hole): number {
  if (side === undefined) return NaN
  return side === 'north' || side === 'south' ? size[0] : size[1]
}

function square(value: number): string {
  return formatMeasure(Math.round(value * 100) / 100, 'area')
}

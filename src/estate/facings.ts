/**
 * Who sees whom across the gaps: emitting facade, receiving facade, and how much of the receiver's view the openings and
 * the external flame of the emitter fill. Enclosing rectangles and the worst point of the receiver, as in BR 187.
 */
import { type Distribution, quantile } from '../base/distribution.ts'
import { stableKey } from '../base/streams.ts'
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { facadeWalls, openShareOf } from './facade.ts'
import type { Layout } from './layout.ts'
import type { OpeningPlan } from './openings.ts'
import { type Side, side, wallLength, wallStart } from './plan.ts'
import { type Seen, seenAcross, seenFromAbove, type Wall } from './sight.ts'
import type { Facings } from './site.ts'

type Values = Resolved<Scenario>

export interface FacingPlan {
  readonly key: number
  /** Row of the scenario's gaps, -1 for a room and the one above it. */
  readonly gap: number
  readonly from: number
  readonly to: number
  readonly fromSide: Side
  readonly toSide: Side
  /** Area of written openings on the emitting wall, m2, beside those of the facade as a whole. */
  readonly writtenM2: number
}

type Pair = Omit<FacingPlan, 'key' | 'writtenM2'>

/**
 * Pairs that fill less of the view than this at any likely distance are left out: behind a facade open to a quarter the
 * 168 kW/m2 of BR 187 give less than 1 kW/m2 through them.
 */
const LEAST_VIEW = 0.02
/** Distances at which that is tried: quantiles of what is uncertain. */
const TRIED = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** Pairs of rooms on the facing sides of each gap, in both directions, and rooms above one another, sorted by emitter. */
export function planFacings(layout: Layout, openings: readonly OpeningPlan[]): FacingPlan[] {
  const walls = facadeWalls(layout)
  const on = (building: number, at: Side) =>
    walls
      .filter(wall => layout.rooms[wall.room]!.building === building && wall.side === at)
      .map(({ room }) => room)
  const pairs: Pair[] = []
  layout.scenario.gaps.forEach(({ between, sides }, gap) => {
    const [first, second] = between.map(name => layout.building.get(name)!)
    const [a, b] = [side[sides[0]], side[sides[1]]]
    if (a === b) return
    for (const from of on(first!, a))
      for (const to of on(second!, b)) {
        pairs.push({ gap, from, to, fromSide: a, toSide: b })
        pairs.push({ gap, from: to, to: from, fromSide: b, toSide: a })
      }
  })
  const seen = pairs.filter(pair => {
    const { distance, overlap } = layout.scenario.gaps[pair.gap]!
    return TRIED.some(u => {
      const { wall, flame } = seenBy(layout, pair, { distance: at(distance, u), overlap: at(overlap, 0.5) })
      return wall + flame >= LEAST_VIEW
    })
  })
  return [...seen, ...stacked(layout, walls)]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(pair => ({
      ...pair,
      key: stableKey(nameOf(layout, pair)),
      writtenM2: writtenArea(openings, pair),
    }))
}

function at(value: number | Distribution, u: number): number {
  return typeof value === 'number' ? value : quantile(value, u)
}

function nameOf({ rooms }: Layout, { from, to, fromSide, gap }: Pair): string {
  return `facing/${rooms[from]!.name}/${rooms[to]!.name}/${fromSide}/${gap < 0 ? 'above' : 'gap'}`
}

/** A room and the room whose wall stands over its own, one storey up; once, on the side where that wall is longest. */
function stacked(layout: Layout, walls: readonly { readonly room: number; readonly side: Side }[]): Pair[] {
  const longest = new Map<string, { readonly pair: Pair; readonly length: number }>()
  for (const { room: from, side: fromSide } of walls)
    for (const { room: to, side: toSide } of walls) {
      const [lower, upper] = [layout.rooms[from]!, layout.rooms[to]!]
      if (fromSide !== toSide || lower.building !== upper.building || upper.storey !== lower.topStorey + 1)
        continue
      const [below, above] = [wallOf(layout, from, fromSide), wallOf(layout, to, fromSide)]
      const length = Math.min(below.end, above.end) - Math.max(below.start, above.start)
      const name = `${from} ${to}`
      if (length > 0.5 && length > (longest.get(name)?.length ?? 0))
        longest.set(name, { pair: { gap: -1, from, to, fromSide, toSide }, length })
    }
  return [...longest.values()].map(({ pair }) => pair)
}

function writtenArea(openings: readonly OpeningPlan[], { from, fromSide }: Pair): number {
  let sum = 0
  for (const { roomA, roomB, side: on, areaM2, share } of openings)
    if (roomA === from && roomB === -1 && on === fromSide && share === undefined) sum += areaM2
  return sum
}

export function compileFacings(layout: Layout, plans: readonly FacingPlan[], values: Values): Facings {
  const columns = table(plans.length, {
    key: Uint32Array,
    from: Int32Array,
    to: Int32Array,
    gapM: Float64Array,
    emitterAreaM2: Float64Array,
    viewFactor: Float64Array,
    flameViewFactor: Float64Array,
    criticalFluxKwM2: Float64Array,
    ftpExponent: Float64Array,
    ftp: Float64Array,
    linked: Uint8Array,
  })
  for (let row = 0; row < plans.length; row++) {
    const plan = plans[row]!
    const gap = values.gaps[plan.gap]
    const seen = seenBy(layout, plan, gap)
    const wall = wallOf(layout, plan.from, plan.fromSide)
    const wallM2 = (wall.end - wall.start) * (wall.top - wall.bottom)
    const areaM2 = Math.min(
      wallM2,
      openShareOf(values, buildingOf(layout, plan.from)) * wallM2 + plan.writtenM2,
    )
    const target = values.targets[values.buildings[buildingOf(layout, plan.to)]!.facade.target]!
    columns.key[row] = plan.key
    columns.from[row] = plan.from
    columns.to[row] = plan.to
    columns.gapM[row] = gap?.distance ?? 0
    columns.emitterAreaM2[row] = areaM2
    columns.viewFactor[row] = seen.wall * (areaM2 / wallM2)
    // Openings of the wall's own proportions: flames are as wide as they are.
    columns.flameViewFactor[row] = seen.flame * Math.sqrt(areaM2 / wallM2)
    columns.criticalFluxKwM2[row] = target.criticalFlux
    columns.ftpExponent[row] = target.exponent
    columns.ftp[row] = target.fluxTimeProduct
    columns.linked[row] = gap !== undefined && (gap.links.length > 0 || gap.distance === 0) ? 1 : 0
  }
  return { ...columns, firstOfRoom: firstOf(columns.from, layout.rooms.length) }
}

function firstOf(from: Int32Array, rooms: number): Int32Array {
  const first = new Int32Array(rooms + 1)
  for (const room of from) first[room + 1]!++
  for (let room = 0; room < rooms; room++) first[room + 1]! += first[room]!
  return first
}

function seenBy(
  layout: Layout,
  pair: Pair,
  gap: { readonly distance: number; readonly overlap: number } | undefined,
): Seen {
  const emitter = wallOf(layout, pair.from, pair.fromSide)
  const receiver = wallOf(layout, pair.to, pair.toSide)
  return gap === undefined
    ? seenFromAbove(emitter, receiver)
    : seenAcross(layout, pair, emitter, receiver, gap)
}

function buildingOf({ rooms, buildings }: Layout, room: number): string {
  return buildings[rooms[room]!.building]!.name
}

function wallOf({ rooms }: Layout, room: number, on: Side): Wall {
  const place = rooms[room]!
  const start = wallStart(place, on)
  return { start, end: start + wallLength(place, on), bottom: place.floorZ, top: place.floorZ + place.height }
}

/**
 * Who sees whom across the gaps: emitting facade, receiving facade, and how much of the receiver's view the openings and
 * the external flame of the emitter fill. Enclosing rectangles and the worst point of the receiver, as in BR 187.
 */
import { stableKey } from '../base/streams.ts'
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { facadeWalls } from './facade.ts'
import type { Layout } from './layout.ts'
import { type Side, side, wallLength, wallStart } from './plan.ts'
import { seenAcross, seenFromAbove, type Wall } from './sight.ts'
import type { Facings, Openings } from './site.ts'

type Values = Resolved<Scenario>

export interface FacingPlan {
  readonly key: number
  /** Row of the scenario's gaps, -1 for a room and the one above it. */
  readonly gap: number
  /** 1 if the emitter stands in the second building of the gap. */
  readonly reversed: boolean
  readonly from: number
  readonly to: number
  readonly fromSide: Side
  readonly toSide: Side
}

/** Pairs of rooms on the facing sides of each gap, in both directions, then rooms above one another. */
export function planFacings(layout: Layout): FacingPlan[] {
  const walls = facadeWalls(layout)
  const on = (building: number, at: Side) =>
    walls
      .filter(wall => layout.rooms[wall.room]!.building === building && wall.side === at)
      .map(({ room }) => room)
  const plans: FacingPlan[] = []
  layout.scenario.gaps.forEach(({ between, sides }, gap) => {
    const [first, second] = between.map(name => layout.building.get(name)!)
    const [a, b] = [side[sides[0]], side[sides[1]]]
    if (a === b) return
    for (const from of on(first!, a))
      for (const to of on(second!, b)) {
        plans.push(named(layout, { gap, reversed: false, from, to, fromSide: a, toSide: b }))
        plans.push(named(layout, { gap, reversed: true, from: to, to: from, fromSide: b, toSide: a }))
      }
  })
  for (const { room: from, side: at } of walls)
    for (const { room: to, side: same } of walls)
      if (same === at && above(layout, from, to, at))
        plans.push(named(layout, { gap: -1, reversed: false, from, to, fromSide: at, toSide: at }))
  return plans
}

function named({ rooms }: Layout, plan: Omit<FacingPlan, 'key'>): FacingPlan {
  return {
    ...plan,
    key: stableKey(`facing/${rooms[plan.from]!.name}/${rooms[plan.to]!.name}/${plan.fromSide}/${plan.gap}`),
  }
}

/** Whether the wall of `to` stands over the wall of `from`, one storey up. */
function above({ rooms }: Layout, from: number, to: number, at: Side): boolean {
  const [lower, upper] = [rooms[from]!, rooms[to]!]
  if (lower.building !== upper.building || upper.storey !== lower.topStorey + 1) return false
  const start = Math.max(wallStart(lower, at), wallStart(upper, at))
  const end = Math.min(
    wallStart(lower, at) + wallLength(lower, at),
    wallStart(upper, at) + wallLength(upper, at),
  )
  return end - start > 0.5
}

export function compileFacings(
  layout: Layout,
  plans: readonly FacingPlan[],
  openings: Openings,
  values: Values,
): Facings {
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
  const openM2 = openAreas(layout, openings)
  for (let row = 0; row < plans.length; row++) {
    const plan = plans[row]!
    const gap = values.gaps[plan.gap]
    const emitter = wallOf(layout, plan.from, plan.fromSide)
    const receiver = wallOf(layout, plan.to, plan.toSide)
    const seen =
      gap === undefined ? seenFromAbove(emitter, receiver) : seenAcross(layout, plan, emitter, receiver, gap)
    const areaM2 = openM2[4 * plan.from + plan.fromSide]!
    const wallM2 = (emitter.end - emitter.start) * (emitter.top - emitter.bottom)
    const target =
      values.targets[
        values.buildings[layout.buildings[layout.rooms[plan.to]!.building]!.name]!.facade.target
      ]!
    columns.key[row] = plan.key
    columns.from[row] = plan.from
    columns.to[row] = plan.to
    columns.gapM[row] = gap?.distance ?? 0
    columns.emitterAreaM2[row] = areaM2
    columns.viewFactor[row] = seen.wall * Math.min(1, areaM2 / wallM2)
    columns.flameViewFactor[row] = seen.flame
    columns.criticalFluxKwM2[row] = target.criticalFlux
    columns.ftpExponent[row] = target.exponent
    columns.ftp[row] = target.fluxTimeProduct
    columns.linked[row] = gap !== undefined && (gap.links.length > 0 || gap.distance === 0) ? 1 : 0
  }
  return columns
}

function wallOf({ rooms }: Layout, room: number, at: Side): Wall {
  const place = rooms[room]!
  const start = wallStart(place, at)
  return { start, end: start + wallLength(place, at), bottom: place.floorZ, top: place.floorZ + place.height }
}

/** Area of the openings to the outside of each room on each side, m2: element 4 * room + side. */
function openAreas({ rooms }: Layout, { count, roomA, roomB, side: at, areaM2 }: Openings): Float64Array {
  const open = new Float64Array(4 * rooms.length)
  for (let row = 0; row < count; row++)
    if (roomB[row] === -1 && at[row]! >= 0) open[4 * roomA[row]! + at[row]!]! += areaM2[row]!
  return open
}

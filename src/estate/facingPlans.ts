/**
 * Which rooms see each other across the gaps and up the facades: what the plan alone decides, once for all
 * replications.
 */
import { type Distribution, quantile } from '../base/distribution.ts'
import { stableKey } from '../base/streams.ts'
import { buriedM } from './adjacency.ts'
import { facadeWalls } from './facade.ts'
import type { Layout } from './layout.ts'
import type { OpeningPlan } from './openings.ts'
import { type Side, side, wallLength, wallStart } from './plan.ts'
import { type Facing, seenAcross, type Wall } from './sight.ts'

/** Columns of the facings that the plan alone decides. */
export interface FacingRows {
  readonly count: number
  readonly key: Uint32Array
  /** Sorted by emitter: facings from room r are rows firstOfRoom[r] up to firstOfRoom[r + 1]. */
  readonly from: Int32Array
  readonly firstOfRoom: Int32Array
  readonly to: Int32Array
  /**
   * Area of the wall that each room of the pair turns to the other, m2, and the side of the second room's
   * building that its wall is on.
   */
  readonly fromWallM2: Float64Array
  readonly toWallM2: Float64Array
  readonly toSide: Uint8Array
}

/** The part of the facings that the plan alone decides. */
export interface FacingPlan {
  readonly pairs: readonly Pair[]
  /** Area of the openings listed for the emitting wall, without those that are a share of the facade, m2. */
  readonly writtenM2: Float64Array
  readonly fixed: FacingRows
}

interface Pair extends Facing {
  /** Row of the scenario's gaps, -1 for a room and the one above it. */
  readonly gap: number
}

/**
 * A pair is left out if the emitter fills less of the view than this at any likely distance: behind a facade
 * open to a quarter, the 168 kW/m2 of BR 187 give less than 1 kW/m2 through it.
 */
const LEAST_VIEW = 0.02
/** Distances at which that is tried: these quantiles of an uncertain one. */
const TRIED = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** Pairs of rooms on the facing sides of each gap, in both directions, and rooms above one another, sorted by emitter. */
export function planFacings(layout: Layout, openings: readonly OpeningPlan[]): FacingPlan {
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
        pairs.push(pairOf(layout, gap, from, to, a, b))
        pairs.push(pairOf(layout, gap, to, from, b, a))
      }
  })
  const inSight = pairs.filter(pair => {
    const { distance, overlap } = layout.scenario.gaps[pair.gap]!
    return TRIED.some(u => {
      const { middle, edge } = seenAcross(layout, pair, at(distance, u), at(overlap, 0.5))
      return Math.max(middle.wall + middle.flame, edge.wall + edge.flame) >= LEAST_VIEW
    })
  })
  const all = [...inSight, ...stacked(layout, walls)].sort((a, b) => a.from - b.from || a.to - b.to)
  const from = Int32Array.from(all, pair => pair.from)
  return {
    pairs: all,
    writtenM2: Float64Array.from(all, pair => writtenArea(openings, pair)),
    fixed: {
      count: all.length,
      key: Uint32Array.from(all, pair => stableKey(nameOf(layout, pair))),
      from,
      to: Int32Array.from(all, pair => pair.to),
      fromWallM2: Float64Array.from(all, ({ emitter }) => areaOf(emitter)),
      toWallM2: Float64Array.from(all, ({ receiver }) => areaOf(receiver)),
      toSide: Uint8Array.from(all, ({ toSide }) => toSide),
      firstOfRoom: firstOf(from, layout.rooms.length),
    },
  }
}

function pairOf(layout: Layout, gap: number, from: number, to: number, fromSide: Side, toSide: Side): Pair {
  return {
    gap,
    from,
    to,
    fromSide,
    toSide,
    emitter: wallOf(layout, from, fromSide),
    receiver: wallOf(layout, to, toSide),
  }
}

function at(value: number | Distribution, u: number): number {
  return typeof value === 'number' ? value : quantile(value, u)
}

function nameOf({ rooms }: Layout, { from, to, fromSide, gap }: Pair): string {
  return `facing/${rooms[from]!.name}/${rooms[to]!.name}/${fromSide}/${gap < 0 ? 'above' : 'gap'}`
}

/**
 * Each room and the room whose wall stands above its own, one storey up; once, on the side where the two
 * walls share the greatest length.
 */
function stacked(layout: Layout, walls: readonly { readonly room: number; readonly side: Side }[]): Pair[] {
  const longest = new Map<string, { readonly pair: Pair; readonly length: number }>()
  for (const { room: from, side: fromSide } of walls)
    for (const { room: to, side: toSide } of walls) {
      const [lower, upper] = [layout.rooms[from]!, layout.rooms[to]!]
      if (fromSide !== toSide || lower.building !== upper.building || upper.storey !== lower.topStorey + 1)
        continue
      const pair = pairOf(layout, -1, from, to, fromSide, toSide)
      const { emitter, receiver } = pair
      const length = Math.min(emitter.end, receiver.end) - Math.max(emitter.start, receiver.start)
      const name = `${from} ${to}`
      if (length > 0.5 && length > (longest.get(name)?.length ?? 0)) longest.set(name, { pair, length })
    }
  return [...longest.values()].map(({ pair }) => pair)
}

function areaOf({ start, end, bottom, top }: Wall): number {
  return (end - start) * (top - bottom)
}

function writtenArea(openings: readonly OpeningPlan[], { from, fromSide }: Pair): number {
  let sum = 0
  for (const { roomA, roomB, side: on, areaM2, share } of openings)
    if (roomA === from && roomB === -1 && on === fromSide && share === undefined) sum += areaM2
  return sum
}

function firstOf(from: Int32Array, rooms: number): Int32Array {
  const first = new Int32Array(rooms + 1)
  for (const room of from) first[room + 1]!++
  for (let room = 0; room < rooms; room++) first[room + 1]! += first[room]!
  return first
}

function wallOf({ rooms }: Layout, room: number, on: Side): Wall {
  const place = rooms[room]!
  const start = wallStart(place, on)
  return {
    start,
    end: start + wallLength(place, on),
    bottom: place.floorZ + buriedM(place),
    top: place.floorZ + place.height,
  }
}

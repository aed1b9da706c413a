/**
 * Layout of the rooms as a skyline: buildings side by side from west to east, each storey a strip that is its
 * plan seen from the south, basements below ground level. Widths share one scale; depths are foreshortened.
 * Buildings that would be too narrow beside each other stand in several rows.
 */
import type { Plan } from '../../src/index.ts'
import { breakRows, gap, left, widthIn } from './siteRows.ts'

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Tower {
  readonly building: number
  readonly x: number
  readonly width: number
  /** Storeys from the lowest up; the first `basements` of them are below ground. */
  readonly storeys: readonly Rect[]
  readonly basements: number
  /** Lower edge of the deepest basement of its row, below which the names stand. */
  readonly bottom: number
}

export interface SiteLayout {
  readonly height: number
  /** Ground level of each row. */
  readonly grounds: readonly number[]
  readonly towers: readonly Tower[]
  /** For each room, one rectangle for each of its storeys, from the lowest up. */
  readonly rooms: readonly (readonly Rect[])[]
}

/** Between two storeys, px. */
const storeyGap = 5
/** Space below a tower for the names, and the least height of a storey, px. */
const below = 40
const lowest = 40
/**
 * Foreshortening of a storey's depth: high towers as if from far away, low buildings as much from above as
 * fits.
 */
const [slanting, fromAbove] = [0.45, 1]
/** Depth of a room, in px, at which its name is readable. */
const readable = 24
/** Least height, in px, for a name to be drawn at all. */
const nameable = 13

/** @param height available px; towers of many storeys may need more */
export function layoutSite(plan: Plan, width: number, height: number): SiteLayout {
  const { rows, scale } = breakRows(plan, width)
  const rowHeight = height / rows.length
  const strips = stripsOf(plan, rowHeight - below - 22, scale)
  const deepest = plan.buildings.map(({ basements }, b) => basements * (strips[b]! + storeyGap))
  const above = plan.buildings.map(({ storeys }, b) => storeys * (strips[b]! + storeyGap) - deepest[b]!)
  const rooms = plan.rooms.map(() => [] as Rect[])
  const towers: Tower[] = []
  const grounds: number[] = []
  let top = 0
  for (const row of rows) {
    const deep = Math.max(...row.map(building => deepest[building]!))
    const tall = Math.max(...row.map(building => above[building]!)) - storeyGap
    const ground = top + Math.max(tall + 22, Math.min(rowHeight - below - deep, tall + 60))
    grounds.push(ground)
    let x = 0
    for (const building of row) {
      x += left
      const foot = ground + storeyGap + deepest[building]!
      const wide = widthIn(plan, building) * scale
      const strip = strips[building]!
      const { storeys, basements } = plan.buildings[building]!
      const floors = Array.from({ length: storeys }, (_, storey) => {
        const y = foot - (storey + 1) * (strip + storeyGap)
        return { x, y, width: wide, height: strip }
      })
      towers.push({ building, x, width: wide, storeys: floors, basements, bottom: ground + deep })
      x += wide + gap
    }
    top = ground + deep + below
  }
  for (const tower of towers) placeRooms(plan, tower, rooms)
  return { height: top, grounds, towers, rooms }
}

/** Height of a storey of each building. @param room px that a tower has; one of many storeys takes more */
function stripsOf(plan: Plan, room: number, scale: number): number[] {
  const most = plan.buildings.map(({ storeys }) => (room - storeyGap * (storeys - 1)) / storeys)
  const fitting = Math.min(...plan.buildings.map(({ depth }, building) => most[building]! / (depth * scale)))
  const seen = Math.max(slanting, Math.min(fromAbove, fitting))
  return plan.buildings.map(({ depth }, building) => {
    const wanted = Math.max(lowest, depth * scale * seen, readable / smallestShare(plan, building))
    return Math.max(lowest, Math.min(wanted, most[building]!))
  })
}

/** Adds to each room of a tower its rectangle on each of its storeys. */
function placeRooms(plan: Plan, { building, storeys, basements }: Tower, rooms: readonly Rect[][]): void {
  const { x: west, y: south, width, depth } = plan.buildings[building]!
  storeys.forEach((floor, nth) => {
    const storey = nth - basements
    const here = plan.rooms.flatMap((room, at) =>
      room.building === building && room.storey <= storey && storey <= room.topStorey ? [{ room, at }] : [],
    )
    const rise = rises(
      here.map(({ room: { y, depth: deep } }) => [y - south, y - south + deep]),
      depth,
      floor.height,
    )
    for (const { room, at } of here) {
      const high = rise(room.y - south + room.depth)
      rooms[at]!.push({
        x: floor.x + ((room.x - west) / width) * floor.width,
        y: floor.y + floor.height - high,
        width: (room.width / width) * floor.width,
        height: high - rise(room.y - south),
      })
    }
  })
}

/**
 * Converts a depth in metres to px above the southern edge of a strip. Rooms too shallow for a name are given
 * its height at the expense of the other rooms on the storey, so walls may be slightly displaced between
 * storeys.
 * @param rooms southern and northern wall of each, m from the southern wall of the building
 */
function rises(
  rooms: readonly (readonly [from: number, to: number])[],
  depth: number,
  strip: number,
): (metres: number) => number {
  const edges = [...new Set([0, depth, ...rooms.flat()])].sort((a, b) => a - b)
  const bands = edges.slice(1).map((to, nth) => {
    const from = edges[nth]!
    const shallow = rooms.some(([low, high]) => low === from && high === to)
    return { metres: to - from, least: shallow ? nameable : 0 }
  })
  const wanted = bands.reduce((sum, { least }) => sum + least, 0)
  const heights = wanted > strip ? bands.map(({ metres }) => (metres / depth) * strip) : shared(bands, strip)
  const above = heights.reduce<number[]>((sums, height) => [...sums, sums.at(-1)! + height], [0])
  return metres => above[edges.indexOf(metres)]!
}

/** Divides a height among bands in proportion to their depths, with none below its minimum. */
function shared(
  bands: readonly { readonly metres: number; readonly least: number }[],
  height: number,
): number[] {
  let fixed = new Set<number>()
  for (;;) {
    const free = bands.filter((_, nth) => !fixed.has(nth)).reduce((sum, { metres }) => sum + metres, 0)
    const left = height - [...fixed].reduce((sum, nth) => sum + bands[nth]!.least, 0)
    const of = bands.map(({ metres, least }, nth) => (fixed.has(nth) ? least : (metres / free) * left))
    const more = bands.flatMap(({ least }, nth) => (of[nth]! < least ? [nth] : []))
    if (more.length === 0) return of
    fixed = new Set([...fixed, ...more])
  }
}

function smallestShare(plan: Plan, building: number): number {
  const { depth } = plan.buildings[building]!
  return Math.max(
    0.05,
    Math.min(1, ...plan.rooms.filter(room => room.building === building).map(room => room.depth / depth)),
  )
}

/**
 * The next room in a direction: nearest centre within a cone, using only the first rectangle of each room.
 */
export function neighbour(rooms: readonly (readonly Rect[])[], from: number, dx: number, dy: number): number {
  const centre = (row: number): [number, number] => {
    const { x, y, width, height } = rooms[row]![0]!
    return [x + width / 2, y + height / 2]
  }
  const [x, y] = centre(from)
  let best = from
  let nearest = Infinity
  rooms.forEach((rects, row) => {
    if (row === from || rects.length === 0) return
    const [otherX, otherY] = centre(row)
    const along = (otherX - x) * dx + (otherY - y) * dy
    const aside = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx)
    if (along <= 0.5 || aside > along * 4) return
    const distance = along + 2 * aside
    if (distance < nearest) {
      nearest = distance
      best = row
    }
  })
  return best
}

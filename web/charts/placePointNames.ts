/**
 * Names of the points of a chart, each beside its point or, where that has no space, further off at the end of a line. No
 * name stands on another, on the mark of another point or on such a line. One without space is left to the table.
 */
import { textWidth } from './textWidth.ts'

export interface NamedPoint {
  readonly name: string
  readonly x: number
  readonly y: number
  /** Of two that contend for a place, the heavier has it. */
  readonly weight: number
}

/** Where a name is written: from here on or, at the `end`, up to here. */
export interface NamePlace {
  readonly x: number
  readonly y: number
  readonly end: boolean
  /** From the point to its name, where that is further off. */
  readonly line: readonly [from: Spot, to: Spot] | null
}

type Spot = readonly [x: number, y: number]

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Ratio of the width of names, some of them bold, to what `textWidth` measures. */
const larger = 1.15
/** Radius of a mark with its outline, and what is free between it and its name or line, px. */
const [mark, away] = [6, 8]
/** Free between two names of one line, px: wider than the space between two words. */
const apart = 12
/** Heights of a name above and below its baseline, px. */
const [above, below] = [9, 3]
/** Baselines below a point, px: beside it, and those that need a line. */
const beside = [-7, 16]
const further = [-20, 29, -33, -46, -59, -72, -85, -98, -111]
/** Between a point and its name, across, px: those that need a line. */
const aside = [away, 28, 56]

type Place = (point: NamedPoint, how: 'beside' | 'further') => NamePlace | undefined

/**
 * The places of the names in the order of the points; undefined for those without space. One name after another has the
 * first place that is free, in the way of the `ways` that names the heaviest, then the most, then with the fewest lines.
 */
export function placePointNames(
  points: readonly NamedPoint[],
  wide: number,
  tall: number,
): (NamePlace | undefined)[] {
  const heaviest = [...new Set(points.map(({ weight }) => weight))].sort((a, b) => b - a)
  const worth = (places: readonly (NamePlace | undefined)[]): number[] => [
    ...heaviest.map(now => points.filter(({ weight }, nth) => weight === now && places[nth]).length),
    -places.filter(place => place?.line).length,
  ]
  return ways
    .map(way => {
      const place = placing(points, wide, tall)
      const places = new Map<NamedPoint, NamePlace>()
      for (const now of heaviest)
        way(
          points.filter(({ weight }) => weight === now),
          place,
          places,
        )
      return points.map(point => places.get(point))
    })
    .reduce((best, places) => (exceeds(worth(places), worth(best)) ? places : best))
}

const exceeds = (a: readonly number[], b: readonly number[]): boolean => {
  const nth = a.findIndex((value, at) => value !== b[at])
  return nth >= 0 && a[nth]! > b[nth]!
}

/** Near the axis there are the fewest places. */
const lowestFirst = (points: readonly NamedPoint[]): NamedPoint[] =>
  points.toSorted((a, b) => b.y - a.y || a.x - b.x)
const leftmostFirst = (points: readonly NamedPoint[]): NamedPoint[] =>
  points.toSorted((a, b) => a.x - b.x || b.y - a.y)

type Way = (points: readonly NamedPoint[], place: Place, places: Map<NamedPoint, NamePlace>) => void

/** All beside their points that can be, before lines are drawn to others; or each at once. */
const besideFirst =
  (order: typeof lowestFirst): Way =>
  (points, place, places) => {
    for (const how of ['beside', 'further'] as const)
      for (const point of order(points)) {
        const found = places.has(point) ? undefined : place(point, how)
        if (found) places.set(point, found)
      }
  }
const eachAtOnce =
  (order: typeof lowestFirst): Way =>
  (points, place, places) => {
    for (const point of order(points)) {
      const found = place(point, 'beside') ?? place(point, 'further')
      if (found) places.set(point, found)
    }
  }
const ways = [lowestFirst, leftmostFirst].flatMap(order => [besideFirst(order), eachAtOnce(order)])

/** Takes the place of one name after another. */
function placing(points: readonly NamedPoint[], wide: number, tall: number): Place {
  const names: Box[] = []
  const lines: Spot[] = []
  const isFree = (box: Box, way: readonly Spot[], own: NamedPoint): boolean => {
    const others = points.filter(({ x, y }) => x !== own.x || y !== own.y)
    return (
      names.every(each => !meet(box, each, apart) && !way.some(spot => isIn(spot, each, 0))) &&
      !lines.some(spot => isIn(spot, box, 2)) &&
      !others.some(({ x, y }) => isIn([x, y], box, mark) || way.some(spot => isNear(spot, [x, y])))
    )
  }
  return (point, how) => {
    const { x, y } = point
    const length = larger * textWidth(point.name)
    for (const down of how === 'beside' ? beside : further)
      for (const across of how === 'beside' ? [away] : aside)
        for (const end of [false, true]) {
          const at = end ? x - across : x + across
          const box = {
            left: end ? at - length : at,
            right: end ? at : at + length,
            top: y + down - above,
            bottom: y + down + below,
          }
          // The axis name is above the first line, the tick labels are below the last.
          if (box.left < 0 || box.right > wide || y + down < 4 || y + down > tall - 2) continue
          const line = how === 'beside' ? null : lineTo(point, at + (end ? 2 : -2), y + down - 4)
          const way = line === null ? [] : spotsOf(line)
          if (!isFree(box, way, point)) continue
          names.push(box)
          lines.push(...way)
          return { x: at, y: y + down, end, line }
        }
    return undefined
  }
}

/** From the edge of a mark. */
function lineTo({ x, y }: Pick<NamedPoint, 'x' | 'y'>, toX: number, toY: number): readonly [Spot, Spot] {
  const share = mark / Math.hypot(toX - x, toY - y)
  return [
    [x + share * (toX - x), y + share * (toY - y)],
    [toX, toY],
  ]
}

/** Points of a line, 3 px apart at most. */
function spotsOf([[x1, y1], [x2, y2]]: readonly [Spot, Spot]): Spot[] {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3)
  return Array.from({ length: steps + 1 }, (_, nth) => [
    x1 + (nth / steps) * (x2 - x1),
    y1 + (nth / steps) * (y2 - y1),
  ])
}

const meet = (a: Box, b: Box, gap: number): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top <= b.bottom && b.top <= a.bottom

const isIn = ([x, y]: Spot, { left, right, top, bottom }: Box, margin: number): boolean =>
  x > left - margin && x < right + margin && y > top - margin && y < bottom + margin

const isNear = (a: Spot, b: Spot): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < mark

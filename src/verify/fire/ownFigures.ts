/** Tells of figures of a fire that its points contradict: it burns by its points. */
import { isRecord } from '../../base/isRecord.ts'
import type { Path, Slips } from '../shape.ts'
import { peak } from './curves.ts'

/** Allowed difference, as a share: points may lie to both sides of the peak, and figures are rounded. */
const ROUNDED = 0.05
/** The same for growth, of which a few points at full seconds tell little. */
const OF_GROWTH = 0.2
/** What is lower hardly shows the growth, what is higher may be the peak. */
const PART_OF_PEAK = [0.1, 0.95] as const

type Points = readonly (readonly [second: number, kw: number])[]

/** @param fire whose points are pairs of numbers, in the order of their times */
export function ownFigures(fire: unknown, path: Path, { issues, warnings }: Slips): void {
  if (issues.length > 0 || !isRecord(fire)) return
  const points = fire['prescribed_hrr_points_s_kW'] as Points
  const shown: readonly (readonly [figure: string, value: number | undefined, allowed: number])[] = [
    ['peak_kW', peak(points.map(([, kw]) => kw)), ROUNDED],
    ['alpha_kW_s2', growth(points, fire['start_s']), OF_GROWTH],
  ]
  for (const [figure, value, allowed] of shown) {
    const said = fire[figure]
    if (typeof said !== 'number' || value === undefined) continue
    if (Math.abs(said - value) <= allowed * Math.max(Math.abs(said), value)) continue
    const message = `is ${said}, by the points of this fire ${Number(value.toPrecision(4))}: it burns by these`
    warnings.push({ path: [...path, figure], message })
  }
}

/**
 * Factor of t2 by the highest point on the way up, kW/s2; undefined where no point shows it, as in a fire that is at its peak at
 * once.
 * @param start second at which it begins; by default its last point at nothing
 */
function growth(points: Points, start: unknown): number | undefined {
  const most = peak(points.map(([, kw]) => kw))
  const rising = points.slice(
    0,
    points.findIndex(([, kw]) => kw >= PART_OF_PEAK[1] * most),
  )
  const [second, kw] = rising.at(-1) ?? [0, 0]
  const from = typeof start === 'number' ? start : rising.findLast(([, kw]) => kw === 0)?.[0]
  if (from === undefined || !(second > from) || kw < PART_OF_PEAK[0] * most) return undefined
  return kw / (second - from) ** 2
}

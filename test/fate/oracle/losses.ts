/**
 * A service in several racks that loses its data again, with another of its racks, after what it had lost has been restored.
 * It writes in stretches; a copy holds what was there at its point, and what is lost in the end is all that was written but
 * for what is there.
 */
import { never } from '../../../src/damage/damage.ts'
import { newest, type pointsIn, type Stretch } from './points.ts'
import type { Leaves, Point, Story } from './words.ts'

export interface Loss {
  /** The first of its racks to burn in this loss. */
  readonly at: number
  /** When all its data is on other servers; `never`. */
  readonly resettled: number
  /** When it runs again; `never`: not before it is lost again, or not at all. */
  readonly backAt: number
  /** What it is restored from; undefined: nothing is left. */
  readonly point: Point | undefined
  /** Seconds of writes that are lost by then. */
  readonly lost: number
}

interface Kept extends Stretch {
  /** Seconds of writes that were there when it began. */
  readonly before: number
}

/** The first stretch has no beginning: writes are counted from long before any point. */
const START = -1e9

/** All its losses, in order. */
export function lossesOf(
  { lookups, movedAt, movedUntil }: Pick<Story, 'lookups' | 'movedAt' | 'movedUntil'>,
  leaves: Leaves,
  { seenBy, pointsOf }: ReturnType<typeof pointsIn>,
  service: number,
): Loss[] {
  const own = lookups.racksOf[service]!.map(row => ({
    ...seenBy(service, row),
    left: leaves.rack(service, row),
  }))
  const losses: Loss[] = []
  const stretches: Kept[] = []
  // What it wrote on its replica never came home: its home does not lack it.
  const wrote: Wrote = (from, until) =>
    Math.max(0, until - from) -
    Math.max(0, Math.min(until, movedUntil[service]!) - Math.max(from, movedAt[service]!))
  let open = own
  for (;;) {
    const burns = open.filter(({ burntAt }) => burntAt !== never).sort((a, b) => a.burntAt - b.burntAt)
    if (burns.length === 0) return losses
    const at = burns[0]!.burntAt
    const last = losses.at(-1)
    if (last === undefined || last.backAt < at)
      stretches.push({
        since: last === undefined ? -Infinity : last.backAt,
        before: last === undefined ? 0 : thereAt(stretches, last.point!.at, wrote),
        stopped: Math.min(...open.map(({ stops }) => stops[0] ?? never)),
        cutOffAt: Math.min(...open.map(({ cutOffAt }) => cutOffAt)),
      })
    let resettled = -1
    let again = never
    for (const { burntAt, left } of burns)
      if (burntAt > resettled && resettled >= 0) again = Math.min(again, burntAt)
      else if (again === never) resettled = Math.max(resettled, left)
    const point = newest(pointsOf(service, stretches, resettled), never)
    const isWhole = (when: number): boolean =>
      open.every(({ stops, burntAt, cutOffAt, left }) => {
        const out = Math.min(stops[0] ?? never, burntAt, cutOffAt)
        return out > when || left <= when
      })
    const turns = open.map(({ left }) => left).filter(left => left > at && left < again && isWhole(left))
    const backAt = Math.min(never, ...turns)
    const lost = point === undefined ? 0 : written(stretches, wrote) - thereAt(stretches, point.at, wrote)
    losses.push({ at, resettled, backAt, point, lost })
    if (again === never || point === undefined) return losses
    open = open.filter(({ burntAt, left }) => burntAt >= again && left >= again)
  }
}

/** Seconds of writes at home between two seconds. */
type Wrote = (from: number, until: number) => number

function written(stretches: readonly Kept[], wrote: Wrote): number {
  return stretches.reduce((sum, { since, stopped }) => sum + wrote(Math.max(START, since), stopped), 0)
}

/** Seconds of writes that are in a point. */
function thereAt(stretches: readonly Kept[], point: number, wrote: Wrote): number {
  const { since, before } = stretches.findLast(each => each.since <= point)!
  return before + wrote(Math.max(START, since), point)
}

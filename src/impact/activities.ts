/**
 * Activities as their owners see them (BIA, ISO 22317). A customer's activity is disrupted while fewer of its
 * services run than its least capacity, or while a service it also needs does not. It has objectives of its own,
 * because one late service of many breaks no promise, while the last of the few it cannot do without does.
 */
import { never } from '../damage/damage.ts'
import type { Activity, Population } from '../estate/population.ts'
import { type Asked, type Disruptions, disruptions, type Hit, type Returns } from './disruptions.ts'
import type { ActivityFigure } from './metrics.ts'

/** Activities with stated objectives: one row for each customer and activity. */
export interface HeldActivities {
  /** Positions in the population's activities, ascending: those with an objective. */
  readonly stated: readonly number[]
  /** By row, its position in `stated`, and how many of its services it can do without. */
  readonly kind: Int32Array
  readonly spare: Int32Array
  /** By service, its row; -1: none. */
  readonly of: Int32Array
}

/** Whether the activity has any objective. */
export function isStated({
  rtoSeconds,
  mtpdSeconds,
  leastCapacity,
}: Pick<Activity, 'rtoSeconds' | 'mtpdSeconds' | 'leastCapacity'>): boolean {
  return rtoSeconds < Infinity || mtpdSeconds < Infinity || leastCapacity < 1
}

export function heldActivities({ activities, services, customers }: Population): HeldActivities {
  const stated = activities.flatMap((activity, row) => (isStated(activity) ? [row] : []))
  const placeOf = new Int32Array(256).fill(-1)
  stated.forEach((row, place) => (placeOf[row] = place))
  const rowOf = new Int32Array(stated.length * customers.count).fill(-1)
  const kind: number[] = []
  const size: number[] = []
  const of = new Int32Array(services.count).fill(-1)
  for (let service = 0; service < services.count; service++) {
    const place = placeOf[services.activity[service]!]!
    if (place < 0) continue
    const key = place * customers.count + services.customer[service]!
    if (rowOf[key]! < 0) {
      rowOf[key] = kind.length
      kind.push(place)
      size.push(0)
    }
    of[service] = rowOf[key]!
    size[rowOf[key]!]!++
  }
  const spare = Int32Array.from(size, (all, row) => spareOf(activities[stated[kind[row]!]!]!, all))
  return { stated, kind: Int32Array.from(kind), spare, of }
}

function spareOf({ leastCapacity }: Activity, all: number): number {
  // A share of the services is seldom a whole number in binary.
  return all - Math.max(1, Math.ceil(leastCapacity * all * (1 - 1e-12)))
}

/**
 * Figures of each stated activity, over the customers who have it. It is back for good at its last return to its
 * least capacity, counted from the first second below it. RTO and MTPD hold for each disruption and count from its
 * beginning; `rtoMetSinceDeclaredShare` counts from the declaration if that came later. An activity that is not back
 * has met no RTO, and has breached an MTPD shorter than its disruption up to the horizon.
 * @param declaredAt s; Infinity: never declared, and nothing counts from then
 */
export function activityFigures(
  { activities }: Population,
  held: HeldActivities,
  fate: Hit,
  recovery: Returns,
  declaredAt: number,
  horizonSeconds: number,
): Record<ActivityFigure, number>[] {
  const asked: Asked = { declaredAt, horizonSeconds }
  const found = disruptions({ activities }, held, fate, recovery, asked)
  return held.stated.map((row, place) => figuresOf(activities[row]!, held.kind, place, found, asked))
}

function figuresOf(
  { rtoSeconds, mtpdSeconds }: Activity,
  kind: Int32Array,
  place: number,
  { from, until, longest, longestDeclared }: Disruptions,
  { declaredAt }: Asked,
): Record<ActivityFigure, number> {
  const lengths = new Int32Array(kind.length)
  let [hit, inTime, inTimeSince, breaches] = [0, 0, 0, 0]
  for (let row = 0; row < kind.length; row++) {
    if (kind[row] !== place || from[row] === never) continue
    const isBack = until[row] !== never
    lengths[hit++] = isBack ? until[row]! - from[row]! : never
    if (isBack && longest[row]! <= rtoSeconds) inTime++
    if (isBack && longestDeclared[row]! <= rtoSeconds) inTimeSince++
    if (longest[row]! > mtpdSeconds) breaches++
  }
  const median = lengths.subarray(0, hit).sort()[Math.max(0, Math.ceil(hit / 2) - 1)]
  const share = (count: number): number => (rtoSeconds === Infinity ? NaN : count / hit)
  return {
    customersHit: hit,
    backMedianHours: median === undefined ? NaN : median === never ? Infinity : median / 3600,
    rtoMetShare: share(inTime),
    rtoMetSinceDeclaredShare: declaredAt === Infinity ? NaN : share(inTimeSince),
    mtpdBreaches: mtpdSeconds === Infinity ? NaN : breaches,
  }
}

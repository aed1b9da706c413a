/**
 * Activities as their owners see them (BIA, ISO 22317): a customer's activity is disrupted while fewer of its services run than
 * its least capacity asks for, or a service it needs besides does not. Counted against its objectives by itself, because one
 * service of many that is late breaks no promise, and the last of the few it cannot do without breaks it alone.
 */
import { never } from '../damage/damage.ts'
import type { Activity, Population } from '../estate/population.ts'
import { type FateView, outageKind } from '../fate/fate.ts'
import type { RecoveryView } from '../recovery/recovery.ts'
import type { ActivityFigure } from './metrics.ts'

/** Activities of customers, of those whose objectives are stated: one row a customer and activity. */
export interface HeldActivities {
  /** Positions in the population's activities, ascending: those with an objective. */
  readonly stated: readonly number[]
  /** Per row its place in `stated`, and how many of its services it can do without. */
  readonly kind: Int32Array
  readonly spare: Int32Array
  /** Per service its row, -1: none. */
  readonly of: Int32Array
  /** Services of rows that can do without some, the others have none: first[row] up to first[row + 1] of `member`. */
  readonly first: Int32Array
  readonly member: Int32Array
}

/** Whether there is anything to hold the activity against. */
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
  return { stated, kind: Int32Array.from(kind), spare, of, ...membersOf(of, spare, size) }
}

function spareOf({ leastCapacity }: Activity, all: number): number {
  // A share of services is seldom whole in binary.
  return all - Math.max(1, Math.ceil(leastCapacity * all * (1 - 1e-12)))
}

function membersOf(
  of: Int32Array,
  spare: Int32Array,
  size: readonly number[],
): Pick<HeldActivities, 'first' | 'member'> {
  const first = new Int32Array(size.length + 1)
  size.forEach((all, row) => (first[row + 1] = first[row]! + (spare[row]! > 0 ? all : 0)))
  const next = first.slice()
  const member = new Int32Array(first[size.length]!)
  for (const [service, row] of of.entries()) if (row >= 0 && spare[row]! > 0) member[next[row]!++] = service
  return { first, member }
}

type Hit = Pick<FateView, 'outage' | 'downAt'>

/**
 * Figures of each stated activity, over the customers who have it. It is disrupted from the first second below its least
 * capacity until the last return to it. RTO and MTPD count from the disruption, the second RTO from the declaration where
 * that came later; an activity that does not return is held against them as far as the horizon.
 * @param declaredAt s; Infinity: never declared, and nothing counts from then
 */
export function activityFigures(
  { activities }: Population,
  held: HeldActivities,
  fate: Hit,
  { backAt }: Pick<RecoveryView, 'backAt'>,
  declaredAt: number,
  horizonSeconds: number,
): Record<ActivityFigure, number>[] {
  const found = disruptions(held, fate, backAt)
  wait(activities, held, fate, backAt, found)
  return held.stated.map((row, place) =>
    figuresOf(activities[row]!, held.kind, place, found, { declaredAt, horizonSeconds }),
  )
}

/** Per row: from when until when it is disrupted; `from` is `never` where it is not, `until` where that does not end. */
interface Disruptions {
  readonly from: Int32Array
  readonly until: Int32Array
}

function disruptions(held: HeldActivities, { outage, downAt }: Hit, backAt: Int32Array): Disruptions {
  const { of, spare, first, member } = held
  const from = new Int32Array(spare.length).fill(never)
  const until = new Int32Array(spare.length)
  for (let service = 0; service < of.length; service++) {
    const row = of[service]!
    if (row < 0 || spare[row]! > 0 || outage[service] === outageKind.none) continue
    if (downAt[service]! < from[row]!) from[row] = downAt[service]!
    if (backAt[service]! > until[row]!) until[row] = backAt[service]!
  }
  for (let row = 0; row < spare.length; row++) {
    if (spare[row] === 0) continue
    const hit = member
      .subarray(first[row], first[row + 1])
      .filter(service => outage[service] !== outageKind.none)
    if (hit.length <= spare[row]!) continue
    const downs = hit.map(service => downAt[service]!).sort()
    const backs = hit.map(service => backAt[service]!).sort()
    ;[from[row], until[row]] = beyond(downs, backs, spare[row]!)
  }
  return { from, until }
}

/** From the first time on at which more are out than can be spared, until the last time at which no more are. */
function beyond(downs: Int32Array, backs: Int32Array, spare: number): [from: number, until: number] {
  let [from, until, out, next]: [number, number, number, number] = [never, 0, 0, 0]
  const come = (before: number): void => {
    for (; next < backs.length && backs[next]! <= before; next++)
      if (out-- === spare + 1) until = backs[next]!
  }
  for (const down of downs) {
    come(down)
    if (out++ !== spare) continue
    from = Math.min(from, down)
    until = never
  }
  come(never - 1)
  return [from, from === never ? 0 : until]
}

/** Whoever has the activity waits for the services it needs besides. */
function wait(
  activities: readonly Activity[],
  { stated, kind }: HeldActivities,
  { outage, downAt }: Hit,
  backAt: Int32Array,
  { from, until }: Disruptions,
): void {
  const hit = stated.map(row => activities[row]!.needs.filter(need => outage[need] !== outageKind.none))
  if (hit.every(needs => needs.length === 0)) return
  for (const [row, place] of kind.entries())
    for (const need of hit[place]!) {
      from[row] = Math.min(from[row]!, downAt[need]!)
      until[row] = Math.max(until[row]!, backAt[need]!)
    }
}

function figuresOf(
  { rtoSeconds, mtpdSeconds }: Activity,
  kind: Int32Array,
  place: number,
  { from, until }: Disruptions,
  { declaredAt, horizonSeconds }: { readonly declaredAt: number; readonly horizonSeconds: number },
): Record<ActivityFigure, number> {
  const lengths = new Int32Array(kind.length)
  let [hit, inTime, inTimeSince, breaches] = [0, 0, 0, 0]
  for (let row = 0; row < kind.length; row++) {
    const start = from[row]!
    if (kind[row] !== place || start === never) continue
    const ends = until[row] !== never
    // What does not return is missed only as far as one has looked.
    const end = ends ? until[row]! : horizonSeconds
    lengths[hit++] = ends ? end - start : never
    if (end - start <= rtoSeconds) inTime++
    if (end - Math.max(start, declaredAt) <= rtoSeconds) inTimeSince++
    if (end - start > mtpdSeconds) breaches++
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

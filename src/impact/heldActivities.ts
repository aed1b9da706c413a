/** The activities that are held against objectives, and how many of its services each can do without. */
import { type Binned, sortedBy } from '../base/sortedBy.ts'
import type { Activity, Population } from '../estate/population.ts'

/** Activities with stated objectives: one row for each customer and activity. */
export interface HeldActivities {
  /** Positions in the population's activities, ascending: those with an objective. */
  readonly stated: readonly number[]
  /** By row, its position in `stated`, and how many of its services it can do without. */
  readonly kind: Int32Array
  readonly spare: Int32Array
  /** By service, its row; -1: none. */
  readonly of: Int32Array
  /** The services of each row, and the rows of each position in `stated`. */
  readonly members: Binned
  readonly ofKind: Binned
}

/** Whether the activity has any objective. */
export function isStated({
  rtoSeconds,
  mtpdSeconds,
  leastCapacity,
}: Pick<Activity, 'rtoSeconds' | 'mtpdSeconds' | 'leastCapacity'>): boolean {
  return rtoSeconds < Infinity || mtpdSeconds < Infinity || leastCapacity < 1
}

type Holding = Pick<Population, 'activities' | 'services' | 'customers'>

const made = new WeakMap<Population['activities'], HeldActivities>()

/** Made once for all populations that differ only in policies and copies: these share their activities. */
export function heldActivities(population: Holding): HeldActivities {
  const held = made.get(population.activities) ?? heldIn(population)
  made.set(population.activities, held)
  return held
}

function heldIn({ activities, services, customers }: Holding): HeldActivities {
  const stated = activities.flatMap((activity, row) => (isStated(activity) ? [row] : []))
  const placeOf = new Int32Array(activities.length).fill(-1)
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
  const kinds = Int32Array.from(kind)
  return {
    stated,
    kind: kinds,
    spare,
    of,
    members: sortedBy(of, spare.length),
    ofKind: sortedBy(kinds, stated.length),
  }
}

function spareOf({ leastCapacity }: Activity, all: number): number {
  // A share of the services is seldom a whole number in binary.
  return all - Math.max(1, Math.ceil(leastCapacity * all * (1 - 1e-12)))
}

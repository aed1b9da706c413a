/** The points a restore goes through until one passes its verification, and what that comes to in lost data. */
import { uniform } from '../base/streams.ts'
import { never } from '../damage/damage.ts'
import type { FateView } from '../fate/fate.ts'
import { noPoint } from '../fate/newestPoint.ts'
import type { FateState } from '../fate/state.ts'
import { pointBefore, type RestorePoint } from '../fate/viable.ts'
import { triesNeeded } from './retry.ts'
import type { Sight } from './sight.ts'
import type { RecoveryState } from './state.ts'

export interface Tried {
  readonly count: number
  readonly passes: boolean
  /** None of them passes, and the point before is on a copy in the site: what comes of it is seen then. */
  readonly part: boolean
  /** The last one. */
  readonly last: number
  /** The points in order and the rows of the copies they are on; none where no older points are kept: all as the first. */
  readonly points: readonly number[]
  readonly copies: readonly number[]
}

const theFirst: readonly number[] = []

/** From `first` on, after so many, each time the next older viable point; notes the one that passes where it is not the newest. */
export function pointsTried(
  state: RecoveryState,
  { estate, racks, fate }: Pick<Sight, 'estate' | 'racks' | 'fate'>,
  service: number,
  first: RestorePoint,
  before: number,
): Tried {
  const { services, copies: placed } = estate.population
  const { policies, recovery } = estate.policy
  const failure = policies.verifyFailure[services.policy[service]!]!
  const key = services.key[service]!
  const needed = failure > 0 ? triesNeeded(failure, uniform(state.draws.verify, key), recovery.maxTries) : 1
  const most = Math.min(needed, recovery.maxTries)
  // Fates filled by hand keep no older points: they are taken to be there.
  if (!keepsPoints(fate))
    return {
      count: most,
      passes: needed === most,
      part: false,
      last: first.point,
      points: theFirst,
      copies: theFirst,
    }
  const points = [first.point]
  let last = first.point
  let count = before + 1
  const copies = [first.copy]
  for (; count < most; count++) {
    const { copy, point } = pointBefore(fate, estate, racks, service, last)
    if (point === noPoint) break
    if (copy >= 0 && placed.rack[copy]! >= 0)
      return { count: count - before, passes: false, part: true, last, points, copies }
    last = point
    points.push(point)
    copies.push(copy)
  }
  const passes = count === needed
  noteRestored(state, service, passes ? last : noPoint, fate.point[service]!)
  return { count: count - before, passes, part: false, last, points, copies }
}

export function keepsPoints(fate: FateView): fate is FateState {
  return 'schedules' in fate
}

export function noteRestored(state: RecoveryState, service: number, point: number, newest: number): void {
  if (state.restoredPoint.length === 0) {
    if (point === newest) return
    state.restoredPoint = new Int32Array(state.phase.length).fill(never)
  }
  state.restoredPoint[service] = point === newest ? never : point
}

/** Not the point that was judged to be the newest, or none at all. */
export function comesFromOlder({ restoredPoint }: RecoveryState, service: number): boolean {
  return restoredPoint.length > 0 && restoredPoint[service] !== never
}

/** It runs at another site before its data was restored at home: what it has is what is there. */
export function forgetRestored({ restoredPoint }: RecoveryState, service: number): void {
  if (restoredPoint.length > 0) restoredPoint[service] = never
}

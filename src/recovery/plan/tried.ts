/** The restore points that are tried until one passes its verification, and the data lost by that. */
import { uniform } from '../../base/streams.ts'
import { never } from '../../damage/damage.ts'
import { withRows } from '../../base/column.ts'
import { noPoint } from '../../fate/schedule/newestPoint.ts'
import { pointBefore, type RestorePoint } from '../../fate/points/viable.ts'
import { triesNeeded } from './retry.ts'
import type { Sight } from '../sight.ts'
import type { RecoveryState } from '../state/state.ts'

export interface Tried {
  readonly count: number
  readonly passes: boolean
  /** None of them passes, and the point before is on a copy in this site: that is decided when it can be read. */
  readonly part: boolean
  /** The last point tried. */
  readonly last: number
  /** The points in order, and the rows of their copies; empty if the first is the only one. */
  readonly points: readonly number[]
  readonly copies: readonly number[]
}

/** Shared by all restores that try only one point, which is most of them: nothing may be added to it. */
const theFirst: number[] = []

/**
 * The points tried from `first` on, after `before` earlier ones, each the next older viable point. Notes the point
 * that passes if it is not the newest.
 */
export function pointsTried(
  state: RecoveryState,
  { estate, racks, fate }: Pick<Sight, 'estate' | 'racks' | 'fate'>,
  service: number,
  first: RestorePoint,
  before: number,
): Tried {
  const { services, copies: placed } = estate.population
  const { policies, recovery } = estate.policy
  const { kinds } = state.index
  const failure = policies.verifyFailure[kinds.policy[kinds.of[service]!]!]!
  const key = services.key[service]!
  const needed = failure > 0 ? triesNeeded(failure, uniform(state.draws.verify, key), recovery.maxTries) : 1
  const most = Math.min(needed, recovery.maxTries)
  let last = first.point
  let count = before + 1
  const points = most > count ? [first.point] : theFirst
  const copies = most > count ? [first.copy] : theFirst
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

export function noteRestored(state: RecoveryState, service: number, point: number, newest: number): void {
  if (state.restoredPoint.length === 0) {
    if (point === newest) return
    state.restoredPoint = withRows(state.restoredPoint, state.phase.length, never)
  }
  state.restoredPoint[service] = point === newest ? never : point
}

/** Whether the data comes from another point than the newest one, or from none. */
export function comesFromOlder({ restoredPoint }: RecoveryState, service: number): boolean {
  return restoredPoint.length > 0 && restoredPoint[service] !== never
}

/** The point that its data was restored from at home no longer matters: other data is there. */
export function forgetRestored({ restoredPoint }: RecoveryState, service: number): void {
  if (restoredPoint.length > 0) restoredPoint[service] = never
}

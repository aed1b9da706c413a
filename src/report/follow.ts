/** One incident for a reader who does not ask why yet: its report and its course. */
import { throughout } from '../base/throughout.ts'
import type { Row } from '../campaign/row.ts'
import { followInSteps as followReplicationInSteps } from '../run/follow.ts'
import type { Prepared } from '../run/prepare.ts'
import type { Course } from '../run/record/recording.ts'
import type { Reel } from '../run/record/reel.ts'
import type { ReplicationChoice } from '../run/workspace.ts'
import type { Report } from './report.ts'
import { reportOfOne } from './reportOfOne.ts'

/** One incident as a campaign sees it, with its course over time for a picture but no record to ask why. */
export interface FollowedIncident {
  readonly report: Report
  /** What a campaign has of the same replication. */
  readonly row: Row
  readonly course: Course
}

/** Gives the same report as `simulate`, including the digest. */
export function follow(prepared: Prepared, choice: ReplicationChoice, reel?: Reel): FollowedIncident {
  return throughout(followInSteps(prepared, choice, reel))
}

/** The same, yielding after each step; see `followInSteps` of a replication. */
export function* followInSteps(
  prepared: Prepared,
  choice: ReplicationChoice,
  reel?: Reel,
): Generator<void, FollowedIncident> {
  const followed = yield* followReplicationInSteps(prepared, choice, reel)
  yield
  return { ...reportOfOne(prepared, choice, followed), course: followed.course }
}

/** One incident for a reader who does not ask why yet: its report and its course. */
import { followReplication } from '../run/follow.ts'
import type { Prepared } from '../run/prepare.ts'
import type { Course } from '../run/recording.ts'
import type { Reel } from '../run/reel.ts'
import type { ReplicationChoice } from '../run/workspace.ts'
import type { Report } from './report.ts'
import { reportOfOne } from './reportOfOne.ts'

/** With the report of `simulate`, to the digest. */
export function follow(
  prepared: Prepared,
  choice: ReplicationChoice,
  reel?: Reel,
): { readonly report: Report; readonly course: Course } {
  const followed = followReplication(prepared, choice, reel)
  return { report: reportOfOne(prepared, choice, followed), course: followed.course }
}

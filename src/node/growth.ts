/** A campaign that goes on: what a folder holds is the beginning of a longer campaign with the same rows. */
import { type CampaignPlan, checkpointAfter } from '../index.ts'
import { type CommandComplaint, said } from './complaints.ts'
import { type Manifest, rowsOf, strangeness } from './manifest.ts'

type End = Pick<CampaignPlan, 'replications' | 'precision'>

/**
 * Why the campaign in a folder is neither the one wanted nor the beginning of it, as a sentence; undefined if it is. All
 * that is there must belong to what is wanted: a report of fewer replications never takes the place of one of more.
 * @param held how far the replications in the folder reach: none from this one on is there
 */
export function hindrance(there: Manifest, wanted: Manifest, held: number): CommandComplaint | undefined {
  const strange = strangeness(there, wanted)
  // What another engine wrote may have another shape.
  if (strange === undefined || there.engine !== wanted.engine || rowsOf(there) !== rowsOf(wanted))
    return strange
  return hindranceOfEnd(there.plan, wanted.plan, held)
}

/**
 * A campaign with a precision ends at the first checkpoint that reaches it, so one that was begun for a wider one has
 * not gone past that end. One without any has not if it does not reach beyond the first checkpoint; of a longer one that is not
 * known before its rows are read.
 */
function hindranceOfEnd(there: End, wanted: End, held: number): CommandComplaint | undefined {
  const [begun, goal] = [there.precision, wanted.precision]
  const fewer = said('has {} replications, not {}', there.replications, wanted.replications)
  if (begun === undefined && goal === undefined)
    return there.replications <= wanted.replications ? undefined : fewer
  if (begun === undefined) {
    const first = checkpointAfter(0, wanted.replications)
    return held <= first
      ? undefined
      : said(
          'was begun without --precision and has more than {} replications, where a precision is first looked at: it may be past that end',
          first,
        )
  }
  if (goal !== undefined && begun.aims.join() !== goal.aims.join())
    return said('was begun for another --metric')
  if (goal !== undefined && begun.halfWidth < goal.halfWidth)
    return said('was begun with --precision {}, and goes on to a narrower one only', begun.halfWidth)
  return held <= wanted.replications
    ? undefined
    : said('has more than {} replications already', wanted.replications)
}

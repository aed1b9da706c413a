/** Whether a report is still up to date: its course may have continued, or another course may be on show. */
import type { AfterAction, FacilitatorView } from '../../src/index.ts'

type Told = Pick<AfterAction, 'branch' | 'until' | 'events'>

export function sinceReport(
  view: FacilitatorView,
  { branch, until, events }: Told,
): 'goneOn' | 'otherCourse' | undefined {
  if (view.branch !== branch) return 'otherCourse'
  const course = view.branches.find(({ name }) => name === branch)
  if (course === undefined || course.until > until) return 'goneOn'
  // At the end of a course, something may have happened within the same second. This cannot be checked while
  // looking back, when the view shows less than there is.
  if (view.lookingBack) return undefined
  const { messages, decisions, notes } = view.participants
  const kept = new Set(['learned', 'sent', 'decided', 'noted', 'refused'])
  const told = events.filter(({ type }) => kept.has(type)).length
  const happened = messages.length + decisions.length + notes.length + view.refusals.length
  return happened === told ? undefined : 'goneOn'
}

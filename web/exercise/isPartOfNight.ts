/** Whether a request made something happen that a file saved before it does not hold. */
import type { FacilitatorView } from '../../src/index.ts'
import type { ExerciseRequest, ExerciseTold } from './protocol.ts'

/**
 * A refusal is part of the night where people at the table hear it, such as that of a second call of the brigade. It is
 * not where they are told that nothing can be decided now: while looking back, or after the end.
 * @param before what the facilitator's page showed when it was asked for
 */
export function isPartOfNight(
  { to }: ExerciseRequest,
  { refused, view }: ExerciseTold,
  before: FacilitatorView | null,
): boolean {
  if (['begin', 'check', 'open', 'save', 'list', 'show', 'debrief', 'pace', 'pause'].includes(to))
    return false
  return refused === undefined || (view?.refusals.length ?? 0) > (before?.refusals.length ?? 0)
}

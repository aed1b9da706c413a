/** Whether a decision could have been ordered at another moment, given what was heard and decided by then. */
import { decide } from '../decide.ts'
import type { DecisionTaken } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { Stand } from '../stand.ts'
import { startExercise } from '../state.ts'

/** @param at s after ignition, before it was decided */
export function orderableAt(
  { setting, events }: Pick<Stand, 'setting' | 'events'>,
  { role, player, choice }: DecisionTaken,
  at: number,
): boolean {
  const then = events.filter(event => event.at <= at).reduce(evolve, startExercise(setting))
  return !('refused' in decide({ kind: 'decide', at, role, player, choice }, then))
}

/**
 * Who takes a decision: those of seats at the table belong to the players, all others stay with the scenario.
 */
import type { Decision } from '../run/told/phrases.ts'
import type { DecisionTaken } from './event.ts'
import { ownersOf } from './roles.ts'
import type { ExerciseSpec } from './setting.ts'

/** Decisions of the scenario before the exercise begins stay with it as well. */
export function staysWithScenario(decision: Decision, { roles, from }: ExerciseSpec): boolean {
  return ownersOf(decision.do, roles).length === 0 || (decision.at !== undefined && decision.at < from)
}

export function playersDecision({ choice, effectAt, role, player }: DecisionTaken): Decision {
  return { ...choice, at: effectAt, by: `${player}, ${role}` }
}

/** How long a decision takes until it has its effect: what the scenario says of its kind, else nothing. */
import type { Choice } from './command.ts'
import type { ExerciseSpec } from './setting.ts'

/** Seconds. */
export function leadOf({ leads }: ExerciseSpec, choice: Choice): number {
  const where = choice.do === 'cut-power' ? choice.where : undefined
  const lead = leads.find(row => row.do === choice.do && (row.where === undefined || row.where === where))
  return lead?.takes ?? 0
}

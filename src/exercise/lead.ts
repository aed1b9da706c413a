/** Time until a decision takes effect: the scenario's lead time for its kind, otherwise 0. */
import type { Choice } from './command.ts'
import type { ExerciseSpec } from './setting.ts'

/** Lead time, s. */
export function leadOf({ leads }: ExerciseSpec, choice: Choice): number {
  const where = choice.do === 'cut-power' ? choice.where : undefined
  const lead = leads.find(row => row.do === choice.do && (row.where === undefined || row.where === where))
  return lead?.takes ?? 0
}

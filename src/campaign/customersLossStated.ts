import type { Scenario } from '../scenario/scenario.ts'

/** Whether some activity says what its outage costs customers. Where none does, their loss is not known: it is not 0. */
export function customersLossStated({ activities }: Pick<Scenario, 'activities'>): boolean {
  return Object.keys(activities).length > 0
}

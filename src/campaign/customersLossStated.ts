import type { Scenario } from '../scenario/scenario.ts'

/** Whether any activity states what its outage costs customers. If none does their loss is unknown, which is not 0. */
export function customersLossStated({ activities }: Pick<Scenario, 'activities'>): boolean {
  return Object.keys(activities).length > 0
}

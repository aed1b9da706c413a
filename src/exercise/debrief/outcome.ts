/** The outcome of a series of decisions. */
import type { Difference } from '../../run/why/differences.ts'
import type { Ending } from '../../run/ending.ts'

export interface Outcome {
  readonly name: 'as played' | 'no decision' | 'as scripted' | 'rules on what was known' | 'late ones in time'
  readonly servicesDestroyed: number
  readonly servicesWithDataLost: number
  readonly customersWithDataLost: number
  readonly outageHours: number
  readonly costTotal: number
  /** null: not stated, which is not 0. */
  readonly costCustomers: number | null
  /** The night as played less this one, each difference with its causes; negative: the players did better. */
  readonly asPlayedLess: Difference | undefined
}

export function outcomeOf(
  name: Outcome['name'],
  ending: Ending,
  asPlayedLess: Difference | undefined,
): Outcome {
  const { metrics, downSeconds, estate } = ending
  // Services without an activity share one that loses nothing.
  const isStated = estate.population.activities.length > 1
  return {
    name,
    servicesDestroyed: metrics.servicesDestroyed,
    servicesWithDataLost: metrics.servicesWithDataLost,
    customersWithDataLost: metrics.customersWithDataLost,
    outageHours: downSeconds.reduce((sum, down) => sum + down, 0) / 3600,
    costTotal: metrics.costTotal,
    costCustomers: isStated ? metrics.costCustomers : null,
    asPlayedLess,
  }
}

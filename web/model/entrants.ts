/** The entrants of a comparison. */
import type { Scenario } from '../../src/index.ts'

/**
 * Number of entrants: the strategies, and the scenario as written unless a strategy equals it by setting
 * nothing.
 */
export function entrantsIn({ strategies }: Pick<Scenario, 'strategies'>): number {
  const all = Object.values(strategies)
  return all.length + Number(all.every(({ set }) => Object.keys(set).length > 0))
}

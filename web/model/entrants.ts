/** What a comparison holds against each other. */
import type { Scenario } from '../../src/index.ts'

/** Strategies, and what is written; a strategy that sets nothing is what is written. */
export function entrantsIn({ strategies }: Pick<Scenario, 'strategies'>): number {
  const all = Object.values(strategies)
  return all.length + Number(all.every(({ set }) => Object.keys(set).length > 0))
}

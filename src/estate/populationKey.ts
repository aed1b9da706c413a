/** A digest of what a population is made of: equal digests mean equal populations. */
import { digestOf } from '../base/digest.ts'
import type { Scenario } from '../scenario/scenario.ts'

/**
 * All parts of a scenario that `compilePopulation` and the layout read, and the repositories that copies are
 * in.
 */
export const populationParts = [
  'buildings',
  'otherSites',
  'population',
  'products',
  'tiers',
  'activities',
  'policies',
  'repositories',
] as const satisfies readonly (keyof Scenario)[]

export function populationKey(scenario: Scenario): string {
  return digestOf(JSON.stringify(populationParts.map(part => scenario[part])))
}

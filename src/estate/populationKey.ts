/** What a population is made of, as one word: equal words, equal populations. */
import { digestOf } from '../base/digest.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** All that `compilePopulation` and the layout below it read of a scenario, and the repositories that copies are in. */
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

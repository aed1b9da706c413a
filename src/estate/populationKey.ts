/** What a population is made of, as a text: equal texts mean equal populations. */
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
  return JSON.stringify(populationParts.map(part => scenario[part]))
}

/**
 * The same without policies and places of copies: populations with equal texts differ only in what `protect`
 * gives.
 */
export function standingKey({ buildings, population, products, tiers, activities }: Scenario): string {
  return JSON.stringify({
    buildings,
    population: { ...population, named: population.named.map(({ policy: _, ...named }) => named) },
    products: Object.entries(products).map(([name, { policies: _, ...product }]) => [name, product]),
    tiers,
    activities,
  })
}

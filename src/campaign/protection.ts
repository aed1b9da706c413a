/** What protection costs a year: copies of data, and measures on the site. */
import type { Prepared } from '../run/prepare.ts'
import { meanOf } from './severity.ts'

/**
 * Cost of protection, euro a year, fire or no fire, whoever pays it: the policy's share of the price of every
 * service, both at their means, and the measures that protect the site.
 */
export function protectionEuroAYear(prepared: Prepared): number {
  return copiesEuroAYear(prepared) + measuresEuroAYear(prepared)
}

function copiesEuroAYear({ scenario, compiler }: Prepared): number {
  const { services, products } = compiler.population
  const policies = Object.values(scenario.policies)
  const counts = new Float64Array(products.length * policies.length)
  for (let service = 0; service < services.count; service++)
    counts[services.product[service]! * policies.length + services.policy[service]!]!++
  return products
    .flatMap((product, row) =>
      policies.map(
        ({ costShare }, policy) =>
          counts[row * policies.length + policy]! *
          meanOf(scenario.products[product]!.price) *
          meanOf(costShare),
      ),
    )
    .reduce((sum, euro) => sum + euro, 0)
}

function measuresEuroAYear({ scenario: { money } }: Prepared): number {
  return Object.values(money.measures ?? {}).reduce((sum, { priceAYear }) => sum + priceAYear, 0)
}

/**
 * Whether one of two scenarios changes the site, the way fires are fought or their rate, but neither states that it
 * costs more.
 */
export function unpriced(one: Prepared, other: Prepared): boolean {
  const [a, b] = [one, other].map(({ scenario }) => JSON.stringify(scenario.money.measures ?? {}))
  const [often, otherOften] = [one, other].map(({ scenario }) =>
    JSON.stringify(scenario.money.frequency.firesPerYear),
  )
  return (one.hazard.digest !== other.hazard.digest || often !== otherOften) && a === b
}

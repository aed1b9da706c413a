import type { Prepared } from '../run/prepare.ts'
import { meanOf } from './severity.ts'

/**
 * Euro a year that protection costs all customers together: of each service the policy's share of its price, both at their
 * means. It is spent whether it burns or not, by whoever pays for the service.
 */
export function protectionEuroAYear({ scenario, compiler }: Prepared): number {
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

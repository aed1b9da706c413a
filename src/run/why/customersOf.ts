/** Customers by name, as scenarios or the synthetic population name them. */
import { customerNames, drawnNames } from '../../estate/customers.ts'
import type { Estate } from '../../estate/estate.ts'

/** Names of all customers, by row. */
export function customersOf({ population }: Estate): string[] {
  return customerNames(population.customers)
}

export { drawnNames }

/** How many servers a service fills, and how many it takes where it fails over to. */
import type { Estate } from './estate.ts'

/** Number of servers it fills, or the part of one. */
export function serversEach({ policy, population }: Estate, service: number): number {
  return Object.values(policy.products)[population.services.product[service]!]!.serversEach
}

/** Number of servers it takes at another site when it fails over. */
export function serversTaken(estate: Estate, service: number): number {
  const { policies } = estate.policy
  const share = policies.failoverServerShare[estate.population.services.policy[service]!]!
  return share * serversEach(estate, service)
}

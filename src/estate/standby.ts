/** Where a service fails over to, how many servers it takes there, and how many it fills at home. */
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

/**
 * Row of the other site where it runs on a standby (a row of copies): the one its policy names, or that of the copy; -1: in
 * this site.
 */
export function standbySite({ policy, population }: Estate, service: number, copy: number): number {
  const named = policy.policies.failoverSite[population.services.policy[service]!]!
  return named >= 0 ? named : population.copies.site[copy]!
}

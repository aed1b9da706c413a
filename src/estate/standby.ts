/** Where a service fails over to, and what it takes there. */
import type { Estate } from './estate.ts'
import { media } from './policy.ts'

const replica = media.indexOf('replica')

/**
 * Row of the other site that its policy names, or that its first replica of use is on; -1: in this site, or it has none.
 * @param unusable by kind of copy
 */
export function standbySite(
  { population, policy }: Estate,
  unusable: ArrayLike<number>,
  service: number,
): number {
  const { copies, services } = population
  const named = policy.policies.failoverSite[services.policy[service]!]!
  if (named >= 0) return named
  for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
    const beside = copies.site[copy]! < 0 && copies.rack[copy] === services.rack[service]
    const kind = copies.kind[copy]!
    if (policy.copyKinds.medium[kind] === replica && unusable[kind] !== 1 && !beside)
      return copies.site[copy]!
  }
  return -1
}

/** Whether it has a replica in a repository of use. */
export function hasStandby(
  { population: { copies }, policy }: Estate,
  unusable: ArrayLike<number>,
  service: number,
): boolean {
  for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
    const kind = copies.kind[copy]!
    if (policy.copyKinds.medium[kind] === replica && unusable[kind] !== 1) return true
  }
  return false
}

/** Servers that it fills, or the part of one. */
export function serversEach({ policy, population }: Estate, service: number): number {
  return Object.values(policy.products)[population.services.product[service]!]!.serversEach
}

/** Servers that it takes at another site when it fails over. */
export function serversTaken(estate: Estate, service: number): number {
  const { policies } = estate.policy
  const share = policies.failoverServerShare[estate.population.services.policy[service]!]!
  return share * serversEach(estate, service)
}

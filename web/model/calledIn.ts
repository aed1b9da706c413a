/** What the things of a scenario that Why? mentions are called in the reader's language. */
import type { Scenario } from '../../src/index.ts'
import type { Called } from '../thread/protocol.ts'
import { labelled } from './names.ts'

export function calledIn(scenario: Scenario): Called {
  const names = (things: Readonly<Record<string, object>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries<{ readonly label?: string }>(things).map(([name, { label = name }]) => [
        name,
        labelled(scenario, label),
      ]),
    )
  const { recovery, policies, otherSites, products, tiers } = scenario
  return {
    pools: names(recovery.pools),
    links: names(recovery.restoring.links),
    policies: names(policies),
    otherSites: names(otherSites.named),
    products: names(products),
    tiers: names(tiers),
  }
}

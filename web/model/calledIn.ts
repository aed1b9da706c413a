/** What the things of a scenario that Why? mentions are called in the reader's language. */
import { labelsOf, roomLabels, type Scenario } from '../../src/index.ts'
import type { Called } from '../thread/protocol.ts'
import { spoken } from '../words/words.ts'
import { labelled } from './names.ts'

export function calledIn(scenario: Scenario): Called {
  const labels = labelsOf(scenario)
  const names = (of: keyof Called, things: object): Record<string, string> =>
    Object.fromEntries(Object.keys(things).map(name => [name, labelled(scenario, labels(of, name))]))
  const { buildings, recovery, policies, otherSites, products, tiers } = scenario
  return {
    buildings: names('buildings', buildings),
    rooms: Object.fromEntries(roomLabels(buildings, spoken().language, label => labelled(scenario, label))),
    pools: names('pools', recovery.pools),
    links: names('links', recovery.restoring.links),
    policies: names('policies', policies),
    otherSites: names('otherSites', otherSites.named),
    products: names('products', products),
    tiers: names('tiers', tiers),
  }
}

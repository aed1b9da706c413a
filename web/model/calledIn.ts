/** What the things of a scenario that Why? mentions are called in the reader's language. */
import { type FormNode, labelsOf, roomLabels, type Scenario } from '../../src/index.ts'
import type { Called } from '../thread/protocol.ts'
import { spoken } from '../words/words.ts'
import { labelled } from './names.ts'

export function calledIn(scenario: Scenario): Called {
  const labels = labelsOf(scenario, spoken().language, label => labelled(scenario, label))
  const names = (of: keyof Called, things: object): Record<string, string> =>
    Object.fromEntries(Object.keys(things).map(name => [name, labels(of, name)]))
  const { buildings, power, cooling, recovery, policies, otherSites, products, tiers } = scenario
  return {
    buildings: names('buildings', buildings),
    rooms: Object.fromEntries(roomLabels(buildings, spoken().language, label => labelled(scenario, label))),
    powerUnits: names('powerUnits', power.units),
    coolingUnits: names('coolingUnits', cooling.units),
    pools: names('pools', recovery.pools),
    links: names('links', recovery.restoring.links),
    policies: names('policies', policies),
    otherSites: names('otherSites', otherSites.named),
    products: names('products', products),
    tiers: names('tiers', tiers),
  }
}

type Subject = Extract<FormNode, { type: 'reference' }>['to']

/** What a thing is called that a scenario refers to by its name; undefined: there is none, or it has no label. */
export function referredTo(scenario: Scenario, to: Subject, name: string): string | undefined {
  const { rooms, buildings, policies, tiers, products, pools, links, otherSites, powerUnits, coolingUnits } =
    calledIn(scenario)
  const among: Readonly<Partial<Record<Subject, Readonly<Record<string, string>>>>> = {
    building: buildings,
    'building or room': { ...buildings, ...rooms },
    'cooling unit': coolingUnits,
    link: links,
    policy: policies,
    pool: pools,
    'power unit': powerUnits,
    product: products,
    room: rooms,
    'room or outside': rooms,
    site: otherSites,
    tier: tiers,
  }
  const called = among[to] ?? {}
  return Object.hasOwn(called, name) ? called[name] : undefined
}

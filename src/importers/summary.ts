/**
 * What a planner must know about an inventory before any fire: which services have no copy, and whose copies
 * all stand in the building of the service.
 */
import type { Scenario } from '../scenario/scenario.ts'

export interface Summary {
  readonly services: number
  readonly customers: number
  /** Policies made from the registers. */
  readonly policies: number
  readonly withoutCopy: number
  /**
   * Services all of whose copies stand in their own building, by the places stated. For a service that may
   * run in several buildings, no building called by name counts as its own.
   */
  readonly onlyInOwnBuilding: number
}

const own: readonly string[] = ['same-rack', 'same-room', 'same-building', 'another-room']

export function summaryOf(scenario: Scenario, policies: number): Summary {
  const { named } = scenario.population
  const places = (service: (typeof named)[number]): readonly string[] =>
    scenario.policies[service.policy]!.copies.map(({ place }) => place)
  const copied = named.filter(service => places(service).length > 0)
  const alone = copied.filter(service => {
    const building = buildingOf(scenario, service)
    return places(service).every(place => own.includes(place) || place.split('/', 1)[0] === building)
  })
  return {
    services: named.length,
    customers: new Set(named.map(({ customer }) => customer)).size,
    policies,
    withoutCopy: named.length - copied.length,
    onlyInOwnBuilding: alone.length,
  }
}

/** The building it runs in, if it may run in only one. */
function buildingOf(
  { products, buildings }: Scenario,
  { in: where, product }: Scenario['population']['named'][number],
): string | undefined {
  const said = where.length > 0 ? where : (products[product]?.in ?? [])
  const all = said.length > 0 ? said.map(place => place.split('/', 1)[0]!) : Object.keys(buildings)
  return new Set(all).size === 1 ? all[0] : undefined
}

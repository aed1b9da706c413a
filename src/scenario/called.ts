/** How people are told of a thing that a scenario names. */
import type { Scenario } from './scenario.ts'

type Named = 'products' | 'tiers' | 'policies' | 'strategies' | 'activities'

/** Its label, or its name if it has none. */
export function called<Of extends Named>(scenario: Pick<Scenario, Of>, of: Of, name: string): string {
  const things: Readonly<Record<string, { readonly label?: string | undefined }>> = scenario[of]
  return things[name]?.label ?? name
}

/**
 * What people are told a thing of the scenario is called, by its kind and name: buildings, crews, links, protections, other
 * sites, products and tiers.
 */
export function labelsOf({
  buildings,
  policies,
  products,
  tiers,
  otherSites,
  recovery,
}: Pick<Scenario, 'buildings' | 'policies' | 'products' | 'tiers' | 'otherSites' | 'recovery'>): (
  of: string,
  name: string,
) => string {
  const things: Readonly<Record<string, Readonly<Record<string, { readonly label?: string | undefined }>>>> =
    {
      buildings: spoken(buildings),
      policies,
      products,
      tiers,
      otherSites: otherSites.named,
      pools: recovery.pools,
      links: recovery.restoring.links,
    }
  return (of, name) => things[of]?.[name]?.label ?? name
}

/** A label that begins with the building's name describes it (`SBG2, the tower`): in sentences its name is enough. */
function spoken(
  buildings: Scenario['buildings'],
): Readonly<Record<string, { readonly label?: string | undefined }>> {
  const describes = (name: string, label = ''): boolean =>
    label.startsWith(name) && !/^[\p{L}\p{N}]/u.test(label.slice(name.length))
  return Object.fromEntries(
    Object.entries(buildings).map(([name, { label }]) => [
      name,
      { label: describes(name, label) ? name : label },
    ]),
  )
}

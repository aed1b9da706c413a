/** How people are told of a thing that a scenario names. */
import type { Scenario } from './scenario.ts'

type Named = 'products' | 'tiers' | 'policies' | 'strategies' | 'activities'

/** Its label, or its name if it has none. */
export function called<Of extends Named>(scenario: Pick<Scenario, Of>, of: Of, name: string): string {
  const things: Readonly<Record<string, { readonly label?: string | undefined }>> = scenario[of]
  return things[name]?.label ?? name
}

/**
 * What people are told a thing of the scenario is called, by its kind and name: crews, links, protections, other sites,
 * products and tiers.
 */
export function labelsOf({
  policies,
  products,
  tiers,
  otherSites,
  recovery,
}: Pick<Scenario, 'policies' | 'products' | 'tiers' | 'otherSites' | 'recovery'>): (
  of: string,
  name: string,
) => string {
  const things: Readonly<Record<string, Readonly<Record<string, { readonly label?: string | undefined }>>>> =
    {
      policies,
      products,
      tiers,
      otherSites: otherSites.named,
      pools: recovery.pools,
      links: recovery.restoring.links,
    }
  return (of, name) => things[of]?.[name]?.label ?? name
}

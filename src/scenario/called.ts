/** How people are told of a thing that a scenario names. */
import type { Scenario } from './scenario.ts'

type Named = 'products' | 'tiers' | 'policies' | 'strategies' | 'activities'

/** Its label, or its name if it has none. */
export function called<Of extends Named>(scenario: Pick<Scenario, Of>, of: Of, name: string): string {
  const things: Readonly<Record<string, { readonly label?: string | undefined }>> = scenario[of]
  return things[name]?.label ?? name
}

/**
 * What people are told a thing of the scenario is called, by its kind and name: protections, other sites, products and
 * tiers have labels, crews and links only names.
 */
export function labelsOf({
  policies,
  products,
  tiers,
  otherSites,
}: Pick<Scenario, 'policies' | 'products' | 'tiers' | 'otherSites'>): (of: string, name: string) => string {
  const things: Readonly<Record<string, Readonly<Record<string, { readonly label?: string | undefined }>>>> =
    {
      policies,
      products,
      tiers,
      otherSites: otherSites.named,
    }
  return (of, name) => things[of]?.[name]?.label ?? name
}

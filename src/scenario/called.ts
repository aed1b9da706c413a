/** How people are told of a thing that a scenario names. */
import type { Scenario } from './scenario.ts'

type Named = 'products' | 'tiers' | 'policies' | 'strategies' | 'activities'

/** Its label, or its name if it has none. */
export function called<Of extends Named>(scenario: Pick<Scenario, Of>, of: Of, name: string): string {
  const things: Readonly<Record<string, { readonly label?: string | undefined }>> = scenario[of]
  return things[name]?.label ?? name
}

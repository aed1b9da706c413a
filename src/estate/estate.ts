/** What stands where, compiled once from the scenario: SI numbers, struct of arrays, read-only. Three parts that can be recompiled alone. */
import type { Policy } from './policy.ts'
import type { Population } from './population.ts'
import type { Site } from './site.ts'

export interface Estate {
  readonly site: Site
  readonly population: Population
  readonly policy: Policy
}

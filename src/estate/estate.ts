/**
 * What stands where, compiled from the scenario: SI numbers, struct of arrays, read-only. Three parts that
 * can be recompiled alone.
 */
import { resolve, type Resolved, uncertainInputs } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { policyCompiler } from './compilePolicy.ts'
import { compilePopulation } from './compilePopulation.ts'
import { siteCompiler } from './compileSite.ts'
import { type Layout, layOut } from './layout.ts'
import type { Policy } from './policy.ts'
import type { Population } from './population.ts'
import { protectAnew } from './protect.ts'
import type { Site } from './site.ts'

export interface Estate {
  readonly site: Site
  readonly population: Population
  readonly policy: Policy
}

/**
 * The part that is made once for each scenario, and compilers for the parts that follow a replication's
 * values.
 */
export interface EstateCompiler {
  readonly layout: Layout
  /** The same for every seed and replication. */
  readonly population: Population
  site(values: Resolved<Scenario>): Site
  policy(values: Resolved<Scenario>): Policy
  estate(values: Resolved<Scenario>): Estate
}

/** Parts of other scenarios that are the same in this one. */
export interface Known {
  /** What a scenario with an equal plan has. */
  readonly plan?: Pick<EstateCompiler, 'layout' | 'site'> | undefined
  /** That of a scenario with the same customers, products, racks and copies. */
  readonly population?: Population | undefined
  /** That of a scenario with other policies or places of copies, but the same otherwise. */
  readonly standing?: Population | undefined
}

export function estateCompiler(
  scenario: Scenario,
  { plan, population, standing }: Known = {},
): EstateCompiler {
  const layout = plan?.layout ?? layOut(scenario)
  const kept =
    population ?? (standing ? protectAnew(standing, scenario, layout) : compilePopulation(scenario, layout))
  const site = plan?.site ?? siteCompiler(scenario, layout)
  const policy = policyCompiler(scenario)
  return {
    layout,
    population: kept,
    site,
    policy,
    estate: values => ({ site: site(values), population: kept, policy: policy(values) }),
  }
}

/** @param values one for each of the scenario's uncertain inputs, as `drawInputs` or `typicalInputs` gives them */
export function compileEstate(scenario: Scenario, values: ArrayLike<number>): Estate {
  return estateCompiler(scenario).estate(resolve(scenario, uncertainInputs(scenario), values))
}

/** A scenario made ready to be run many times: what no seed and no uncertain input touches is compiled once. */
import { argument } from '../base/argument.ts'
import { digestOf } from '../base/digest.ts'
import { type EstateCompiler, estateCompiler } from '../estate/estate.ts'
import type { Population } from '../estate/population.ts'
import { type UncertainInput, uncertainInputs } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type HazardInputs, hazardInputs } from './hazardKey.ts'

export interface Prepared {
  readonly scenario: Scenario
  /** The vector of uncertain inputs of a replication, in the order of their paths in the scenario. */
  readonly inputs: readonly UncertainInput[]
  readonly compiler: EstateCompiler
  /** See `scenarioDigest`. */
  readonly digest: string
  readonly hazard: HazardInputs
}

/** SHA-256 of everything that is written in a scenario. */
export function scenarioDigest(scenario: Scenario): string {
  return digestOf(JSON.stringify(scenario))
}

/** @param population of a scenario that differs in nothing a population is made of, to be kept */
export function prepare(scenario: Scenario, population?: Population): Prepared {
  const { buildings } = { ...(scenario as Partial<Scenario> | undefined) }
  argument(
    buildings !== undefined,
    'prepare takes a scenario: what readScenario gives as such where it has no issues',
  )
  const inputs = uncertainInputs(scenario)
  return {
    scenario,
    inputs,
    compiler: estateCompiler(scenario, population),
    digest: scenarioDigest(scenario),
    hazard: hazardInputs(scenario, inputs),
  }
}

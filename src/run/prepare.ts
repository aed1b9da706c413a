/**
 * Prepares a scenario for many runs: everything that depends on neither the seed nor an uncertain input is compiled
 * once.
 */
import { argument } from '../base/argument.ts'
import { digestOf } from '../base/digest.ts'
import { type EstateCompiler, estateCompiler, type Known } from '../estate/estate.ts'
import { astray } from '../scenario/astray.ts'
import { type Resolved, resolver, type UncertainInput, uncertainInputs } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type HazardInputs, hazardInputs } from './hazardKey.ts'

/** A scenario that is ready to run. */
export interface Prepared {
  readonly scenario: Scenario
  /** The uncertain inputs of the scenario, in the order of its schema: a replication draws one value of each. */
  readonly inputs: readonly UncertainInput[]
  /** The scenario with one value for each of its inputs. */
  readonly resolved: (values: ArrayLike<number>) => Resolved<Scenario>
  readonly compiler: EstateCompiler
  /** See `scenarioDigest`. */
  readonly digest: string
  readonly hazard: HazardInputs
}

/** Throws a TypeError for a scenario that is not prepared yet. */
export function expectPrepared(prepared: Prepared): void {
  const { compiler } = { ...(prepared as Partial<Prepared> | undefined) }
  argument(compiler !== undefined, 'a run takes a scenario that is prepared: what prepare gives')
}

/** SHA-256 of everything a scenario says. */
export function scenarioDigest(scenario: Scenario): string {
  return digestOf(JSON.stringify(scenario))
}

/**
 * Compiles a scenario once, for any number of runs: what is changed in it afterwards is not seen by them. Another scenario
 * comes from `applySet` or `strategy`. Throws a TypeError for what `readScenario` did not give, and for a scenario that was
 * changed since to a horizon or to numbers with which no run can begin.
 * @param known compiled parts of other scenarios, to be shared
 */
export function prepare(scenario: Scenario, known?: Known): Prepared {
  const { buildings } = { ...(scenario as Partial<Scenario> | undefined) }
  argument(
    buildings !== undefined,
    'prepare takes a scenario: what readScenario gives as such where it has no issues',
  )
  const wrong = astray(scenario)
  argument(wrong === undefined, `${wrong}: another scenario comes from applySet, which tells what is wrong`)
  const inputs = uncertainInputs(scenario)
  return {
    scenario,
    inputs,
    resolved: resolver(scenario, inputs),
    compiler: estateCompiler(scenario, known),
    digest: scenarioDigest(scenario),
    hazard: hazardInputs(scenario, inputs),
  }
}

/** Everything the hazard of a replication depends on, as a text: equal keys mean equal hazards. */
import { digestOf } from '../base/digest.ts'
import type { Estate } from '../estate/estate.ts'
import { accessAt, powerBackAt, roomsReadyAt } from '../recovery/state/layout.ts'
import type { UncertainInput } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'

/**
 * Parts of a scenario on which neither fire and damage nor the times of decisions depend, apart from what `hazardKey`
 * adds from them.
 */
export const besideHazard: ReadonlySet<string> = new Set([
  'name',
  'description',
  'currency',
  'otherSites',
  'tiers',
  'activities',
  'repositories',
  'policies',
  'products',
  'population',
  'recovery',
  'money',
  'strategies',
  'observed',
  'exercise',
])

/** The parts of a scenario that determine its hazards. */
export interface HazardInputs {
  /** SHA-256 of what is written in these parts. */
  readonly digest: string
  /** Positions of their uncertain inputs. */
  readonly inputs: readonly number[]
}

export function hazardInputs(scenario: Scenario, inputs: readonly UncertainInput[]): HazardInputs {
  const written = Object.entries(scenario).filter(([part]) => !besideHazard.has(part))
  return {
    digest: digestOf(JSON.stringify(Object.fromEntries(written))),
    inputs: inputs.flatMap(({ path }, at) => (besideHazard.has(/^[^.[]+/.exec(path)![0]) ? [] : [at])),
  }
}

/** @param values of the uncertain inputs in this replication, in the order of the scenario */
export function hazardKey(
  { digest, inputs }: HazardInputs,
  seed: string,
  replication: number,
  values: ArrayLike<number>,
  { site, policy }: Estate,
): string {
  return JSON.stringify([
    digest,
    seed,
    replication,
    // As strings: JSON cannot represent Infinity.
    inputs.map(at => String(values[at])),
    // Restored power lets pumps run and arcs burn, and decisions may wait for access.
    site.buildings.name.map((_, building) => String(powerBackAt({ site, policy }, building))),
    Array.from(roomsReadyAt({ site, policy }) ?? [], String),
    site.buildings.name.map((_, building) => String(accessAt({ site, policy }, building))),
  ])
}

/** What the hazard of a replication depends on, as a text: equal texts, equal hazards. */
import { digestOf } from '../base/digest.ts'
import type { Estate } from '../estate/estate.ts'
import { powerBackAt } from '../recovery/layout.ts'
import type { UncertainInput } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** Parts of a scenario that neither fire nor damage, nor a decision's time, depends on, but for what `hazardKey` adds of them. */
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

/** What of a scenario its hazards depend on, whatever is drawn. */
export interface HazardInputs {
  /** SHA-256 of what is written. */
  readonly digest: string
  /** Positions of the uncertain inputs. */
  readonly inputs: readonly number[]
}

export function hazardInputs(scenario: Scenario, inputs: readonly UncertainInput[]): HazardInputs {
  const written = Object.entries(scenario).filter(([part]) => !besideHazard.has(part))
  return {
    digest: digestOf(JSON.stringify(Object.fromEntries(written))),
    inputs: inputs.flatMap(({ path }, at) => (besideHazard.has(/^[^.[]+/.exec(path)![0]) ? [] : [at])),
  }
}

/** @param values of the uncertain inputs of the replication, in the order of the scenario */
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
    // As text: JSON has no word for infinity.
    inputs.map(at => String(values[at])),
    // Power that recovery brings back lets pumps run and arcs burn; access is what a decision may wait for.
    site.buildings.name.map((_, building) => String(powerBackAt({ site, policy }, building))),
    String(policy.recovery.access),
  ])
}

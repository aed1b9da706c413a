/**
 * The world of an exercise. A player's decision is appended to the scenario's own and becomes orders in the same way;
 * the exercise chooses which of the scenario's decisions remain. In a record, Why? treats both alike.
 */
import type { Ledger } from '../base/ledger.ts'
import { Streams } from '../base/streams.ts'
import { drawInputs, resolve, type Resolved, typicalInputs, uncertainInputs } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { Exercise } from '../scenario/spec/exercise.ts'
import type { Decision } from './told/phrases.ts'
import type { Prepared } from './prepare.ts'
import { beginWorld, type ReplicationChoice } from './workspace.ts'
import type { Reuse, World } from './world.ts'

/** The world at ignition, with those of the scenario's decisions for which `stays` is true. */
export function beginRehearsal(
  prepared: Prepared,
  choice: ReplicationChoice,
  stays: (decision: Decision) => boolean,
  ledger: Ledger,
  reuse: Reuse = {},
): World {
  const world = beginWorld(prepared, choice, ledger, reuse)
  return withDecisions(world, world.estate.site.decisions.filter(stays))
}

/** The same world with one more decision, to be taken at its own time, which must not be in the past. */
export function alsoDecided(world: World, decision: Decision): World {
  return withDecisions(world, [...world.estate.site.decisions, decision])
}

function withDecisions(world: World, decisions: readonly Decision[]): World {
  const { estate } = world
  const taken = new Float64Array(decisions.length).fill(Infinity)
  taken.set(world.taken.subarray(0, Math.min(world.taken.length, decisions.length)))
  return { ...world, estate: { ...estate, site: { ...estate.site, decisions } }, taken }
}

/**
 * The exercise of a scenario with the values of this replication. Without one in the scenario: the whole night, every
 * seat taken, no injects.
 */
export function exerciseOf(
  { scenario, inputs }: Prepared,
  { seed, replication, typical, inputs: given }: ReplicationChoice,
): NonNullable<Resolved<Scenario>['exercise']> {
  if (scenario.exercise === undefined) {
    const whole = { ...scenario, exercise: Exercise.parse({}) }
    const own = uncertainInputs(whole)
    return resolve(whole, own, typicalInputs(own)).exercise!
  }
  const drawn =
    given ?? (typical === true ? typicalInputs(inputs) : drawInputs(inputs, new Streams(seed, replication)))
  return resolve(scenario, inputs, drawn).exercise!
}

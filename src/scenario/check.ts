/** What no single field can know: whether the parts of a scenario fit each other. */
import { cycles } from './check/cycles.ts'
import { duplicates } from './check/duplicates.ts'
import { exercise } from './check/exercise.ts'
import { objectives } from './check/objectives.ts'
import { openings } from './check/openings.ts'
import { protection } from './check/protection.ts'
import { references } from './check/references.ts'
import { rooms } from './check/rooms.ts'
import { shares } from './check/shares.ts'
import type { Finding } from './read/explain.ts'
import type { Scenario } from './scenario.ts'

/** What a check may know beside the scenario: the first keys of parts in which names may be missing because they could not be read. */
export type Nameless = ReadonlySet<string>

/** A number that could not be read is NaN: a check complains where a comparison holds, never where one fails to. */
export function check(scenario: Scenario, nameless: Nameless = new Set()): Finding[] {
  return [rooms, duplicates, references, openings, objectives, shares, cycles, protection, exercise].flatMap(
    about => about(scenario, nameless),
  )
}

/** Checks that no single field can make: whether the parts of a scenario fit each other. */
import { approach } from './check/approach.ts'
import { capacity } from './check/capacity.ts'
import { cycles } from './check/cycles.ts'
import { decisions } from './check/decisions.ts'
import { duplicates } from './check/duplicates.ts'
import { fits } from './check/fits.ts'
import { exercise } from './check/exercise.ts'
import { happenings } from './check/happenings.ts'
import type { Nameless } from './check/names.ts'
import { numberedInAByte } from './check/numbered.ts'
import { objectives } from './check/objectives.ts'
import { observed } from './check/observed.ts'
import { openings } from './check/openings.ts'
import { protection } from './check/protection.ts'
import { references } from './check/references.ts'
import { rooms } from './check/rooms.ts'
import { shares } from './check/shares.ts'
import { unfed } from './check/unfed.ts'
import type { Finding } from './read/explain.ts'
import type { Scenario } from './scenario.ts'

/**
 * A number that could not be read is NaN: each check complains where a comparison holds, never where one
 * fails.
 */
export function check(scenario: Scenario, nameless: Nameless = []): Finding[] {
  return [
    rooms,
    duplicates,
    references,
    openings,
    fits,
    objectives,
    shares,
    capacity,
    cycles,
    unfed,
    protection,
    approach,
    exercise,
    happenings,
    decisions,
    observed,
    numberedInAByte,
  ].flatMap(about => about(scenario, nameless))
}
